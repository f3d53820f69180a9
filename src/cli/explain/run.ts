import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { explanationText } from "./text";

export interface ExplainOptions extends RulebookOptions {
  readonly format: "text" | "json";
}

export async function printExplanation(
  session: Session,
  id: string,
  options: ExplainOptions,
): Promise<ExitCode> {
  const { world } = session;
  const explanation = (await evaluatorFor(session, options)).explain(id);
  const { bold } = await painter(world, world.stdout);
  const text =
    options.format === "json"
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : await aligned((width) => explanationText(session, explanation, bold, width));
  await world.stdout.write(text);
  return exit.fine;
}

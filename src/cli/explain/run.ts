import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { decisionText } from "./decision";
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
  const { bold } = await painter(world, world.stdout);
  const decision = await decisionText(session, id, options.format, bold);
  if (decision !== null) {
    await world.stdout.write(decision);
    return exit.fine;
  }
  const explanation = (await evaluatorFor(session, options)).explain(id);
  const text =
    options.format === "json"
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : await aligned((width) => explanationText(session, explanation, bold, width));
  await world.stdout.write(text);
  return exit.fine;
}

import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
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
  const explanation = (await evaluatorFor(world, options)).explain(id);
  const json = options.format === "json";
  await world.stdout.write(
    json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(session, explanation),
  );
  return exit.fine;
}

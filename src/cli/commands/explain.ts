import type { Command } from "commander";
import type { ExplainOptions } from "../explain/run";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";
import { oneOf } from "../usage";

export function addExplain(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("explain")
    .description(words("explain.about"))
    .usage("ID [--profile P] [--format F]")
    .argument("<id...>", words("explain.id"))
    .option("--format <format>", words("explain.format"), oneOf(words, "--format", ["text", "json"]), "text")
    .action(async (id: string[], options: ExplainOptions) => {
      const { printExplanation } = await import("../work");
      session.exitCode = await printExplanation(session, id.join(" "), options);
    });
}

import type { Command } from "commander";
import { addRulebookOptions } from "../options";
import type { RulesOptions } from "../rules/run";
import type { Session } from "../session";
import { oneOf } from "../usage";

export function addRules(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("rules")
    .description(words("rules.about"))
    .usage("[--profile P] [--only RULEBOOK] [--format F]")
    .option("--only <rulebook>", words("rules.rulebook"))
    .option("--format <format>", words("rules.format"), oneOf(words, "--format", ["text", "json"]), "text")
    .action(async (options: RulesOptions) => {
      const { printRules } = await import("../work");
      session.exitCode = await printRules(session, options);
    });
}

import type { Command } from "commander";
import type { CompareCommandOptions } from "../compare/run";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";
import { oneOf } from "../usage";

const formats = ["text", "html", "json", "xlsx"] as const;

export function addCompare(command: Command, session: Session): void {
  const { words } = session;
  const repeated = (value: string, before: string[]) => [...before, value];
  addRulebookOptions(command, words)
    .name("compare")
    .description(words("compare.about"))
    .usage("BEFORE AFTER [--on DATE] [--reinspection NOTICE] [--format F] [--out FILE]")
    .argument("<before>", words("compare.before"))
    .argument("<after>", words("compare.after"))
    .option("--on <date>", words("evaluate.on"))
    .option("--on-before <date>", words("compare.onBefore"))
    .option("--attestations-before <file>", words("compare.attestationsBefore"))
    .option("--attestations-after <file>", words("compare.attestationsAfter"))
    .option("--profile-before <profile>", words("compare.profileBefore"))
    .option("--rulebook-before <folder>", words("compare.rulebookBefore"), repeated, [])
    .option("--submission-before <file>", words("compare.submissionBefore"))
    .option("--catalogue <file>", words("describe.catalogue"), repeated, [])
    .option("--reinspection <notice>", words("compare.reinspection"))
    .option("--format <format>", words("compare.format"), oneOf(words, "--format", formats), "text")
    .option("--out <file>", words("compare.out"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("compare.exit")}`)
    .action(async (before: string, after: string, options: CompareCommandOptions) => {
      const { compareFiles } = await import("../workbook-work");
      session.exitCode = await compareFiles(session, before, after, options);
    });
}

import type { Command } from "commander";
import type { ArchiveCommandOptions } from "../archive/run";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";

export function addArchive(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("archive")
    .description(words("archive.about"))
    .usage("FILE --out FILE.zip [--on DATE] [--evidence FILES…] [--redact]")
    .argument("<file>", words("checklist.file"))
    .requiredOption("--out <file>", words("archive.out"))
    .option("--on <date>", words("evaluate.on"))
    .option("--attestations <file>", words("evaluate.attestations"))
    .option("--evidence <files...>", words("archive.evidence"))
    .option("--redact", words("archive.redact"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("written.exit")}`)
    .action(async (path: string, options: ArchiveCommandOptions) => {
      const { writeArchive } = await import("../workbook-work");
      session.exitCode = await writeArchive(session, path, options);
    });
}

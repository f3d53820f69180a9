import type { Command } from "commander";
import { addRulebookOptions } from "../options";
import type { ReportCommandOptions } from "../report/options";
import type { Session } from "../session";

export function addReport(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("report")
    .description(words("report.about"))
    .usage("FILE --out FOLDER [--on DATE] [--date DATE] [--attestations FILE]")
    .argument("<file>", words("report.file"))
    .requiredOption("--out <folder>", words("report.out"))
    .option("--on <date>", words("evaluate.on"))
    .option("--date <date>", words("report.date"))
    .option("--attestations <file>", words("evaluate.attestations"))
    .option("--visit <file>", words("report.visit"))
    .option("--with-names", words("report.withNames"))
    .option("--corrects <number>", words("report.corrects"))
    .option("--earlier <file>", words("report.earlier"))
    .option("--reason <text>", words("report.reason"))
    .option("--force", words("force"))
    .action(async (path: string, options: ReportCommandOptions) => {
      const { writeReports } = await import("../workbook-work");
      session.exitCode = await writeReports(session, path, options);
    });
}

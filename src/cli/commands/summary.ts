import type { Command } from "commander";
import type { Session } from "../session";
import type { SummaryCommandOptions } from "../summary/run";
import { inputs, oneOf } from "../usage";

const formats = ["text", "html", "xlsx", "csv", "json"] as const;

export function addSummary(command: Command, session: Session): void {
  const { words } = session;
  const repeated = (value: string, before: string[]) => [...before, value];
  command
    .name("summary")
    .description(words("summary.about"))
    .usage("FILES… [--sites ROSTER.csv] [--format F] [--out FILE]")
    .argument("<files...>", words("summary.files"))
    .option("--sites <file>", words("summary.sites"))
    .option("--catalogue <file>", words("describe.catalogue"), repeated, [])
    .option("--input <form>", words("evaluate.input"), oneOf(words, "--input", inputs))
    .option("--format <format>", words("summary.format"), oneOf(words, "--format", formats), "text")
    .option("--out <file>", words("compare.out"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("summary.exit")}`)
    .action(async (paths: string[], options: SummaryCommandOptions) => {
      const { summarizeFiles } = await import("../workbook-work");
      session.exitCode = await summarizeFiles(session, paths, options);
    });
}

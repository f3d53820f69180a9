import type { Command } from "commander";
import type { MergeOptions } from "../merge/run";
import type { Session } from "../session";

export function addMerge(command: Command, session: Session): void {
  const { words } = session;
  command
    .name("merge")
    .description(words("merge.about"))
    .usage("FILES… --out FILE.xlsx")
    .argument("<files...>", words("merge.files"))
    .requiredOption("--out <file>", words("merge.out"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("merge.exit")}`)
    .action(async (paths: string[], options: MergeOptions) => {
      const { mergeFiles } = await import("../workbook-work");
      session.exitCode = await mergeFiles(session, paths, options);
    });
}

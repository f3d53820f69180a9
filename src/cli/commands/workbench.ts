import type { Command } from "commander";
import type { Session } from "../session";
import type { WorkbenchOptions } from "../workbench-page/run";

export function addWorkbench(command: Command, session: Session): void {
  const { words } = session;
  command
    .name("workbench")
    .description(words("workbench.about"))
    .usage("--out FILE.html")
    .requiredOption("--out <file>", words("workbench.out"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("written.exit")}`)
    .action(async (options: WorkbenchOptions) => {
      const { writeWorkbench } = await import("../workbook-work");
      session.exitCode = await writeWorkbench(session, options);
    });
}

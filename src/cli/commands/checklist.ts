import type { Command } from "commander";
import type { ChecklistCommandOptions } from "../checklist/run";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";

export function addChecklist(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("checklist")
    .description(words("checklist.about"))
    .usage("FILE --out FILE [--on DATE] [--profile P]")
    .argument("<file>", words("checklist.file"))
    .requiredOption("--out <file>", words("checklist.out"))
    .option("--on <date>", words("evaluate.on"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("written.exit")}`)
    .action(async (path: string, options: ChecklistCommandOptions) => {
      const { writeChecklist } = await import("../workbook-work");
      session.exitCode = await writeChecklist(session, path, options);
    });
}

import type { Command } from "commander";
import type { SampleCommandOptions } from "../sample/run";
import { aSize } from "../sample/size";
import type { Session } from "../session";

export function addSample(command: Command, session: Session): void {
  const { words } = session;
  command
    .name("sample")
    .description(words("sample.about"))
    .usage("FILE --list L --size 20|30% --seed S --out FILE")
    .argument("<file>", words("checklist.file"))
    .requiredOption("--list <list>", words("sample.list"))
    .requiredOption("--size <size>", words("sample.size"), aSize(words))
    .requiredOption("--seed <seed>", words("sample.seed"))
    .option("--stratify <field>", words("sample.stratify"))
    .option("--by <name>", words("sample.by"))
    .option("--on <date>", words("sample.on"))
    .requiredOption("--out <file>", words("sample.out"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("sample.method")}\n\n${words("written.exit")}`)
    .action(async (path: string, options: SampleCommandOptions) => {
      const { drawSample } = await import("../workbook-work");
      session.exitCode = await drawSample(session, path, options);
    });
}

import type { Command } from "commander";
import type { ImportCommandOptions } from "../import/run";
import type { Session } from "../session";
import { aTier, tierNames } from "../template/tier";
import { aPeriod } from "../usage";

export function addImport(command: Command, session: Session): void {
  const { words, locale } = session;
  command
    .name("import")
    .description(words("import.about"))
    .usage("FILES… [--tier T] [--period YYYY] [--out FILE]")
    .argument("<files...>", words("import.files"))
    .option("--out <file>", words("import.out"))
    .option("--site <id>", words("import.site"))
    .option("--tier <tier>", words("import.tier", { tiers: tierNames(words, locale) }), aTier(words, locale))
    .option("--period <period>", words("import.period"), aPeriod(words))
    .option("--mapping <file>", words("import.mapping"))
    .option("--save-mapping <file>", words("import.saveMapping"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("import.exit")}`)
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const { importFiles } = await import("../workbook-work");
      session.exitCode = await importFiles(session, paths, options);
    });
}

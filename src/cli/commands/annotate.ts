import type { Command } from "commander";
import type { AnnotateOptions } from "../annotate/run";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";
import { aTier, tierNames } from "../template/tier";
import { aPeriod } from "../usage";

export function addAnnotate(command: Command, session: Session): void {
  const { words, locale } = session;
  addRulebookOptions(command, words)
    .name("annotate")
    .description(words("annotate.about"))
    .usage("FILES… --out FILE.xlsx|DIR [--on DATE] [--profile P]")
    .argument("<files...>", words("annotate.files"))
    .requiredOption("--out <file>", words("annotate.out"))
    .option("--on <date>", words("evaluate.on"))
    .option("--attestations <file>", words("evaluate.attestations"))
    .option("--site <id>", words("import.site"))
    .option("--tier <tier>", words("import.tier", { tiers: tierNames(words, locale) }), aTier(words, locale))
    .option("--period <period>", words("import.period"), aPeriod(words))
    .option("--mapping <file>", words("import.mapping"))
    .option("--force", words("force"))
    .addHelpText("after", `\n${words("annotate.exit")}`)
    .action(async (paths: string[], options: AnnotateOptions) => {
      const { annotateFiles } = await import("../workbook-work");
      session.exitCode = await annotateFiles(session, paths, options);
    });
}

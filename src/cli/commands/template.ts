import type { Command } from "commander";
import { firstYear, lastYear } from "../../base/dates";
import { codes } from "../../generated/codes";
import type { Session } from "../session";
import type { TemplateOptions } from "../template/run";
import { aTier, tierNames } from "../template/tier";
import { aNumber } from "../usage";

export function addTemplate(command: Command, session: Session): void {
  const { words, locale } = session;
  const tiers = Object.keys(codes.siteTier?.codes ?? {});
  const [tier = ""] = tiers;
  const about = words("template.tier", {
    tiers: tierNames(words, locale),
    tier: codes.siteTier!.codes[tier]![locale],
  });
  command
    .name("template")
    .description(words("template.about"))
    .usage("[--tier T] [--guide] [--out DIR|FILE.xlsx] [--from F]")
    .option("--tier <tier>", about, aTier(words, locale), tier)
    .option("--guide", words("template.guide"))
    .option("--out <folder>", words("template.out"))
    .option("--period <year>", words("template.period"), aNumber(words, "--period", firstYear, lastYear))
    .option("--from <file>", words("template.from"))
    .option("--force", words("force"))
    .action(async (options: TemplateOptions) => {
      const { printTemplate } = await import("../work");
      const tierGiven = command.getOptionValueSource("tier") === "cli";
      session.exitCode = await printTemplate(session, { ...options, tierGiven });
    });
}

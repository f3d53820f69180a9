import type { Command } from "commander";
import { codes } from "../../generated/codes";
import type { Session } from "../session";
import type { TemplateOptions } from "../template/run";
import { oneOf } from "../usage";

export function addTemplate(command: Command, session: Session): void {
  const { words } = session;
  const tiers = Object.keys(codes.siteTier?.codes ?? {});
  const [tier = ""] = tiers;
  const about = words("template.tier", { tiers: tiers.join(words("usage.or")), tier });
  command
    .name("template")
    .description(words("template.about"))
    .usage("[--tier T] [--guide] [--out DIR]")
    .option("--tier <tier>", about, oneOf(words, "--tier", tiers), tier)
    .option("--guide", words("template.guide"))
    .option("--out <folder>", words("template.out"))
    .option("--force", words("force"))
    .action(async (options: TemplateOptions) => {
      const { printTemplate } = await import("../work");
      session.exitCode = await printTemplate(session, options);
    });
}

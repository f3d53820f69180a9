import type { Command } from "commander";
import type { CatalogueOptions } from "../catalogue/run";
import { addRulebookOptions } from "../options";
import type { Session } from "../session";

export function addCatalogue(command: Command, session: Session): void {
  const { words } = session;
  addRulebookOptions(command, words)
    .name("catalogue")
    .description(words("catalogue.about"))
    .usage("[--profile P] [--out FILE]")
    .option("--out <file>", words("catalogue.out"))
    .option("--force", words("force"))
    .action(async (options: CatalogueOptions) => {
      const { printCatalogue } = await import("../work");
      session.exitCode = await printCatalogue(session, options);
    });
}

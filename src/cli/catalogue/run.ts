import { printable } from "../../text/printable";
import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { writeFile } from "../write-file";
import { catalogueText } from "./file";
import { writeCatalogue } from "./write";

export interface CatalogueOptions extends RulebookOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** The catalogue of a profile: to the standard output, into a file, or under its own name into a folder. */
export async function printCatalogue(session: Session, options: CatalogueOptions): Promise<ExitCode> {
  const { world, words } = session;
  const catalogue = (await evaluatorFor(session, options)).catalogue();
  const { out, force = false } = options;
  if (out === undefined) {
    await world.stdout.write(catalogueText(catalogue));
    return exit.fine;
  }
  let path = out;
  if ((await world.files.kind(out)) === "folder") path = await writeCatalogue(world, out, catalogue, force);
  else await writeFile(world, out, catalogueText(catalogue), force);
  await world.stdout.write(`${printable(words("wrote", { path }))}\n`);
  return exit.fine;
}

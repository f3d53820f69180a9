import { printable } from "../../text/printable";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { writeFile } from "../write-file";

export interface WorkbenchOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** Writes the offline page, as it is in the package. */
export async function writeWorkbench(
  { world, words }: Session,
  { out, force = false }: WorkbenchOptions,
): Promise<ExitCode> {
  if (!/\.html?$/i.test(out)) throw new UsageError("usage.workbenchOut", { out });
  if (world.workbench === undefined) throw new Error("The page is built together with the command line.");
  await writeFile(world, out, await world.workbench(), force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  return exit.fine;
}

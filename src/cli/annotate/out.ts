import { stemOf } from "../../desk/annotated";
import { UsageError } from "../usage";
import type { World } from "../world";

/** Where each workbook comes back to; a folder has to be made where there is none. */
export interface Targets {
  readonly folder: string | null;
  readonly paths: ReadonlyMap<string, string>;
}

/** One workbook comes back as a file or into a folder, several into a folder. Inputs are never written over. */
export async function targetsOf({ files }: World, inputs: readonly string[], out: string): Promise<Targets> {
  const isFile = /\.(xlsx|xlsm)$/i.test(out) && (await files.kind(out)) !== "folder";
  if (isFile && inputs.length > 1) throw new UsageError("usage.annotateFolder");
  const [first = ""] = inputs;
  if (isFile && extensionOf(first) !== out.slice(-5).toLowerCase())
    throw new UsageError("usage.annotateEnding", { ending: extensionOf(first), path: first });
  const base = out.replace(/[\\/]+$/, "") || out;
  const paths = isFile ? new Map([[first, out]]) : inFolder(base, inputs);
  const taken = new Set(await Promise.all(inputs.map((input) => files.identity(input))));
  for (const path of paths.values())
    if (taken.has(await files.identity(path))) throw new UsageError("usage.annotateOverInput", { path });
  return { folder: isFile ? null : base, paths };
}

function inFolder(folder: string, inputs: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const input of inputs) {
    const stem = stemOf(input);
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}-${n}`;
    taken.add(name.toLowerCase());
    paths.set(input, `${folder}/${name}${extensionOf(input)}`);
  }
  return paths;
}

/** A file with macros keeps the ending that says so; others come back as .xlsx. */
function extensionOf(path: string): ".xlsm" | ".xlsx" {
  return /\.xlsm$/i.test(path) ? ".xlsm" : ".xlsx";
}

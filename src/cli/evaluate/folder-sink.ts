import { printable } from "../../text/printable";
import { FileNames } from "../file-name";
import { someNames } from "../names-list";
import { remark } from "../problems";
import type { Session } from "../session";
import { makeFolder, writeFile } from "../write-file";
import type { Render } from "./render";
import type { EvaluateOptions } from "./run";
import type { Sink } from "./sinks";

/** One file per site. A file that cannot be written fails its site alone. */
export async function intoFolder(
  session: Session,
  folder: string,
  { format, force = false }: EvaluateOptions,
  render: Render,
): Promise<Sink> {
  const { world, locale, words } = session;
  const extension = format === "text" ? "txt" : format;
  const names = new FileNames();
  const base = folder.replace(/[\\/]+$/, "") || folder;
  await makeFolder(world, folder);
  const written = new Set<string>();
  return {
    async put(evaluation) {
      const name = names.next(evaluation.site.id, extension);
      const path = `${base}/${name}`;
      const text = await render(evaluation);
      // Also what could not be written was looked for by this run.
      written.add(name);
      await writeFile(world, path, text, force);
      const site = evaluation.site.name ?? evaluation.site.id;
      const parts = [words("wrote", { path }), site, evaluation.conclusion.text[locale]];
      await world.stdout.write(`${parts.map(printable).join(words("separator"))}\n`);
    },
    refuse: async () => {},
    end: () => remarkLeftOvers(session, folder, written),
  };
}

/** Reports of an earlier run would pass for reports of this one. */
async function remarkLeftOvers(
  session: Session,
  folder: string,
  written: ReadonlySet<string>,
): Promise<void> {
  const { world, words } = session;
  const others = (await world.files.list(folder)).filter((name) => isReport(name) && !written.has(name));
  if (others.length === 0) return;
  const args = { folder, count: others.length, names: someNames(words, others.sort()) };
  await remark(session, words("leftOver", args));
}

function isReport(name: string): boolean {
  return /^[^.].*\.(txt|html|json)$/i.test(name);
}

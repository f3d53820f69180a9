import type { Result } from "../../node/stream/formats";
import { say } from "../../text/index";
import { printable } from "../../text/printable";
import { isCatalogueFile } from "../catalogue/file";
import { FileNames } from "../file-name";
import { someNames } from "../names-list";
import { remark } from "../problems";
import type { Session } from "../session";
import { makeFolder, writeFile } from "../write-file";
import type { ReportOptions } from "./options";
import type { Render } from "./render";
import type { Sink } from "./sink";

/** One file per site. A file that cannot be written fails its site alone. */
export async function intoFolder(
  session: Session,
  folder: string,
  { format, force = false }: ReportOptions,
  render: Render,
): Promise<Sink> {
  const { world, words } = session;
  const extension = extensions[format] ?? format;
  const names = new FileNames();
  const base = folder.replace(/[\\/]+$/, "") || folder;
  await makeFolder(world, folder);
  const written = new Set<string>();
  return {
    async put(result, from) {
      const name = names.next(result.site.id, extension);
      const path = `${base}/${name}`;
      const text = await render(result, from);
      // Also what could not be written was looked for by this run.
      written.add(name);
      await writeFile(world, path, text, force);
      const site = result.site.name ?? result.site.id;
      const parts = [words("wrote", { path }), site, conclusionOf(result, session)];
      await world.stdout.write(`${parts.map(printable).join(words("separator"))}\n`);
    },
    refuse: async () => {},
    end: () => remarkLeftOvers(session, folder, written),
  };
}

const extensions: Partial<Record<ReportOptions["format"], string>> = {
  text: "txt",
  assessment: "assessment.json",
};

/** An assessment has the code alone. */
function conclusionOf(result: Result, { locale }: Session): string {
  if (result.kind === "evaluation") return result.conclusion.text[locale];
  return say(`conclusion.${result.conclusion.overall}`, locale);
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

/** Catalogues are kept by their names, and can be of any number of runs. */
function isReport(name: string): boolean {
  return !isCatalogueFile(name) && /^[^.].*\.(txt|html|json)$/i.test(name);
}

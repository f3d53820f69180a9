import { printable } from "../../text/printable";
import { type ExitCode, exit } from "../exit";
import { OutputError } from "../output-error";
import { reportUnwritten } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { makeFolder, writeFile } from "../write-file";
import { fieldGuide } from "./guide";
import { emptySubmission } from "./submission";
import type { WorkbookOptions } from "./workbook";

export interface TemplateOptions extends WorkbookOptions {
  readonly guide?: boolean;
  readonly out?: string;
}

/** A workbook; or an empty submission that can be evaluated as it is, and the guide by which it is filled in. */
export async function printTemplate(session: Session, options: TemplateOptions): Promise<ExitCode> {
  const { world, words, locale } = session;
  if (options.out !== undefined && /\.xlsx$/i.test(options.out)) {
    const { writeWorkbookTemplate } = await import("./workbook");
    return await writeWorkbookTemplate(session, options.out, options);
  }
  if (options.from !== undefined) throw new UsageError("usage.fromNeedsWorkbook");
  const year = options.period ?? world.now().getFullYear();
  const submission = emptySubmission(options.tier, year, words("template.siteId"));
  const json = `${JSON.stringify(submission, null, 2)}\n`;
  if (options.out === undefined) {
    await world.stdout.write(options.guide ? fieldGuide(locale) : json);
    return exit.fine;
  }
  const texts = { "submission.json": json, "submission.md": fieldGuide(locale) };
  return await intoFolder(session, options.out, texts, options.force === true);
}

/** All or nothing: a guide beside a submission of another year would mislead. */
async function intoFolder(
  session: Session,
  folder: string,
  texts: Readonly<Record<string, string>>,
  replace: boolean,
): Promise<ExitCode> {
  const { world, words } = session;
  const base = folder.replace(/[\\/]+$/, "") || folder;
  const paths = Object.entries(texts).map(([name, text]) => [`${base}/${name}`, text] as const);
  const taken: string[] = [];
  for (const [path] of replace ? [] : paths) if ((await world.files.kind(path)) !== null) taken.push(path);
  for (const path of taken) await reportUnwritten(session, new OutputError("EEXIST", path));
  if (taken.length > 0) return exit.notWritten;
  await makeFolder(world, folder);
  for (const [path, text] of paths) {
    await writeFile(world, path, text, replace);
    await world.stdout.write(`${printable(words("wrote", { path }))}\n`);
  }
  return exit.fine;
}

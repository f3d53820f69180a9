import { writeTables } from "../../dossier/write/tables";
import type { Comparison, Summary } from "../../generated/evaluation";
import { sideBySideHtml, sideBySideTables, sideBySideText, summaryCsv } from "../../report/side-by-side";
import { printable } from "../../text/printable";
import type { Session } from "../session";
import { aligned } from "../terminal";
import { UsageError } from "../usage";
import { writeFile } from "../write-file";

export interface WriteOptions {
  readonly format: "text" | "html" | "json" | "xlsx" | "csv";
  readonly out?: string;
  readonly force?: boolean;
}

/** A workbook is bytes that no terminal shows. */
export function checkOut({ format, out }: WriteOptions): void {
  if (format === "xlsx" && out === undefined) throw new UsageError("usage.xlsxNeedsOut");
}

/** Writes a comparison or summary in the form that was asked for, to a file or to the standard output. */
export async function writeResult(
  session: Session,
  document: Comparison | Summary,
  options: WriteOptions,
): Promise<void> {
  const { world, words } = session;
  const { out, force = false } = options;
  const content = await contentOf(session, document, options.format);
  if (out === undefined) {
    await world.stdout.write(content as string);
    return;
  }
  await writeFile(world, out, content, force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
}

async function contentOf(
  { locale }: Session,
  document: Comparison | Summary,
  format: WriteOptions["format"],
): Promise<string | Uint8Array> {
  // Of tens of thousands of sites: in one line, for programs.
  if (format === "json") return `${JSON.stringify(document, null, document.kind === "summary" ? 0 : 2)}\n`;
  if (format === "html") return sideBySideHtml(document, { locale });
  if (format === "csv") return summaryCsv(document as Summary, { locale });
  if (format === "text") return aligned((width) => sideBySideText(document, { locale, width }));
  const tables = sideBySideTables(document, { locale });
  return writeTables(tables[0]!.columns[0]!.title, tables);
}

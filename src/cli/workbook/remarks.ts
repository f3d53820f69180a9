import { remarksOf } from "../../desk/remarks";
import type { Evaluator } from "../../document/evaluator";
import type { Imported } from "../../dossier/read/import";
import type { Remark } from "../../dossier/remarks";
import { columns } from "../../report/text/columns";
import { say } from "../../text/index";
import { printable } from "../../text/printable";
import { remark } from "../problems";
import { pend, type Session } from "../session";
import { aligned, painter } from "../terminal";
import { remarkRows, severities } from "./cells";

/** What was not understood, a line each; nothing where all was. */
export async function remarksText(session: Session, remarks: readonly Remark[]): Promise<string> {
  const { world, words, locale } = session;
  if (remarks.length === 0) return "";
  const { red, yellow } = await painter(world, world.stderr);
  const rows = remarkRows(remarks, locale, words).map(({ severity, place, text }) => [
    { text: say(`severity.${severity}`, locale), paint: severity === "error" ? red : yellow },
    { text: printable(place) },
    { text: printable(text) },
  ]);
  return aligned((width) => `${columns(rows, width, "").join("\n")}\n`);
}

/** Before a workbook is evaluated: how much of it was not understood, and how to see it. */
export function workbookRemark(
  session: Session,
  evaluator: Evaluator | null,
): (file: string, imported: Imported) => void {
  const { words } = session;
  return (file, imported) => {
    const remarks = evaluator === null ? imported.remarks : remarksOf(imported, evaluator);
    const { errors } = severities(remarks);
    if (errors > 0) pend(session, remark(session, words("workbook.unread", { file, count: errors })));
  };
}

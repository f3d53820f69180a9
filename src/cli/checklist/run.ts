import { checklistBook, checklistLimits } from "../../desk/checklist";
import { digest } from "../../node/digest";
import { withWorkbookAnswers } from "../../node/workbook-answers";
import { checklistHtml } from "../../report/checklist/html";
import { checklistLines } from "../../report/checklist/lines";
import { printable } from "../../text/printable";
import { dayOf } from "../evaluate/day";
import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import { oneSubmission } from "../one-submission";
import { remark } from "../problems";
import type { Session } from "../session";
import { UsageError } from "../usage";
import { workbookRemark } from "../workbook/remarks";
import { writeFile } from "../write-file";

export interface ChecklistCommandOptions extends RulebookOptions {
  readonly out: string;
  readonly on?: string;
  readonly force?: boolean;
}

/** What to look at on the visit of a site, as a workbook to fill in or a page to print. */
export async function writeChecklist(
  session: Session,
  path: string,
  options: ChecklistCommandOptions,
): Promise<ExitCode> {
  const { world, words, locale } = session;
  const { out, force = false } = options;
  const kind = /\.(xlsx|html?)$/i.exec(out)?.[1]?.toLowerCase();
  if (kind === undefined) throw new UsageError("usage.checklistOut", { out });
  const on = await dayOf(session, options.on);
  const evaluator = await evaluatorFor(session, options);
  const { document, doubledNames, bytes, imported } = await oneSubmission(session, path);
  if (imported !== undefined) workbookRemark(session, evaluator)(path, imported);
  const given = { on, doubledNames, digest: digest(bytes), limits: checklistLimits };
  const evaluation = evaluator.evaluate(document, withWorkbookAnswers(given, imported, evaluator));
  const numbers = new Map(evaluator.rules.map(({ id, number }) => [id, number]));
  // The columns of the workbook are Chinese, and so are its lines.
  const lines = checklistLines(evaluation, {
    locale: kind === "xlsx" ? "zh-CN" : locale,
    numberOf: (rule) => numbers.get(rule)!,
  });
  const content =
    kind === "xlsx" ? checklistBook(evaluation, lines, evaluator) : checklistHtml(evaluation, lines, locale);
  await writeFile(world, out, content, force);
  await world.stdout.write(`${printable(words("wrote", { path: out }))}\n`);
  if (lines.length === 0) await remark(session, words("checklist.none"));
  return exit.fine;
}

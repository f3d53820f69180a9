import { InputError } from "../../base/errors";
import { remarksOf } from "../../desk/remarks";
import type { DescribedDefects } from "../../document/evaluator";
import type { Remark } from "../../dossier/remarks";
import { bugProblem, refusedLine } from "../../node/refused";
import {
  type InputForm,
  type ReadingOptions,
  type ReadSubmission,
  readSubmissions,
} from "../../node/submissions";
import { codesText, groupsOf, notShown, pointersText } from "../../report/defect-groups";
import { columns } from "../../report/text/columns";
import { heading, say } from "../../text/index";
import { printable } from "../../text/printable";
import { evaluatorFor } from "../evaluator";
import { type ExitCode, exit, worstExit } from "../exit";
import { leftOutRemark } from "../left-out";
import { OutputError } from "../output-error";
import { placeText, reportBug, reportProblems } from "../problems";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { UsageError } from "../usage";
import { cellsText, remarkRows, severities } from "../workbook/cells";
import { validatedLine } from "./line";

export interface ValidateOptions {
  readonly format: "text" | "ndjson";
  readonly profile?: string;
  readonly rulebook: readonly string[];
  readonly input?: InputForm;
}

/** Lists the defects of every submission behind the paths; nothing is evaluated. */
export async function validateFiles(
  session: Session,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("usage.stdinTwice");
  const { world } = session;
  const evaluator = await evaluatorFor(session, options);
  const seen = { read: 0, wrong: 0, unread: 0, crashed: 0 };
  for await (const item of readSubmissions(paths, reading(session, options))) {
    try {
      if ("error" in item) throw item.error;
      const { doubledNames, imported } = item;
      const found = evaluator.defects(item.document, undefined, doubledNames);
      seen.read++;
      const cells = imported === undefined ? undefined : remarksOf(imported, evaluator);
      const inCells = severities(cells ?? []);
      if (found.defectTotals.errors + inCells.errors > 0) seen.wrong++;
      const ndjson = options.format === "ndjson";
      const text = ndjson
        ? validatedLine(item, found, cells)
        : await defectsText(session, item, found, cells ?? []);
      await world.stdout.write(text);
    } catch (error) {
      if (error instanceof OutputError) throw error;
      if (error instanceof InputError) {
        seen.unread++;
        await reportProblems(session, error.problems, item);
      } else {
        seen.crashed++;
        await reportBug(session, error, item);
      }
      const problems = error instanceof InputError ? error.problems : [bugProblem];
      if (options.format === "ndjson") await world.stdout.write(refusedLine(item, problems));
    }
  }
  return codeOf(seen);
}

function codeOf(seen: Readonly<Record<"read" | "wrong" | "unread" | "crashed", number>>): ExitCode {
  const codes: ExitCode[] = [exit.fine];
  if (seen.crashed > 0) codes.push(exit.bug);
  if (seen.read === 0) codes.push(exit.nothingRead);
  if (seen.wrong > 0) codes.push(exit.doesNotConform);
  if (seen.unread > 0) codes.push(exit.refused);
  return worstExit(codes);
}

function reading(session: Session, { input }: ValidateOptions): ReadingOptions {
  const { files, stdin } = session.world;
  return { files, stdin, ...(input === undefined ? {} : { input }), onLeftOut: leftOutRemark(session) };
}

async function defectsText(
  session: Session,
  item: ReadSubmission,
  found: DescribedDefects,
  cells: readonly Remark[],
) {
  const { world, words, locale } = session;
  const { imported } = item;
  const { defectGroups, defectTotals } = found;
  const inCells = severities(cells);
  const errors = defectTotals.errors + inCells.errors;
  const notices = defectTotals.notices + inCells.notices;
  const where = placeText(session, item);
  if (errors + notices === 0) return `${words("validate.none", { place: where })}\n`;
  const head = words("validate.some", { place: where, errors, notices });
  const { red, yellow } = await painter(world, world.stdout);
  const groups = groupsOf({ defectGroups });
  const row = (severity: "error" | "notice", place: string, text: string) => [
    { text: say(`severity.${severity}`, locale), paint: severity === "error" ? red : yellow },
    { text: printable(place) },
    { text: printable(text) },
  ];
  const rows = [
    ...remarkRows(cells, locale, words).map(({ severity, place, text }) => row(severity, place, text)),
    ...groups.map((group) =>
      imported === undefined
        ? row(group.severity, pointersText(group, locale), group.text[locale] + codesText(group, locale))
        : row(group.severity, cellsText(group, imported, locale), group.text[locale]),
    ),
  ];
  const rest = notShown({ ...defectTotals, reported: 0 }, groups);
  const more = rest > 0 ? [`  ${heading("more", locale, { count: rest })}`] : [];
  return aligned((width) => `${[head, ...columns(rows, width, "  "), ...more].join("\n")}\n`);
}

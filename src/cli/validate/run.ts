import { InputError } from "../../base/errors";
import { validate } from "../../evaluation/evaluator";
import type { Defect } from "../../generated/evaluation";
import { readSubmissions } from "../../node/submissions";
import { errorsFirst } from "../../report/selection";
import { columns } from "../../report/text/columns";
import { say } from "../../text/index";
import { printable } from "../../text/printable";
import { type ExitCode, exit } from "../exit";
import { type Place, placeText, reportProblems } from "../problems";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { UsageError } from "../usage";

export interface ValidateOptions {
  readonly format: "text" | "ndjson";
}

/** Lists the defects of every submission behind the paths; nothing is evaluated. */
export async function validateFiles(
  session: Session,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("usage.stdinTwice");
  const { world } = session;
  const seen = { read: 0, wrong: 0, unread: 0 };
  for await (const item of readSubmissions(paths, { files: world.files, stdin: world.stdin })) {
    try {
      if ("error" in item) throw item.error;
      const defects = validate(item.document, undefined, item.doubledNames);
      seen.read++;
      if (defects.some((defect) => defect.severity === "error")) seen.wrong++;
      const write = options.format === "ndjson" ? defectsJson : defectsText;
      await world.stdout.write(await write(session, item, defects));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      seen.unread++;
      await reportProblems(session, error.problems, item);
    }
  }
  if (seen.read === 0) return exit.nothingRead;
  return seen.wrong > 0 ? exit.doesNotConform : seen.unread > 0 ? exit.undetermined : exit.fine;
}

async function defectsJson(_session: Session, { file, line }: Place, defects: readonly Defect[]) {
  return `${JSON.stringify({ file, line, defects })}\n`;
}

async function defectsText(session: Session, place: Place, defects: readonly Defect[]) {
  const { world, words, locale } = session;
  const where = placeText(session, place);
  if (defects.length === 0) return `${words("validate.none", { place: where })}\n`;
  const errors = defects.filter((defect) => defect.severity === "error").length;
  const head = words("validate.some", { place: where, errors, notices: defects.length - errors });
  const { red, yellow } = await painter(world, world.stdout);
  const rows = errorsFirst(defects).map(({ severity, pointer, text }) => [
    { text: say(`severity.${severity}`, locale), paint: severity === "error" ? red : yellow },
    { text: printable(pointer) },
    { text: printable(text[locale]) },
  ]);
  return aligned((width) => `${[head, ...columns(rows, width, "  ")].join("\n")}\n`);
}

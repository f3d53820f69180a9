import type { Evaluator } from "../../document/evaluator";
import type { ReadingOptions } from "../../node/submissions";
import { leftOutRemark } from "../left-out";
import type { Session } from "../session";
import { workbookRemark } from "../workbook/remarks";
import type { ReportOptions } from "./options";
import type { Progress } from "./progress";

/** How the inputs of a run are read. */
export function reading(
  session: Session,
  { input }: ReportOptions,
  progress: Progress,
  evaluator: Evaluator | null = null,
): ReadingOptions {
  const { files, stdin } = session.world;
  return {
    files,
    stdin,
    ...(input === undefined ? {} : { input }),
    onBytes: (count) => progress.add(count),
    onLeftOut: leftOutRemark(session),
    onWorkbook: workbookRemark(session, evaluator),
  };
}

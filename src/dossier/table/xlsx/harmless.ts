import type { Problem } from "../../../base/errors";
import type { WorkbookKey } from "../../../text/workbook";
import { notice } from "../problem";

/** Parts that could do something, or bring something in. None is ever read. */
const ignored: readonly (readonly [WorkbookKey, RegExp])[] = [
  ["macrosIgnored", /vbaProject|\/macrosheets\/|\/dialogsheets\//i],
  ["linksIgnored", /\/externalLinks\/|\/connections\.xml$|\/queryTables\//i],
  ["embeddedIgnored", /\/embeddings\/|\/activeX\/|\/ctrlProps\//i],
];

export function ignoredParts(names: readonly string[]): Problem[] {
  return ignored
    .filter(([, pattern]) => names.some((name) => pattern.test(name)))
    .map(([code]) => notice(code));
}

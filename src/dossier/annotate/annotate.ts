import { cellName, parseCellName } from "../table/address";
import { defaultLimits, type Limits } from "../table/limits";
import type { Sheet, Workbook } from "../table/model";
import { readWorkbook, type WorkbookOptions } from "../table/read";
import { asWorkbook } from "./anew";
import { type Issue, issueKinds } from "./issue";
import { annotatePackage } from "./patch";

/**
 * The same file with a note and a colour at every cell that an issue speaks of, and a sheet that lists them. Of an
 * .xlsx or .xlsm everything else stays as it is; other tables are written anew as .xlsx. `name` is that of the file,
 * which is the name of a sheet where the file has none. Throws `InputError` as `readWorkbook` does.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  issues: readonly Issue[],
  { name = "", ...options }: WorkbookOptions & { readonly name?: string } = {},
): Uint8Array {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const workbook = readWorkbook(bytes, options);
  if (workbook.source.kind === "xlsx") return patched(bytes, workbook, issues, limits);
  const anew = asWorkbook(workbook, name);
  const renamed = issues.map((issue) => moved(issue, anew.names));
  return patched(anew.bytes, readWorkbook(anew.bytes), renamed, defaultLimits);
}

function moved(issue: Issue, names: ReadonlyMap<string, string>): Issue {
  const { place } = issue;
  return place === null
    ? issue
    : { ...issue, place: { ...place, sheet: names.get(place.sheet) ?? place.sheet } };
}

function patched(
  bytes: Uint8Array,
  workbook: Workbook,
  issues: readonly Issue[],
  limits: Limits,
): Uint8Array {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const placed = issues.map((issue) => ({ ...issue, place: seen(issue.place, sheets) }));
  return annotatePackage(bytes, inOrder(placed, [...sheets.keys()]), limits);
}

/** Of merged cells people see only the first; a place that is no cell is that of its sheet. */
function seen(place: Issue["place"], sheets: ReadonlyMap<string, Sheet>): Issue["place"] {
  const sheet = sheets.get(place?.sheet ?? "");
  if (place === null || sheet === undefined) return null;
  const at = parseCellName(place.cell ?? "");
  if (at === null) return { sheet: place.sheet, cell: null };
  const area = sheet.merged.find(
    ({ rows, columns }) =>
      rows.from <= at.row && at.row <= rows.to && columns.from <= at.column && at.column <= columns.to,
  );
  return area === undefined
    ? { sheet: place.sheet, cell: cellName(at.row, at.column) }
    : { sheet: place.sheet, cell: cellName(area.rows.from, area.columns.from) };
}

/** Sheet by sheet as people go through them, row by row; last what speaks of no sheet. */
function inOrder(issues: readonly Issue[], sheets: readonly string[]): Issue[] {
  const keyOf = ({ place, kind }: Issue): number[] => {
    const { row, column } = parseCellName(place?.cell ?? "") ?? { row: 0, column: 0 };
    const sheet = place === null ? sheets.length : sheets.indexOf(place.sheet);
    return [sheet, row, column, issueKinds.indexOf(kind)];
  };
  const keyed = issues.map((issue) => ({ issue, key: keyOf(issue) }));
  keyed.sort((a, b) => a.key.map((one, k) => one - b.key[k]!).find((less) => less !== 0) ?? 0);
  return keyed.map(({ issue }) => issue);
}

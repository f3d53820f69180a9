/**
 * Results side by side: two of one site, with what became better or worse and why, and those of many sites, summed up.
 * Runs in Node and in browsers.
 *
 * @module social-work-station-standard/comparison
 */

export type { NamedTable, Table, TableCell, TableColumn } from "./base/tables";
export { type CompareOptions, compare } from "./comparison/compare/compare";
export type { ComparedSide } from "./comparison/compare/side";
export { rosterOf } from "./comparison/summary/roster";
export { Summarizer } from "./comparison/summary/summarizer";
export { writeTables } from "./dossier/write/tables";
export type { Comparison, RosterSite, Summary } from "./generated/evaluation";
export {
  type SideBySideOptions,
  type SideBySideTextOptions,
  sideBySideHtml,
  sideBySideTables,
  sideBySideText,
  summaryCsv,
} from "./report/side-by-side";

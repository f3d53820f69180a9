import type { NamedRange, SheetPlan, WorkbookPlan } from "../layout/plan";
import { columnName } from "../table/address";
import { absolute, quoted } from "./address";
import { filterName } from "./filter";
import { declaration, element, escaped, namespaces } from "./xml";

const documents = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function contentTypes(sheets: number, noted: readonly number[]): string {
  const overrides = [
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/xl/workbook.xml", `${documents}.sheet.main+xml`],
    ["/xl/styles.xml", `${documents}.styles+xml`],
    ["/xl/sharedStrings.xml", `${documents}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${documents}.worksheet+xml`,
    ]),
    ...noted.map((number) => [`/xl/comments${number}.xml`, `${documents}.comments+xml`]),
  ];
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
  ];
  const inner = [
    ...defaults.map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
    ...overrides.map(([PartName, ContentType]) => element("Override", { PartName, ContentType })),
  ];
  return `${declaration}${element("Types", { xmlns: `${namespaces.package}/content-types` }, inner.join(""))}`;
}

const relationTypes = {
  core: `${namespaces.package}/relationships/metadata/core-properties`,
  officeDocument: `${namespaces.relation}/officeDocument`,
  worksheet: `${namespaces.relation}/worksheet`,
  styles: `${namespaces.relation}/styles`,
  sharedStrings: `${namespaces.relation}/sharedStrings`,
  comments: `${namespaces.relation}/comments`,
  vmlDrawing: `${namespaces.relation}/vmlDrawing`,
};

/** Numbered rId1, rId2… as they are listed. */
export function relationsOf(targets: readonly (readonly [keyof typeof relationTypes, string])[]): string {
  const inner = targets.map(([kind, Target], index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type: relationTypes[kind], Target }),
  );
  return `${declaration}${element("Relationships", { xmlns: `${namespaces.package}/relationships` }, inner.join(""))}`;
}

/** No dates: the same workbook is the same file. */
export function propertiesPart(title: string): string {
  const names = {
    "xmlns:cp": `${namespaces.package}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return `${declaration}${element("cp:coreProperties", names, `<dc:title>${escaped(title)}</dc:title>`)}`;
}

export function workbookPart({ sheets, names }: WorkbookPlan): string {
  const list = sheets.map(({ name, hidden }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: hidden === "onRequest" ? "hidden" : hidden && "veryHidden",
      "r:id": `rId${index + 1}`,
    }),
  );
  const defined = [...names.map(rangeOf), ...sheets.flatMap(filterName), ...sheets.flatMap(titlesOf)];
  const parts = [
    element(
      "bookViews",
      {},
      element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 }),
    ),
    element("sheets", {}, list.join("")),
    defined.length === 0 ? "" : element("definedNames", {}, defined.join("")),
  ];
  const attributes = { xmlns: namespaces.sheet, "xmlns:r": namespaces.relation };
  return `${declaration}${element("workbook", attributes, parts.join(""))}`;
}

function rangeOf({ name, sheet, column, rows, growing }: NamedRange): string {
  const range = absolute(sheet, column, rows);
  const first = `${quoted(sheet)}!$${columnName(column)}$${rows.from}`;
  const formula = growing ? `OFFSET(${first},0,0,MAX(1,COUNTA(${range})),1)` : range;
  return element("definedName", { name, hidden: true }, escaped(formula));
}

/** The row of headings is repeated on every page. */
function titlesOf({ name, frozenRows, frozenColumn }: SheetPlan, index: number): string[] {
  if (frozenRows === 0) return [];
  const sheet = quoted(name);
  const attributes = { name: "_xlnm.Print_Titles", localSheetId: index };
  return [
    element(
      "definedName",
      attributes,
      escaped(frozenColumn ? `${sheet}!$A:$A,${sheet}!$1:$1` : `${sheet}!$1:$1`),
    ),
  ];
}

import type { SheetPlan, WorkbookPlan } from "../layout/plan";
import { archiveOf } from "./archive";
import { drawingPart, notesOf, notesPart } from "./notes";
import { contentTypes, propertiesPart, relationsOf, workbookPart } from "./package";
import { sheetPart, type Tables } from "./sheet";
import { SharedStrings } from "./strings";
import { Styles } from "./styles";

/** The bytes of an .xlsx file. The same plan gives the same bytes: nothing in them tells when they were written. */
export function writeWorkbook(plan: WorkbookPlan): Uint8Array {
  const tables: Tables = { styles: new Styles(), strings: new SharedStrings() };
  const sheets = plan.sheets.map((sheet, index) => partsOfSheet(sheet, index + 1, tables));
  const noted = sheets.flatMap((parts, index) => (Object.keys(parts).length > 1 ? [index + 1] : []));
  return archiveOf({
    "[Content_Types].xml": contentTypes(sheets.length, noted),
    "_rels/.rels": relationsOf([
      ["officeDocument", "xl/workbook.xml"],
      ["core", "docProps/core.xml"],
    ]),
    "docProps/core.xml": propertiesPart(plan.title),
    "xl/workbook.xml": workbookPart(plan),
    "xl/_rels/workbook.xml.rels": relationsOf([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    ...Object.assign({}, ...sheets),
    "xl/styles.xml": tables.styles.part(),
    "xl/sharedStrings.xml": tables.strings.part(),
  });
}

/** The sheet, and where it has notes, what they say and where they are shown. */
function partsOfSheet(sheet: SheetPlan, number: number, tables: Tables): Record<string, string> {
  const notes = notesOf(sheet);
  const part = sheetPart(sheet, tables, notes.length > 0);
  if (notes.length === 0) return { [`xl/worksheets/sheet${number}.xml`]: part };
  return {
    [`xl/worksheets/sheet${number}.xml`]: part,
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relationsOf([
      ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
      ["comments", `../comments${number}.xml`],
    ]),
    [`xl/comments${number}.xml`]: notesPart(notes),
    [`xl/drawings/vmlDrawing${number}.vml`]: drawingPart(notes, number),
  };
}

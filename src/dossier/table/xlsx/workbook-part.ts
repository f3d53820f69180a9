import type { Sheet } from "../model";
import { prefixedAttribute, type XmlReader } from "../xml";
import type { Archive } from "../zip/archive";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Id of the relationship to its part. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

export function readWorkbookPart(archive: Archive, part: string, xml: XmlReader): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  xml.read(archive.read(part), part, {
    open(element, attributes) {
      if (element === "workbookPr") date1904 = isTrue(attributes.date1904);
      if (element !== "sheet") return;
      const { name = "", state } = attributes;
      const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
      sheets.push({ name, visibility, relationship: prefixedAttribute(attributes, "id") ?? "" });
    },
  });
  return { sheets, date1904 };
}

/** Truth as these files write it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

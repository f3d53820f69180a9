import type { CodeList } from "../../generated/codes";
import type { Remark } from "../remarks";
import { numberContent } from "../table/cells/serial";
import type { Period } from "../values/dates";
import type { Reader } from "../values/value";
import type { Grid } from "./grid";
import type { Identifiers } from "./identifiers";
import type { Mappings } from "./mappings";

/** A sheet, and how its file counts days. */
export interface Page {
  readonly file: string | null;
  readonly grid: Grid;
  readonly date1904: boolean;
}

/** What sheets are read with. */
export interface Context {
  readonly mappings: Mappings;
  readonly identifiers: Identifiers;
  readonly codeLists: Readonly<Record<string, CodeList>>;
  readonly period: Period | null;
  readonly tell: (remark: Remark) => void;
}

export function readerOf({ date1904 }: Page, { mappings, identifiers, codeLists, period }: Context): Reader {
  return {
    period,
    dayOfSerial: (serial) => {
      const content = numberContent(String(serial), serial, "day", date1904);
      return content.kind === "date" ? content.value : null;
    },
    codeLists,
    confirmed: (key) => mappings.confirmedCodes(key),
    idOf: (list, text, sure) => identifiers.idOf(list, text, sure),
  };
}

export function placeOf({ file, grid }: Page) {
  return { file, sheet: grid.sheet.name };
}

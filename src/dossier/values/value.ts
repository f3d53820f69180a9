import type { CodeList } from "../../generated/codes";
import type { FieldModel } from "../../generated/model";
import type { Cell } from "../table/model";
import { readCode } from "./codes";
import { type Period, readDate } from "./dates";
import { readFlag } from "./flags";
import { readNumber } from "./numbers";
import { empty, known, type Reading, unclear } from "./reading";
import { isFiller, plain } from "./spelling";
import { readText, readTexts } from "./texts";

/** What a value is read with. */
export interface Reader {
  readonly period: Period | null;
  /** The day of a serial number, by the workbook's own calendar. */
  readonly dayOfSerial: (serial: number) => string | null;
  readonly codeLists: Readonly<Record<string, CodeList>>;
  /** Codes that somebody confirmed, by what is written. */
  confirmed(key: string): ReadonlyMap<string, string>;
  /** The id of what a text names; `sure` asks for one that is in the list. */
  idOf(list: string, text: string, sure: boolean): Reading;
}

/** What a cell says in a column; `key` is the column's. Space and invisible characters alone say nothing. */
export function readValue(cell: Cell | undefined, field: FieldModel, key: string, reader: Reader): Reading {
  if (cell === undefined) return empty;
  if (cell.kind === "error") return unclear("errorValue", { shown: cell.value });
  if (cell.kind === "uncalculated") return unclear("uncalculated");
  if (cell.kind === "text" && plain(cell.value) === "") return empty;
  const take = (text: string, how: "whole" | "part" | "exact") => ofText(text, field, key, reader, how);
  switch (field.type) {
    case "date":
      return readDate(cell, reader.period, reader.dayOfSerial);
    case "number":
      return readNumber(cell, field);
    case "boolean":
      return readFlag(cell);
    case "texts":
      return readTexts(cell, take);
    default:
      return readText(cell, (text, exact) => take(text, exact ? "exact" : "part"));
  }
}

function ofText(
  text: string,
  field: FieldModel,
  key: string,
  reader: Reader,
  how: "whole" | "part" | "exact",
): Reading {
  const list = field.codes === undefined ? undefined : reader.codeLists[field.codes];
  // A stroke is no title, and 同上 no name; but somebody may have confirmed what it stands for.
  if (how !== "exact" && isFiller(text) && !reader.confirmed(key).has(plain(text)))
    return unclear("fillerOnly", { written: plain(text) });
  // Between quotes stands what is no code, kept as somebody wrote it.
  if (list !== undefined && how === "exact" && !Object.hasOwn(list.codes, text))
    return unclear("codeUnknown", { written: text, list: list.title });
  if (list !== undefined) return readCode(text, list, reader.confirmed(key));
  if (how === "exact") return { kind: "value", value: text, exact: true };
  if (field.references !== undefined) return reader.idOf(field.references, text, how === "whole");
  return known(text);
}

import { toPointer } from "../../base/pointer";
import type { FieldModel, Model } from "../../generated/model";
import { plainListsOf } from "../form/plain-lists";
import { sheetTitles } from "../form/sheets";
import { type CellPlace, type Remark, remark } from "../remarks";
import { cellName } from "../table/address";
import type { Cell } from "../table/model";
import type { Reading } from "../values/reading";
import { plain } from "../values/spelling";
import { type Reader, readValue } from "../values/value";
import { type Grid, written } from "./grid";
import { headingKey } from "./headings";

/** What is said of the site, one thing a row. */
export interface SiteValue {
  readonly pointer: string;
  readonly reading: Reading;
  readonly place: CellPlace;
}

interface Item {
  readonly pointer: string;
  readonly field: FieldModel;
}

/** Rows of pairs: what is asked, and beside it the answer. */
export class SiteSheet {
  private readonly byPointer = new Map<string, Item>();
  private readonly byName = new Map<string, Item>();

  constructor(model: Model) {
    for (const [pointer, field] of Object.entries(model.document)) this.add({ pointer, field });
    for (const { path, label } of plainListsOf(model))
      this.add({ pointer: toPointer(path), field: { type: "text", label } });
  }

  /** Whether a sheet is this one: called so, or with a pointer of the document in a cell. */
  is(grid: Grid): boolean {
    if (Object.values(sheetTitles.site).some((title) => headingKey(title) === headingKey(grid.sheet.name)))
      return true;
    return grid.rows.some((row) =>
      grid.columnsOf(row).some((at) => this.byPointer.has(written(grid.at(row, at)))),
    );
  }

  read(grid: Grid, file: string | null, reader: Reader, tell: (remark: Remark) => void): SiteValue[] {
    const values: SiteValue[] = [];
    for (const { item, row, at } of this.asked(grid)) {
      const cell = grid.at(row, at);
      const place = { file, sheet: grid.sheet.name, cell: cellName(row, at) };
      const reading = readItem(item, cell, reader);
      if (reading.kind === "unclear") {
        const args = { column: item.field.label, ...reading.args };
        tell(remark("error", reading.code, place, args, cell?.text));
      } else if (reading.kind !== "empty") values.push({ pointer: item.pointer, reading, place });
    }
    return values;
  }

  /** Where the answers stand, or would, by pointer. */
  blanks(grid: Grid, file: string | null): [string, CellPlace][] {
    return this.asked(grid).map(({ item, row, at }) => [
      item.pointer,
      { file, sheet: grid.sheet.name, cell: cellName(row, at) },
    ]);
  }

  /** What is asked, by the key or the label of its row; the answer stands beside the label. */
  private asked(grid: Grid): { item: Item; row: number; at: number }[] {
    return grid.rows.flatMap((row) => {
      const columns = grid.columnsOf(row);
      const texts = columns.map((at) => written(grid.at(row, at)));
      const byKey = texts.map((text) => this.byPointer.get(text)).find((item) => item !== undefined);
      const labelled = texts.findIndex((text) => this.byName.has(headingKey(text)));
      const item = byKey ?? (labelled < 0 ? undefined : this.byName.get(headingKey(texts[labelled]!)));
      if (item === undefined) return [];
      return [{ item, row, at: (labelled < 0 ? columns[0]! : columns[labelled]!) + 1 }];
    });
  }

  private add(item: Item): void {
    this.byPointer.set(item.pointer, item);
    const key = headingKey(item.field.label["zh-CN"]);
    if (!this.byName.has(key)) this.byName.set(key, item);
  }
}

/** Days of the period are whole: a month does not do. A plain list only says here whether there is none. */
function readItem({ field, pointer }: Item, cell: Cell | undefined, reader: Reader): Reading {
  const reading = readValue(cell, field, pointer, reader);
  const listed = reading.kind === "value" && field.type === "text" && plain(String(reading.value)) === "[]";
  return listed ? { kind: "value", value: [] } : reading;
}

import { toPointer } from "../../base/pointer";
import type { FieldModel, Model } from "../../generated/model";
import { siteHeadings } from "../../generated/workbook";
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

/** What is said of the site, one thing a row; also what was not understood, for it speaks against what another sheet says. */
export interface SiteValue {
  readonly pointer: string;
  readonly reading: Reading;
  readonly place: CellPlace;
  /** As it stands in the cell; of what a program made of a text there is none. */
  readonly written?: string;
}

interface Item {
  readonly pointer: string;
  readonly field: FieldModel;
}

/** An item, and the column of its answer. */
interface Asked {
  readonly item: Item;
  readonly at: number;
}

/** Pairs: what is asked, and beside it the answer; in a form of others several of them in a row. */
export class SiteSheet {
  private readonly byPointer = new Map<string, Item>();
  private readonly byName = new Map<string, Item>();
  private readonly byOtherName = new Map<string, Item>();

  constructor(model: Model) {
    for (const [pointer, field] of Object.entries(model.document)) this.add({ pointer, field });
    for (const { path, label } of plainListsOf(model))
      this.add({ pointer: toPointer(path), field: { type: "text", label } });
    // Whose first and last day it is, a form of others does not say.
    for (const [name, item] of this.byName)
      if (item.pointer.startsWith("/site/")) this.byOtherName.set(name, item);
    for (const [pointer, names] of Object.entries(siteHeadings.items))
      for (const name of names) this.byOtherName.set(headingKey(name), this.byPointer.get(pointer)!);
  }

  /** Whether a sheet is this one: called so, with a pointer of the document in a cell, or a form about the site. */
  is(grid: Grid): boolean {
    return this.isOurs(grid) || this.isForm(grid);
  }

  read(grid: Grid, file: string | null, reader: Reader, tell: (remark: Remark) => void): SiteValue[] {
    const values: SiteValue[] = [];
    const ours = this.isOurs(grid);
    for (const row of grid.rows) {
      const asked = ours ? this.ofOurs(grid, row) : this.ofForm(grid, row);
      for (const { item, at } of asked) {
        const cell = grid.at(row, at);
        const place = { file, sheet: grid.sheet.name, cell: cellName(row, at) };
        const reading = readItem(item, cell, reader);
        if (reading.kind === "unclear") {
          const args = { column: item.field.label, ...reading.args };
          tell(remark("error", reading.code, place, args, cell?.text));
        }
        if (reading.kind === "empty") continue;
        const written = cell?.kind === "text" ? { written: cell.value } : {};
        values.push({ pointer: item.pointer, reading, place, ...written });
      }
      if (!ours) this.tellOthers(grid, row, asked, file, tell);
    }
    return values;
  }

  private isOurs(grid: Grid): boolean {
    const key = headingKey(grid.sheet.name);
    if (Object.values(sheetTitles.site).some((title) => headingKey(title) === key)) return true;
    return grid.rows.some((row) =>
      grid.columnsOf(row).some((at) => this.byPointer.has(written(grid.at(row, at)))),
    );
  }

  /** Called so, with items in several rows: a table of sites has them in one. */
  private isForm(grid: Grid): boolean {
    const key = headingKey(grid.sheet.name);
    if (!siteHeadings.sheets.some((name) => headingKey(name) === key)) return false;
    return grid.rows.filter((row) => this.ofForm(grid, row).length > 0).length > 1;
  }

  private ofOurs(grid: Grid, row: number): Asked[] {
    const columns = grid.columnsOf(row);
    const texts = columns.map((at) => written(grid.at(row, at)));
    const byKey = texts.map((text) => this.byPointer.get(text)).find((item) => item !== undefined);
    const labelled = texts.findIndex((text) => this.byName.has(headingKey(text)));
    const item = byKey ?? (labelled < 0 ? undefined : this.byName.get(headingKey(texts[labelled]!)));
    return item === undefined ? [] : [{ item, at: (labelled < 0 ? columns[0]! : columns[labelled]!) + 1 }];
  }

  /** The answer stands behind the label and the cells merged with it. */
  private ofForm(grid: Grid, row: number): Asked[] {
    return grid.columnsOf(row).flatMap((at) => {
      const item = this.byOtherName.get(headingKey(written(grid.at(row, at))));
      return item === undefined ? [] : [{ item, at: grid.endOf(row, at) + 1 }];
    });
  }

  /** Cells before an answer that is not read. */
  private tellOthers(
    grid: Grid,
    row: number,
    asked: readonly Asked[],
    file: string | null,
    tell: (remark: Remark) => void,
  ): void {
    const answers = new Set(asked.map(({ at }) => at));
    for (const at of grid.columnsOf(row)) {
      const heading = written(grid.at(row, at));
      const next = grid.endOf(row, at) + 1;
      if (heading === "" || answers.has(at) || answers.has(next) || written(grid.at(row, next)) === "")
        continue;
      const place = { file, sheet: grid.sheet.name, cell: cellName(row, at) };
      if (!this.byOtherName.has(headingKey(written(grid.at(row, next)))))
        tell(remark("notice", "labelUnmatched", place, { heading }, heading));
    }
  }

  /** Where the answers stand, or would, by pointer. */
  blanks(grid: Grid, file: string | null): [string, CellPlace][] {
    const ours = this.isOurs(grid);
    return grid.rows.flatMap((row) =>
      (ours ? this.ofOurs(grid, row) : this.ofForm(grid, row)).map(({ item, at }): [string, CellPlace] => [
        item.pointer,
        { file, sheet: grid.sheet.name, cell: cellName(row, at) },
      ]),
    );
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

import { codes } from "../../generated/codes";
import { sheetTitles } from "../form/sheets";
import { type CellPlan, type Check, type NamedRange, type SheetPlan, text } from "./plan";
import { none, writtenCode } from "./written";

/** The sheet nobody sees, with what drop-downs offer: lists in a cell may not be longer than 255 characters. */
export class Choices {
  private readonly columns: { title: string; key: string; items: readonly string[] }[] = [];
  readonly names: NamedRange[] = [];

  /** Name of the range of the titles of a code list, with 无 at its end. */
  ofCodes(list: string): string | null {
    const known = codes[list];
    if (known === undefined) return null;
    const items = Object.keys(known.codes).map((code) => writtenCode(list, code));
    return this.of(`codes_${list}`, known.title["zh-CN"], [...items, none]);
  }

  of(name: string, title: string, items: readonly string[]): string {
    if (this.names.some((one) => one.name === name)) return name;
    this.columns.push({ title, key: name, items });
    this.names.push({
      name,
      sheet,
      column: this.columns.length,
      rows: { from: 3, to: 2 + Math.max(1, items.length) },
    });
    return name;
  }

  plan(): SheetPlan {
    const longest = Math.max(0, ...this.columns.map(({ items }) => items.length));
    const rows = [
      this.columns.map(({ title }) => text(title)),
      this.columns.map(({ key }) => text(key)),
      ...Array.from({ length: longest }, (_, index) =>
        this.columns.map(({ items }): CellPlan => {
          const item = items[index];
          return item === undefined ? { value: { kind: "blank" } } : text(item);
        }),
      ),
    ];
    return {
      name: sheet,
      hidden: true,
      columns: this.columns.map(() => ({ width: 20, format: "text" })),
      rows: rows.map((cells) => ({ cells })),
      frozenRows: 0,
    };
  }
}

const sheet = sheetTitles.choices["zh-CN"];

export function listCheck(name: string, prompt: string, doubt?: string): Check {
  return { rule: { kind: "list", name }, prompt, ...(doubt !== undefined && { doubt }) };
}

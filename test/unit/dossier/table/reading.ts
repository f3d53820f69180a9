import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../../../src/base/errors";
import { cellName } from "../../../../src/dossier/table/address";
import type { Limits } from "../../../../src/dossier/table/limits";
import type { Cell, Sheet } from "../../../../src/dossier/table/model";
import { readWorkbook } from "../../../../src/dossier/table/read";
import { root } from "../../../layers/source";

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, "test/fixtures/workbooks", name)));
}

/** The cells of a sheet by name, each in a few words: "date 2023-04-13", "number 7.25 =" for one that was computed. */
export function cellsOf(sheet: Sheet | undefined): Record<string, string> {
  const cells = (sheet?.rows ?? []).flatMap(({ number, cells }) =>
    cells.map((cell): [string, string] => [cellName(number, cell.column), said(cell)]),
  );
  return Object.fromEntries(cells);
}

function said(cell: Cell): string {
  return `${cell.kind} ${cell.text}${cell.formula ? " =" : ""}`;
}

export function firstCells(bytes: Uint8Array): Record<string, string> {
  return cellsOf(readWorkbook(bytes).sheets[0]);
}

/** The code of the problem for which a file is refused; null where it is read. */
export function refusalOf(bytes: Uint8Array, limits: Partial<Limits> = {}): string | null {
  try {
    readWorkbook(bytes, { limits });
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { text } of error.problems) {
      // Every argument has its place in both languages.
      if (/[{}]/.test(text.en + text["zh-CN"])) throw new Error(`A gap is left in: ${text.en}`);
    }
    return error.problems.map(({ code }) => code).join();
  }
}

export function noticesOf(bytes: Uint8Array): string[] {
  return readWorkbook(bytes).notices.map(({ code }) => code);
}

import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/dossier/table/read";
import {
  begin,
  biffBytes,
  biffStream,
  double,
  ending,
  joined,
  letters,
  long,
  record,
  short,
  text,
} from "../../../fixtures/workbooks/biff";
import { compoundBytes } from "../../../fixtures/workbooks/compound";
import { cellsOf, firstCells, noticesOf, refusalOf } from "./reading";

const at = (row: number, column: number, style = 0) => joined([short(row), short(column), short(style)]);
const number = (row: number, column: number, value: number, style = 0) =>
  record(0x203, at(row, column, style), double(value));
const book = (records: readonly Uint8Array[], globals: readonly Uint8Array[] = []) =>
  biffBytes(globals, [{ name: "人员", records }]);

describe("cells", () => {
  test("hold numbers in four ways", () => {
    const short4 = (value: number, flags: number) => long(((value << 2) | flags) >>> 0);
    const records = [
      number(0, 0, 7.25),
      record(0x27e, at(0, 1), short4(-3, 2)),
      record(0x27e, at(0, 2), short4(725, 3)),
      record(0x27e, at(0, 3), long(0x401d0000)),
      record(0xbd, short(1), short(0), short(0), short4(1, 2), short(0), short4(2, 2), short(1)),
    ];
    expect(firstCells(book(records))).toEqual({
      A1: "number 7.25",
      B1: "number -3",
      C1: "number 7.25",
      D1: "number 7.25",
      A2: "number 1",
      B2: "number 2",
    });
  });

  test("hold texts of their own or shared ones, truth and errors", () => {
    const strings = record(
      0xfc,
      long(3),
      long(3),
      text("王一"),
      // With two runs, and with readings of its characters after it.
      joined([
        short(2),
        Uint8Array.of(0x0d),
        short(1),
        long(4),
        letters("社工"),
        new Uint8Array(4),
        new Uint8Array(4),
      ]),
      joined([short(2), Uint8Array.of(0, 0x61, 0xe9)]),
    );
    const records = [
      ...[0, 1, 2, 9].map((index, k) => record(0xfd, at(0, k), long(index))),
      record(0x204, at(1, 0), text("李二")),
      record(0x205, at(1, 1), [1, 0]),
      record(0x205, at(1, 2), [42, 1]),
    ];
    expect(firstCells(book(records, [strings]))).toEqual({
      A1: "text 王一",
      B1: "text 社工",
      C1: "text aé",
      D1: "error #REF!",
      A2: "text 李二",
      B2: "boolean TRUE",
      C2: "error #N/A",
    });
  });

  test("texts go on in the next record, there with letters of the other width", () => {
    const strings = joined([
      record(0xfc, long(2), long(2), short(5), [1], letters("一二")),
      record(0x3c, [1], letters("三"), []),
      record(0x3c, [0, 0x61, 0x62]),
      record(0x3c, text("后")),
    ]);
    const records = [0, 1].map((index) => record(0xfd, at(0, index), long(index)));
    expect(firstCells(book(records, [strings]))).toEqual({ A1: "text 一二三ab", B1: "text 后" });
  });

  test("formulas have the value that was last computed", () => {
    const result = (kind: number, value: number) => [kind, 0, value, 0, 0, 0, 255, 255];
    const records = [
      record(0x06, at(0, 0), double(2), new Uint8Array(8)),
      record(0x06, at(0, 1), result(0, 0), new Uint8Array(8)),
      record(0x4bc, new Uint8Array(10)),
      record(0x207, text("甲")),
      record(0x06, at(0, 2), result(1, 1), new Uint8Array(8)),
      record(0x06, at(0, 3), result(2, 7), new Uint8Array(8)),
      record(0x06, at(0, 4), result(3, 0), new Uint8Array(8)),
    ];
    expect(firstCells(book(records))).toEqual({
      A1: "number 2 =",
      B1: "text 甲 =",
      C1: "boolean TRUE =",
      D1: "error #DIV/0! =",
      E1: "text  =",
    });
  });

  test("numbers with the format of a date are days, also from 1904 on", () => {
    const style = (format: number) => record(0xe0, short(0), short(format), new Uint8Array(16));
    const styles = [
      record(0x41e, short(164), text('yyyy"年"m"月"')),
      style(0),
      style(14),
      style(164),
      style(57),
    ];
    const records = [0, 1, 2, 3].map((k) => number(0, k, 45029, k));
    expect(firstCells(book(records, styles))).toEqual({
      A1: "number 45029",
      B1: "date 2023-04-13",
      C1: "date 2023-04",
      D1: "date 2023-04",
    });
    const early = book([number(0, 0, 43567, 1)], [record(0x22, short(1)), ...styles]);
    expect(readWorkbook(early).date1904).toBe(true);
    expect(firstCells(early)).toEqual({ A1: "date 2023-04-13" });
  });
});

describe("sheets", () => {
  test("tell what is hidden and merged; charts inside them are passed over", () => {
    const records = [
      record(0x7d, short(1), short(2), short(0), short(0), short(1)),
      record(0x208, short(4), new Uint8Array(10), short(0x20), short(0)),
      number(4, 0, 1),
      joined([begin(0x20), number(0, 0, 99), ending]),
      record(0xe5, short(1), short(0), short(1), short(0), short(2)),
    ];
    const { sheets } = readWorkbook(
      biffBytes(
        [],
        [
          { name: "人员", records },
          { name: "参数", state: 1, records: [] },
          { name: "更深", state: 2, records: [] },
        ],
      ),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["人员", "visible"],
      ["参数", "hidden"],
      ["更深", "veryHidden"],
    ]);
    expect(cellsOf(sheets[0])).toEqual({ A5: "number 1" });
    expect(sheets[0]?.hiddenRows).toEqual([{ from: 5, to: 5 }]);
    expect(sheets[0]?.hiddenColumns).toEqual([{ from: 2, to: 3 }]);
    expect(sheets[0]?.merged).toEqual([{ rows: { from: 1, to: 2 }, columns: { from: 1, to: 3 } }]);
  });

  test("what could act is left where it is, and told", () => {
    const storage = (name: string) => ({ name, bytes: new Uint8Array(), storage: true as const });
    const links = record(0x1ae, short(1), short(5), new Uint8Array(8));
    const own = record(0x1ae, short(1), short(0x0401));
    const others = [storage("_VBA_PROJECT_CUR"), storage("MBD0001")];
    const sheets = [{ name: "人员", records: [] }];
    expect(noticesOf(biffBytes([links], sheets, others))).toEqual([
      "macrosIgnored",
      "linksIgnored",
      "embeddedIgnored",
    ]);
    expect(noticesOf(biffBytes([own], sheets))).toEqual([]);
  });
});

describe("files that are not read", () => {
  test("have a password, are older, or something else", () => {
    expect(refusalOf(book([], [record(0x2f, new Uint8Array(52))]))).toBe("passwordProtected");
    const package_ = { name: "EncryptedPackage", bytes: new Uint8Array(100) };
    expect(refusalOf(compoundBytes([package_]))).toBe("passwordProtected");
    expect(refusalOf(compoundBytes([{ name: "Book", bytes: new Uint8Array(100) }]))).toBe("saveAsXlsx");
    const older = biffStream([], [], 0x500);
    expect(refusalOf(compoundBytes([{ name: "Workbook", bytes: older }]))).toBe("saveAsXlsx");
    expect(refusalOf(compoundBytes([{ name: "WordDocument", bytes: new Uint8Array(9) }]))).toBe(
      "notWorkbook",
    );
    expect(refusalOf(biffBytes([], []))).toBe("workbookEmpty");
  });

  test("break off, anywhere", () => {
    const whole = book(
      [number(0, 0, 1), record(0xfd, at(0, 1), long(0))],
      [record(0xfc, long(1), long(1), text("甲"))],
    );
    for (let length = 8; length < whole.length; length += 7) {
      const code = refusalOf(whole.subarray(0, length));
      expect([null, "workbookDamaged", "notWorkbook", "workbookEmpty"]).toContain(code);
    }
  });
});

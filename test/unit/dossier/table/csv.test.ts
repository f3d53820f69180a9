import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../../src/dossier/table/read";
import { firstCells, fixture, refusalOf } from "./reading";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
// 姓名,工时 / 王一,7.25
const gb18030 = Uint8Array.from([
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  0x2c,
  0xb9,
  0xa4,
  0xca,
  0xb1,
  0x0a,
  0xcd,
  0xf5,
  0xd2,
  0xbb,
  ...utf8(",7.25"),
]);
const rows = "姓名,工时\n王一,7.25";
const cells = { A1: "text 姓名", B1: "text 工时", A2: "text 王一", B2: "text 7.25" };

describe("encodings", () => {
  test.each([
    ["utf-8", utf8(rows)],
    ["utf-8", utf8(`\ufeff${rows}`)],
    ["utf-16le", utf16(rows, false)],
    ["utf-16be", utf16(rows, true)],
    ["gb18030", gb18030],
  ])("%s is found", (encoding, bytes) => {
    const { source } = readWorkbook(bytes);
    expect(source).toEqual({ kind: "csv", encoding, delimiter: "," });
    expect(firstCells(bytes)).toEqual(cells);
  });

  test("four bytes of GB18030 are one character", () => {
    expect(firstCells(Uint8Array.from([0x82, 0x35, 0x8f, 0x33, 0x2c, 0xcd, 0xf5])).A1).toBe(
      `text ${String.fromCodePoint(0x9fa6)}`,
    );
  });

  test("others are refused, and what is no text", () => {
    expect(refusalOf(Uint8Array.from([0xff, 0x41, 0x2c, 0xff, 0xff]))).toBe("encodingUnknown");
    expect(refusalOf(Uint8Array.from([0x41, 0, 0, 0x2c, 0x41]))).toBe("notWorkbook");
    expect(refusalOf(new Uint8Array())).toBe("empty");
  });
});

describe("separators", () => {
  test.each([",", ";", "\t"])("%j is found", (separator) => {
    const bytes = utf8(rows.replaceAll(",", separator));
    expect(readWorkbook(bytes).source).toMatchObject({ delimiter: separator });
    expect(firstCells(bytes)).toEqual(cells);
  });

  test("also below a title and beside others inside texts", () => {
    const bytes = utf8("2026年度台账;;\n姓名;备注;工时\n王一;走访,记录,回访;7\n李二;a,b;8");
    expect(readWorkbook(bytes).source).toMatchObject({ delimiter: ";" });
    expect(firstCells(bytes)).toMatchObject({
      A1: "text 2026年度台账",
      B3: "text 走访,记录,回访",
      C4: "text 8",
    });
  });

  test("a first line may name it", () => {
    expect(firstCells(utf8("sep=;\r\n王一;7,25"))).toEqual({ A1: "text 王一", B1: "text 7,25" });
  });

  test("one column has none", () => {
    expect(firstCells(utf8("姓名\n王一\n"))).toEqual({ A1: "text 姓名", A2: "text 王一" });
  });
});

describe("rows", () => {
  test.each(["\n", "\r\n", "\r"])("end with %j, and quoted cells go over it", (end) => {
    const bytes = utf8(`姓名,备注${end}王一,"第一行${end}说""好"", 再见"${end}${end}李二,x${end}`);
    expect(firstCells(bytes)).toEqual({
      A1: "text 姓名",
      B1: "text 备注",
      A2: "text 王一",
      B2: `text 第一行${end}说"好", 再见`,
      A4: "text 李二",
      B4: "text x",
    });
  });

  test("keep spaces, leading zeros and what looks like a formula as they are", () => {
    expect(firstCells(utf8(" a ,007,=1+1,TRUE"))).toEqual({
      A1: "text  a ",
      B1: "text 007",
      C1: "text =1+1",
      D1: "text TRUE",
    });
  });

  test("are counted right over the pieces in which they are read", () => {
    const many = Array.from(
      { length: 60_000 },
      (_, k) => `第${k + 1}行,"说""好""\n${k}",${"甲".repeat(k % 40)}`,
    );
    const { rows: read } = readWorkbook(utf8(many.join("\n"))).sheets[0]!;
    expect(read.length).toBe(60_000);
    expect(read.every(({ number, cells }) => cells[0]?.text === `第${number}行`)).toBe(true);
    expect(read.every(({ number, cells }) => cells[1]?.text === `说"好"\n${number - 1}`)).toBe(true);
  });

  test("with a quotation mark too few are refused: where cells begin after it, nobody can say", () => {
    expect(refusalOf(utf8('姓名,备注\n王一,"没有结束\n李二,x'))).toBe("quoteNotClosed");
    expect(refusalOf(utf8('姓名,备注\n王一,"甲"乙\n李二,"x"'))).toBe("quoteNotPaired");
    expect(() => readWorkbook(utf8('姓名,备注\n王一,x\n李二,"甲"乙,"丙"'))).toThrow("row 3");
    expect(firstCells(utf8('5" 屏,甲"乙'))).toEqual({ A1: 'text 5" 屏', B1: 'text 甲"乙' });
  });
});

test("a file that LibreOffice wrote in GB18030", () => {
  const bytes = fixture("libreoffice-gb18030.csv");
  expect(readWorkbook(bytes).source).toMatchObject({ encoding: "gb18030" });
  expect(firstCells(bytes)).toMatchObject({
    A1: "text 2026年度人员台账",
    F3: "text 第一行\n第二行",
    B4: "text 2023年4月14日",
    A7: "text 赵三",
  });
});

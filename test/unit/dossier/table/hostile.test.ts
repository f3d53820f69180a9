import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../../src/dossier/table/limits";
import { readWorkbook } from "../../../../src/dossier/table/read";
import { Archive } from "../../../../src/dossier/table/zip/archive";
import { biffBytes, double, joined, long, record, short } from "../../../fixtures/workbooks/biff";
import { entryAt, hostileFiles } from "../../../fixtures/workbooks/hostile";
import { packageParts, sheetBytes } from "../../../fixtures/workbooks/package";
import { cellsOf, refusalOf } from "./reading";

/** What is said, in time of the processor, which others on the machine do not lengthen: two seconds on a free one. */
function quick(bytes: Uint8Array): string | null {
  const begun = process.cpuUsage();
  const code = refusalOf(bytes);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(4000);
  return code;
}

describe("a file made to cost time or memory", () => {
  test.each(hostileFiles)("$name: $code", ({ bytes, code }) => {
    expect(quick(bytes())).toBe(code);
  });

  test("that lies about its sizes is not unpacked beyond them", () => {
    const { bytes } = hostileFiles.find(({ name }) => name.includes("lies about"))!;
    let size = 0;
    const take = () => {
      for (const piece of new Archive(bytes(), defaultLimits).read("xl/worksheets/sheet1.xml"))
        size += piece.length;
    };
    expect(take).toThrow();
    expect(size).toBeLessThanOrEqual(1000);
  });
});

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe("archives", () => {
  const parts = packageParts({ sheets: [{ name: "人员", rows: one }] });

  test("whose parts would leave it, or that have a password", () => {
    for (const name of ["../a.xml", "/etc/a.xml", "C:/a.xml", "xl\\..\\..\\a.xml"])
      expect(refusalOf(zipSync({ ...parts, [name]: strToU8("x") })), name).toBe("unsafePartName");
    const zip = zipSync(parts);
    new DataView(zip.buffer).setUint16(entryAt(zip, "xl/workbook.xml") + 8, 1, true);
    expect(refusalOf(zip)).toBe("passwordProtected");
  });

  test("of too many parts, or with two of one name", () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, k) => [`a${k}`, new Uint8Array()]));
    expect(refusalOf(zipSync({ ...parts, ...many }))).toBe("tooManyParts");
    expect(refusalOf(zipSync({ ...parts, "XL/workbook.xml": strToU8("<a/>") }))).toBe("workbookDamaged");
  });

  test("in the long form, which programs write for small files, too", () => {
    expect(cellsOf(readWorkbook(longForm(zipSync(parts))).sheets[0])).toEqual({ A1: "number 1" });
  });

  test("that break off or have other bytes are told, never half read", () => {
    const whole = zipSync(parts);
    for (let length = 4; length < whole.length; length += 5)
      expect(refusalOf(whole.subarray(0, length))).toBe("workbookDamaged");
    let seed = 1;
    for (let k = 0; k < 400; k++) {
      const bytes = Uint8Array.from(whole);
      for (let j = 0; j < 3; j++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        bytes[seed % bytes.length] = (seed >> 8) & 255;
      }
      // Whatever it says, it is a sentence and no bug of ours.
      refusalOf(bytes);
    }
  });

  test("of other programs are called by their names", () => {
    expect(refusalOf(zipSync({ "xl/workbook.bin": strToU8("x") }))).toBe("saveAsXlsx");
    expect(refusalOf(zipSync({ "content.xml": strToU8("<a/>"), mimetype: strToU8("x") }))).toBe("saveAsXlsx");
    expect(refusalOf(zipSync({ "word/document.xml": strToU8("<a/>") }))).toBe("notWorkbook");
    expect(refusalOf(strToU8("<html><table><tr><td>姓名</td></tr></table></html>"))).toBe("saveAsXlsx");
    expect(refusalOf(strToU8("%PDF-1.7"))).toBe("notWorkbook");
  });
});

describe("XML", () => {
  test("with a DOCTYPE is refused before it can declare anything", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;">]>';
    expect(refusalOf(sheetBytes("", { xml: `${bomb}<worksheet><sheetData/></worksheet>` }))).toBe(
      "doctypeRefused",
    );
    const strings = { "xl/sharedStrings.xml": `${bomb}<sst/>` };
    expect(refusalOf(sheetBytes(one, { strings: "", parts: strings }))).toBe("doctypeRefused");
    expect(refusalOf(sheetBytes('<row><c t="str"><v>&b;</v></c></row>'))).toBe("workbookDamaged");
  });

  test("with a cell in each corner costs nothing", () => {
    const cell = (at: string) => `<c r="${at}"><v>1</v></c>`;
    const rows = `<row r="1">${cell("A1")}${cell("XFD1")}</row><row r="1048576">${cell("A1048576")}${cell("XFD1048576")}</row>`;
    const begun = performance.now();
    const [sheet] = readWorkbook(sheetBytes(rows)).sheets;
    expect(performance.now() - begun).toBeLessThan(500);
    expect(Object.keys(cellsOf(sheet))).toEqual(["A1", "XFD1", "A1048576", "XFD1048576"]);
  });

  test("keeps to names: what is called like a property of every object is a name like others", () => {
    const rows = '<row r="1"><c r="A1" __proto__="x" constructor="y" t="str"><v>1</v></c><__proto__/></row>';
    expect(cellsOf(readWorkbook(sheetBytes(rows)).sheets[0])).toEqual({ A1: "text 1" });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("old workbooks", () => {
  const number = (row: number, column: number) =>
    record(0x203, short(row), short(column), short(0), double(1));

  test("with other bytes are told", () => {
    const whole = biffBytes(
      [record(0xfc, long(1), long(1), short(1), [1], short(0x7532))],
      [{ name: "人员", records: [number(0, 0), record(0xfd, short(1), short(0), short(0), long(0))] }],
    );
    let seed = 7;
    for (let k = 0; k < 2000; k++) {
      const bytes = Uint8Array.from(whole);
      for (let j = 0; j < 4; j++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        bytes[8 + (seed % (bytes.length - 8))] = (seed >> 8) & 255;
      }
      refusalOf(bytes);
    }
  });
});

test("a limit may be set by the caller", () => {
  expect(refusalOf(sheetBytes(one), { cells: 0 })).toBe("tooManyCells");
  expect(refusalOf(sheetBytes(one), { fileBytes: 100 })).toBe("workbookTooLarge");
});

/** The same archive with its sizes where those of more than four gibibytes are. */
function longForm(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const from = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = from; at < end; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const entry = Uint8Array.from(zip.subarray(at, nameEnd));
    const extra = joined([short(1), short(24), long(0), long(0), long(0), long(0), long(0), long(0)]);
    const into = new DataView(extra.buffer);
    for (const [k, field] of [24, 20, 42].entries())
      into.setUint32(4 + k * 8, view.getUint32(at + field, true), true);
    const head = new DataView(entry.buffer);
    for (const field of [20, 24, 42]) head.setUint32(field, 0xffffffff, true);
    head.setUint16(30, extra.length, true);
    entries.push(entry, extra);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const directory = joined(entries);
  const count = view.getUint16(end + 10, true);
  const longEnd = joined([
    long(0x06064b50),
    new Uint8Array(28),
    long(count),
    long(0),
    new Uint8Array(8),
    long(from),
    long(0),
  ]);
  const locator = joined([long(0x07064b50), long(0), long(from + directory.length), long(0), long(1)]);
  const last = joined([
    long(0x06054b50),
    new Uint8Array(4),
    short(0xffff),
    short(0xffff),
    long(0xffffffff),
    long(0xffffffff),
    short(0),
  ]);
  return joined([zip.subarray(0, from), directory, longEnd, locator, last]);
}

import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/dossier/table/model";
import type { Reading } from "../../../src/dossier/values/reading";
import { type Reader, readValue } from "../../../src/dossier/values/value";
import { codes } from "../../../src/generated/codes";
import { type FieldModel, model } from "../../../src/generated/model";
import { sheetOf, type Written } from "./sheets";

const reader: Reader = {
  period: { from: "2026-01-01", to: "2026-12-31" },
  dayOfSerial: (serial) => (serial === 46_030 ? "2026-01-08" : null),
  codeLists: codes,
  confirmed: () => new Map(),
  idOf: (_, text, sure) =>
    sure && text !== "W1" ? { kind: "unclear", code: "referenceUnknown" } : { kind: "value", value: text },
};

function read(written: Written, field: FieldModel, using: Reader = reader): unknown {
  const cell: Cell | undefined = sheetOf("", [[written]]).rows[0]?.cells[0];
  return shown(readValue(cell, field, "list/field", using));
}

function shown(reading: Reading): unknown {
  if (reading.kind === "value")
    return reading.field === undefined ? reading.value : { [reading.field]: reading.value };
  return reading.kind === "unclear" ? `?${reading.code}` : reading.kind;
}

const fieldOf = (list: string, name: string) => model.lists[list]!.fields[name]!;

describe("a date", () => {
  const date = fieldOf("serviceLog", "date");
  it.each([
    [{ day: "2023-04-13" }, "2023-04-13"],
    ["2023年4月13日", "2023-04-13"],
    ["２０２３年４月１３日", "2023-04-13"],
    ["2023 年 4 月 13 日", "2023-04-13"],
    ["2023/4/13", "2023-04-13"],
    ["2023.04.13", "2023-04-13"],
    ["2023-4-3 09:30", "2023-04-03"],
    ["20230413", "2023-04-13"],
    [20_230_413, "2023-04-13"],
    [46_030, "2026-01-08"],
    ["2023年4月", "2023-04"],
    ["2023-04", "2023-04"],
    ["4月", "2026-04"],
    ["4月13日", "2026-04-13"],
    ["4/13", "2026-04-13"],
    ["无", "none"],
    ["  ", "empty"],
    [null, "empty"],
    // Which year, which month, which of the two days: nobody can tell.
    ["23.4.13", "?dateUnclear"],
    [2023.1, "?dateUnclear"],
    [{ day: "2023" }, "?dateUnclear"],
    ["2023-2-30", "?noSuchDate"],
    ["13月", "?dateOutsidePeriod"],
    ["2023-4-13至2023-4-15", "?dateUnclear"],
    ["4月中旬", "?dateUnclear"],
    ["/", "?dateUnclear"],
    [45, "?dateUnclear"],
    [{ error: "#N/A" }, "?errorValue"],
    [true, "?dateUnclear"],
  ])("%j is read as %j", (written, expected) => {
    expect(read(written, date)).toEqual(expected);
  });

  it("is open without a year where the period has it twice", () => {
    const two = { ...reader, period: { from: "2025-07-01", to: "2026-12-31" } };
    expect(read("9月", date, two)).toBe("?dateOfSeveralYears");
    expect(read("4月", date, two)).toBe("2026-04");
    expect(read("4月", date, { ...reader, period: null })).toBe("?dateWithoutYear");
  });
});

describe("a number", () => {
  it.each([
    [7.25, 7.25],
    ["3.5小时", 3.5],
    ["３.５", 3.5],
    ["3小时30分", 3.5],
    ["3:30", 3.5],
    ["90分钟", { minutes: 90 }],
    // Hours of two decimals do not say 200 minutes.
    ["3小时20分", { minutes: 200 }],
    ["无", "none"],
    ["约3", "?numberUnclear"],
    ["2-3", "?numberUnclear"],
    ["三小时", "?numberUnclear"],
    ["3.5人", "?unitUnclear"],
    ["1.2.3", "?numberUnclear"],
    [true, "?numberUnclear"],
    [{ day: "2026-01-03" }, "?numberUnclear"],
  ])("%j hours are %j", (written, expected) => {
    expect(read(written, fieldOf("serviceLog", "hours"))).toEqual(expected);
  });

  it.each([
    ["46万元", 460_000],
    ["12.345万", 123_450],
    ["1,234,567.89元", 1_234_567.89],
    ["1,23", "?numberUnclear"],
  ])("%j of money are %j", (written, expected) => {
    expect(read(written, fieldOf("purchases", "amount"))).toEqual(expected);
  });

  it.each([
    ["12人", 12],
    ["12人次", 12],
    ["十二", "?numberUnclear"],
  ])("%j people are %j", (written, expected) => {
    expect(read(written, fieldOf("communityActivities", "participants"))).toEqual(expected);
  });
});

describe("yes or no", () => {
  it.each([
    ["是", true],
    ["√", true],
    ["Ｙ", true],
    [true, true],
    ["否", false],
    ["×", false],
    ["无", false],
    ["不适用", "none"],
    ["", "empty"],
    // A tick that may be left out, and numbers that may count something.
    [1, "?flagUnclear"],
    [0, "?flagUnclear"],
    ["□", "?flagUnclear"],
    ["基本是", "?flagUnclear"],
    ["/", "?flagUnclear"],
  ])("%j is read as %j", (written, expected) => {
    expect(read(written, fieldOf("premises/signs", "displayed"))).toEqual(expected);
  });
});

describe("a code", () => {
  const employment = fieldOf("workers", "employment");
  it.each([
    ["全职", "fullTime"],
    [" 全职 ", "fullTime"],
    ["fullTime", "fullTime"],
    ["FULLTIME", "fullTime"],
    ["无", "none"],
    ["专职", "?codeLike"],
    ["全", "?codeUnknown"],
    ["长期", "?codeUnknown"],
  ])("%j is read as %j", (written, expected) => {
    expect(read(written, employment)).toEqual(expected);
  });

  it("is taken where somebody confirmed it", () => {
    const confirmed = () => new Map([["专职", "fullTime"]]);
    expect(read("专职", employment, { ...reader, confirmed })).toBe("fullTime");
  });

  it("among several is open as soon as one of them is", () => {
    const equipment = fieldOf("premises/spaces", "equipment");
    const [first, second] = Object.entries(codes.equipment!.codes);
    const both = `${first![1]["zh-CN"]}、${second![1]["zh-CN"]}`;
    expect(read(both, equipment)).toEqual([first![0], second![0]]);
    expect(read(`${both}，其他东西`, equipment)).toBe("?codeUnknown");
    expect(read("[]", equipment)).toEqual([]);
    expect(read("无", equipment)).toBe("none");
  });
});

describe("a text", () => {
  const title = fieldOf("documents", "title");
  it.each([
    [" 督导制度 ", "督导制度"],
    ["无", "none"],
    ['"无"', "无"],
    ['" 两端有空格 "', " 两端有空格 "],
    ['"他说""好"""', '他说"好"'],
    [12, "12"],
    [320_585_102_000, "320585102000"],
    [1.5e21, "?digitsLost"],
    // A contract number 3-1 that a program took for a day.
    [{ day: "2026-03-01" }, "?textTurnedIntoDate"],
    ["\u200b", "empty"],
  ])("%j is read as %j", (written, expected) => {
    expect(read(written, title)).toEqual(expected);
  });

  it("lists references, of which an id may have a separator in it", () => {
    const workers = fieldOf("supervision", "workers");
    expect(read("W1", workers)).toEqual(["W1"]);
    expect(read("W1、W2\nW3；W4", workers)).toEqual(["W1", "W2", "W3", "W4"]);
    expect(read('"a、b"、W2', workers)).toEqual(["a、b", "W2"]);
  });
});

import { describe, expect, test } from "vitest";
import { written } from "../../../src/dossier/layout/written";
import { codes } from "../../../src/generated/codes";
import { codesLike } from "../../../src/validation/code-for";

const text = (field: Parameters<typeof written>[0], value: unknown) => {
  const cell = written(field, value);
  return cell?.value.kind === "text" ? cell.value.text : cell?.value;
};

describe("a value in a cell", () => {
  test.each([
    ["text", "大门右侧", "大门右侧"],
    ["text", null, "无"],
    ["text", "无", '"无"'],
    ["text", " 无 ", '" 无 "'],
    ["text", "Ｎ/Ａ", '"Ｎ/Ａ"'],
    ["text", "[]", '"[]"'],
    ["text", "", '""'],
    ["text", "末尾空格 ", '"末尾空格 "'],
    ["text", '"引用"', '"""引用"""'],
    ["text", "=1+1", "=1+1"],
    ["text", "-", '"-"'],
    ["boolean", true, "是"],
    ["boolean", false, "否"],
    ["boolean", null, "不适用"],
    ["number", 0, { kind: "number", number: 0 }],
    ["number", null, "无"],
    ["date", "2026-02-03", { kind: "day", day: 20_487 }],
    ["date", "2026-02", "2026-02"],
    ["date", "1900-02-28", "1900-02-28"],
    ["date", "1900-03-01", { kind: "day", day: -25_508 }],
    ["date", null, "无"],
    ["texts", [], "[]"],
    ["texts", null, "无"],
    ["texts", ["W1", "W2"], "W1、W2"],
    ["texts", ["甲、乙", "丙"], '"甲、乙"、丙'],
    ["texts", ["无"], '"无"'],
  ] as const)("%s %j is written %j", (type, value, expected) => {
    expect(text({ type }, value)).toEqual(expected);
  });

  test.each([
    ["boolean", "是"],
    ["number", "3"],
    ["date", "2026-13-01"],
    ["date", "2026/2/3"],
    ["texts", "W1"],
    ["texts", ["W1", 2]],
    ["text", 7],
  ] as const)("%s cannot be %j", (type, value) => {
    expect(written({ type }, value)).toBeNull();
  });
});

describe("codes", () => {
  const everyCode = Object.entries(codes).flatMap(([list, { codes: known }]) =>
    Object.keys(known).map((code) => ({ list, code })),
  );

  test("stand by a title that leads back to them", () => {
    const wrong = everyCode.filter(({ list, code }) => {
      const found = codesLike(codes[list]!, text({ type: "text", codes: list }, code) as string);
      return found.length !== 1 || found[0]!.code !== code || found[0]!.by === "alias";
    });
    expect(wrong).toEqual([]);
    expect(text({ type: "text", codes: "employment" }, "fullTime")).toBe("全职");
  });

  test("that are none are not taken for one", () => {
    const field = { type: "text", codes: "employment" } as const;
    expect(text(field, "全职")).toBe('"全职"');
    expect(text(field, "fulltime")).toBe('"fulltime"');
    expect(text(field, "每周二来")).toBe("每周二来");
    expect(text({ type: "texts", codes: "weekday" }, ["mon", "星期日"])).toBe('星期一、"星期日"');
  });
});

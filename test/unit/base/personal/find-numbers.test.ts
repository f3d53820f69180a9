import { describe, expect, test } from "vitest";
import { findInNumber, findNumbers } from "../../../../src/base/personal/find-numbers";
import { PersonalNumbers } from "../../../../src/base/personal/personal-numbers";

const found = (text: string) => findNumbers(text).map(({ digits }) => digits);

describe("identity numbers and mobile numbers inside a text", () => {
  test.each([
    ["11010519491231002X", ["11010519491231002X"]],
    ["11010519491231002x", ["11010519491231002X"]],
    ["１１０１０５１９４９１２３１００２Ｘ", ["11010519491231002X"]],
    ["110105 19491231 002X", ["11010519491231002X"]],
    ["身份证11010519491231002X，已核", ["11010519491231002X"]],
    ["440524188001010014440524198001010013", []],
    ["440524198001010013", ["440524198001010013"]],
    ["W440524198001010013Z", ["440524198001010013"]],
    ["13812345678", ["13812345678"]],
    ["联系电话：13812345678。", ["13812345678"]],
    ["+8613812345678", ["13812345678"]],
    ["+86 138 1234 5678", ["13812345678"]],
    ["008613812345678", ["13812345678"]],
    ["138-1234-5678", ["13812345678"]],
    ["１３８　１２３４　５６７８", ["13812345678"]],
    ["13812345678 / 19912345678", ["13812345678", "19912345678"]],
    ["138 1234 5678 139 1234 5678", ["13812345678", "13912345678"]],
    ["张三13812345678身份证11010519491231002X", ["13812345678", "11010519491231002X"]],
    [`${"x".repeat(100)}13812345678`, ["13812345678"]],
  ])("%s", (text, digits) => {
    expect(found(text)).toEqual(digits);
  });

  test.each([
    "110105194912310021",
    "110105194913310026",
    "12812345678",
    "1381234567",
    "138123456789",
    "320585102000",
    "2026-01-01 2026-12-31",
    "2026-01-01T08:00:00",
    "91320585MA1MXXXX0X",
    "0512-53512345",
    "communityActivity",
    "110105491231002",
    "",
  ])("%s holds none", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("as JSON numbers, though long ones have lost their last digits", () => {
    expect(findInNumber(13812345678)).toHaveLength(1);
    expect(findInNumber(Number("440524198001010013"))).toHaveLength(1);
    expect(findInNumber(13812345678.5)).toEqual([]);
    expect(findInNumber(100_000_000)).toEqual([]);
  });
});

test("masks are numbered as the numbers appear; equal numbers have equal masks", () => {
  const personal = new PersonalNumbers();
  personal.noteAll({ a: "13812345678", b: ["11010519491231002x", "138 1234 5678", "19912345678"] });
  expect(
    personal.maskedAll([
      "T-19912345678",
      "１３８１２３４５６７８",
      "11010519491231002X",
      "17012345678",
      13812345678,
    ]),
  ).toEqual([
    "T-[mobile number 2]",
    "[mobile number 1]",
    "[identity number 1]",
    "17012345678",
    "[mobile number 1]",
  ]);
});

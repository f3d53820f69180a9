import { describe, expect, test } from "vitest";
import { builtInShown, shownBy } from "../../../../src/dossier/table/cells/formats";
import { numberContent } from "../../../../src/dossier/table/cells/serial";

describe("a number format shows", () => {
  test.each([
    ["General", "number"],
    ["G/通用格式", "number"],
    ["Standard", "number"],
    ["@", "number"],
    ["0.00", "number"],
    ["#,##0", "number"],
    ["0.00E+00", "number"],
    ["0.0e-0", "number"],
    ['0"日"', "number"],
    ['0"人";[Red]-0"人"', "number"],
    ["[Red]0", "number"],
    ["[DBNum2][$-804]General", "number"],
    ["[>100]0;0.0", "number"],
    ["# ?/?", "number"],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "number"],
    ["yyyy-mm-dd", "day"],
    ["yyyy\\-mm\\-dd", "day"],
    ['yyyy"年"m"月"d"日"', "day"],
    ['yyyy"年"m"月"d"日";@', "day"],
    ["[$-804]yyyy/m/d;@", "day"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', "day"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "day"],
    ["YYYY/M/D H:MM", "day"],
    ["yyyy/m/d h:mm AM/PM", "day"],
    ["aaaa", "day"],
    ["d", "day"],
    ['m"月"d"日"', "day"],
    ["e/m/d", "day"],
    ['yyyy"年"m"月"', "month"],
    ["mmm-yy", "month"],
    ['m"月"', "month"],
    ["yyyy", "year"],
    ["h:mm", "time"],
    ["h:mm:ss", "time"],
    ["mm:ss.0", "time"],
    ["[h]:mm:ss", "time"],
    ["[mm]:ss", "time"],
    ['h"时"mm"分"', "time"],
    ["[$-F400]h:mm:ss\\ AM/PM", "time"],
    ['上午/下午h"时"mm"分"', "time"],
  ])("%s: a %s", (code, shown) => {
    expect(shownBy(code)).toBe(shown);
  });

  test("also where the file only gives its number, by the Chinese list", () => {
    const by = (shown: string) =>
      Array.from({ length: 60 }, (_, k) => k).filter((k) => builtInShown(k) === shown);
    expect(by("day")).toEqual([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
    expect(by("month")).toEqual([17, 27, 36, 50, 52, 57]);
    expect(by("time")).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
  });

  test("in no time, however it is made", () => {
    const begun = performance.now();
    for (const unit of ['"', "[", "\\", "_", "[h", '"[', "[$-", "m/"]) shownBy(unit.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe("a number as a day", () => {
  const day = (serial: number, date1904 = false) =>
    numberContent(String(serial), serial, "day", date1904).text;

  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [45029, "2023-04-13"],
    [45351, "2024-02-29"],
    [2958465, "9999-12-31"],
    [45029.5, "2023-04-13 12:00"],
    [45029.00001157408, "2023-04-13 00:00:01"],
    [45029.999999, "2023-04-14"],
  ])("%d is %s", (serial, text) => {
    expect(day(serial)).toBe(text);
  });

  test.each([0, 60, -1, 2958466, 1e300])("%d is none: it stays a number", (serial) => {
    expect(numberContent(String(serial), serial, "day", false)).toMatchObject({
      kind: "number",
      value: serial,
    });
  });

  test("from 1904 on", () => {
    expect(day(0, true)).toBe("1904-01-01");
    expect(day(43567, true)).toBe("2023-04-13");
    expect(day(60, true)).toBe("1904-03-01");
  });

  test("keeps the day where the cell shows less", () => {
    expect(numberContent("45029", 45029, "month", false)).toEqual({
      kind: "date",
      value: "2023-04",
      text: "2023-04",
      serial: 45029,
    });
    expect(numberContent("45029", 45029, "year", false).text).toBe("2023");
  });

  test.each([
    [0.14583333333333334, "3:30"],
    [1.25, "30:00"],
    [0.0000115741, "0:00:01"],
    [0, "0:00"],
  ])("or as a time: %d is %s", (serial, text) => {
    expect(numberContent(String(serial), serial, "time", false)).toMatchObject({ kind: "time", text });
  });
});

import { describe, expect, it } from "vitest";
import { codeFor, OptionError } from "../../../src";
import { codes } from "../../../src/generated/codes";

describe("codeFor finds the code that a text may stand for", () => {
  it.each([
    ["fullTime", "code"],
    ["fulltime", "code"],
    [" FULLTIME　", "code"],
    ["ｆｕｌｌＴｉｍｅ", "code"],
    ["全职", "title"],
    [" 全职", "title"],
    ["Full-Time", "title"],
    ["fultime", "likeness"],
    ["fullTimes", "likeness"],
    ["fullTine", "likeness"],
    ["flulTime", "likeness"],
    ["full time", "likeness"],
  ])("%j by %s", (text, by) => {
    expect(codeFor("employment", text)).toEqual([{ code: "fullTime", by }]);
  });

  it("says so where several are as near", () => {
    expect(codeFor("employment", "在职")).toEqual([
      { code: "fullTime", by: "likeness" },
      { code: "partTime", by: "likeness" },
    ]);
  });

  it("takes a code for itself, even where it is like others", () => {
    for (const [list, { codes: known }] of Object.entries(codes))
      for (const code of Object.keys(known))
        expect(codeFor(list, code), list).toEqual([{ code, by: "code" }]);
  });

  it("finds each code by its titles, and by its other names", () => {
    for (const [list, { codes: known }] of Object.entries(codes)) {
      for (const [code, { "zh-CN": zh, en, aliases = [] }] of Object.entries(known)) {
        for (const name of [zh, en, ...aliases])
          expect(
            codeFor(list, name).map((match) => match.code),
            `${list} ${name}`,
          ).toEqual([code]);
      }
    }
  });

  it("finds nothing in noise", () => {
    for (const text of ["smoke", "", " ", "全", "toString", "__proto__", "constructor"])
      expect(codeFor("employment", text)).toEqual([]);
    expect(codeFor("employment", 3 as never)).toEqual([]);
  });

  it("refuses a list nobody knows", () => {
    expect(() => codeFor("emploiment", "全职")).toThrow(OptionError);
    expect(() => codeFor("toString", "全职")).toThrow(OptionError);
  });
});

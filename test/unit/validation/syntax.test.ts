import { describe, expect, test } from "vitest";
import { scan } from "../../../src/validation/scanner";
import { explainSyntax } from "../../../src/validation/syntax";

describe("where a text stops being JSON", () => {
  test.each([
    ['{"a": 1,}', "jsonToken", "/a", "第 1 行第 9 列"],
    ['{"a": [1, 2\n  "b"]}', "jsonToken", "/a/1", "第 2 行第 3 列"],
    ['{"a": [1, {"b": tru}]}', "jsonToken", "/a/1/b", "第 1 行第 17 列"],
    ['{"姓": "x" "y"}', "jsonToken", "/姓", "第 1 行第 11 列"],
    ['{"a"： 1}', "jsonFullWidth", "/a", "“：”"],
    ["{“a”: 1}", "jsonFullWidth", "/", "“““"],
    ['{"a": "x\ny"}', "jsonString", "/a", "第 1 行第 7 列"],
    ['{"a": "\\x"}', "jsonString", "/a", "第 1 行第 7 列"],
    ['{"a": 1', "jsonEnd", "/a", "第 1 行第 8 列"],
    ["[01]", "jsonToken", "/0", "第 1 行第 3 列"],
    ["{} {}", "jsonToken", "", "第 1 行第 4 列"],
    ["'a'", "jsonToken", "", "第 1 行第 1 列"],
  ])("%s", (text, code, pointer, place) => {
    const problem = explainSyntax(text);
    expect(problem).toMatchObject({ code, pointer });
    expect(problem.text["zh-CN"]).toContain(place.replace("“““", "“"));
  });

  test.each([
    '{"a":[1,-0.5e+3,true,false,null,"\\u00e9\\n"],"b":{}}',
    " [] ",
    '"x"',
    "0",
  ])("%s is JSON", (text) => {
    expect(scan(text)).toBeNull();
  });

  test("agrees with JSON.parse on texts with one character changed", () => {
    const source = '{"a": [1, {"b": "x\\n"}, -2.5e3], "c": null}';
    for (let at = 0; at < source.length; at++) {
      for (const c of ["", "}", "]", ",", ":", '"', "1", "x", "\\", " "]) {
        const text = source.slice(0, at) + c + source.slice(at + 1);
        expect([text, scan(text) === null]).toEqual([text, parses(text)]);
      }
    }
  });

  test("no nesting is too deep", () => {
    expect(scan("[".repeat(200_000) + "]".repeat(200_000))).toBeNull();
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

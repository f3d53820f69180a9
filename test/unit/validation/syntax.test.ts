import { describe, expect, test } from "vitest";
import { scan } from "../../../src/validation/scanner";
import { explainSyntax } from "../../../src/validation/syntax";

describe("where a text stops being JSON", () => {
  test.each([
    ['{"a": 1,}', "jsonToken", "/a", "第1行第9列"],
    ['{"a": [1, 2\n  "b"]}', "jsonToken", "/a/1", "第2行第3列"],
    ['{"a": [1, {"b": tru}]}', "jsonToken", "/a/1/b", "第1行第17列"],
    ['{"姓": "x" "y"}', "jsonToken", "/姓", "第1行第11列"],
    ['{"a"： 1}', "jsonFullWidth", "/a", "“：”"],
    ["{“a”: 1}", "jsonFullWidth", "/", "“““"],
    ['{"a": "x\ny"}', "jsonString", "/a", "第1行第7列"],
    ['{"a": "\\x"}', "jsonString", "/a", "第1行第7列"],
    ['{"a": 1', "jsonEnd", "/a", "第1行第8列"],
    ["[01]", "jsonToken", "/0", "第1行第3列"],
    ["{} {}", "jsonToken", "", "第1行第4列"],
    ["'a'", "jsonToken", "", "第1行第1列"],
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

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesAreDistinct } from "../../../../src/base/json/count-names";
import { doubledNames } from "../../../../src/base/json/doubled-names";

const pointersIn = (text: string) => doubledNames(text, JSON.parse(text)).map(({ pointer }) => pointer);

describe("a name that stands twice in one object", () => {
  test.each([
    ['{"a":1,"a":1}', ["/a"]],
    ['{"a":1,"\\u0061":2}', ["/a"]],
    ['{"a" : 1,"a"\n:\t2}', ["/a"]],
    ['{"":1,"":2}', ["/"]],
    ['{"__proto__":1,"__proto__":2}', ["/__proto__"]],
    ['{"constructor":1,"constructor":2}', ["/constructor"]],
    ['{"a/b":1,"a/b":2,"c~":1,"c~":2}', ["/a~1b", "/c~0"]],
    ['{"a\\\\":1,"a\\\\":2}', ["/a\\"]],
    ['{"a\\"":1,"a\\"":2}', ['/a"']],
    ['[1,{"b":[{},{"c":"}","c":"{"}]}]', ["/1/b/1/c"]],
    ['{"1":0,"a":{"1":0,"1":0}}', ["/a/1"]],
    ['{"a":{"b":1,"b":2},"c":{"b":1,"b":2}}', ["/a/b", "/c/b"]],
    ['{"a":{"b":1,"b":2},"a":{"b":1,"b":2}}', ["/a"]],
    ['{"姓名":"甲","姓名":"乙"}', ["/姓名"]],
  ])("%s", (text, pointers) => {
    expect(pointersIn(text)).toEqual(pointers);
  });

  test.each([
    "{}",
    "1",
    '"a"',
    '{"a":1,"A":2}',
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    '{"a":"\\":1,\\"a\\":2"}',
    '{"a":":","b":" :","c":"\\\\"}',
    '{"a":["a","a"],"b":"a"}',
    `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
  ])("%.60s says nothing twice", (text) => {
    expect(pointersIn(text)).toEqual([]);
  });

  test("both places are told, with the line of the file, and how often", () => {
    const text = '{\n  "x": "社", "a": 1,\n  "a": 2,\n\t"a": 3 }';
    expect(doubledNames(text, JSON.parse(text), 7)).toEqual([
      {
        pointer: "/a",
        name: "a",
        times: 3,
        first: { line: 8, column: 13 },
        last: { line: 10, column: 2 },
      },
    ]);
  });

  test("counting settles ordinary texts, also those with spaces before the colon", () => {
    for (const text of ['{"a" : [ {"b"\t: "08:00"} ], "c": "http://x"}', JSON.stringify({ a: { b: "c:d" } })])
      expect(namesAreDistinct(text, JSON.parse(text))).toBe(true);
  });
});

/** A JSON value as its author may write it: properties in any number under any name. */
type Written = string | number | null | Written[] | { readonly properties: readonly [string, Written][] };

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Written>(":", '":', "\\", '\\"', "a", " :", '{"a":1,"a":2}', 1, null),
    fc.array(tie("written"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "__proto__", 'q"', "\\", "0", "é", ":"), tie("written")), {
        maxLength: 4,
      })
      .map((properties): Written => ({ properties })),
  ),
}));

/** Writes it with white space and escapes as drawn. */
function write(value: Written, draw: () => number): string {
  const space = () => ["", "", " ", "\n", " \t"][draw() % 5]!;
  const text = (s: string) => {
    if (draw() % 3 > 0) return JSON.stringify(s);
    return `"${[...s].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`;
  };
  if (typeof value === "string") return text(value);
  if (value === null || typeof value === "number") return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => space() + write(one, draw) + space()).join(",")}]`;
  const parts = value.properties.map(
    ([name, one]) => `${space()}${text(name)}${space()}:${space()}${write(one, draw)}`,
  );
  return `{${parts.join(",")}${space()}}`;
}

function expected(value: Written, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, k) => expected(one, `${at}/${k}`));
  return value.properties.flatMap(([name, one], k) => {
    const pointer = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const same = value.properties.filter(([other]) => other === name).length;
    const first = value.properties.findIndex(([other]) => other === name) === k;
    if (same > 1) return first ? [pointer] : [];
    return expected(one, pointer);
  });
}

test("whatever the spelling, exactly the doubled names are found", () => {
  fc.assert(
    fc.property(written, fc.array(fc.nat(60), { minLength: 1 }), (value, draws) => {
      let k = 0;
      const text = write(value, () => draws[k++ % draws.length]!);
      expect(pointersIn(text).sort()).toEqual(expected(value).sort());
    }),
    { numRuns: 2_000 },
  );
});

import { describe, expect, test } from "vitest";
import { type ReadingOptions, readSubmissions } from "../../../src/node/submissions";
import { memoryFiles, pieces } from "./memory-files";

const gb18030 = Buffer.from([0x7b, 0x22, 0x6e, 0x22, 0x3a, 0x22, 0xd5, 0xbe, 0xb5, 0xe3, 0x22, 0x7d]);

async function read(paths: string[], options: ReadingOptions = {}) {
  const seen: unknown[] = [];
  for await (const item of readSubmissions(paths, options)) {
    const { file, line } = item;
    if ("error" in item) seen.push([file, line, item.error.problems[0]?.code]);
    else seen.push([file, line, item.document]);
  }
  return seen;
}

describe("files", () => {
  test.each([
    1,
    2,
    7,
    1 << 16,
  ])("NDJSON is split at byte 10, whatever the chunks of %i bytes", async (chunk) => {
    const files = memoryFiles({ "a.ndjson": '{"n":"站"}\r\n\n  \n{"n":2}\nx\n{"n":3}' }, chunk);
    expect(await read(["a.ndjson"], { files })).toEqual([
      ["a.ndjson", 1, { n: "站" }],
      ["a.ndjson", 4, { n: 2 }],
      ["a.ndjson", 5, "jsonToken"],
      ["a.ndjson", 6, { n: 3 }],
    ]);
  });

  test("a folder gives its files in the order of their names, others and inner folders left out", async () => {
    const files = memoryFiles({
      "d/b.json": "2",
      "d/a.jsonl": "1\n",
      "d/x.txt": "-",
      "d/e/c.json": "3",
      "d/.h.json": "0",
    });
    expect(await read(["d/"], { files })).toEqual([
      ["d/a.jsonl", 1, 1],
      ["d/b.json", null, 2],
    ]);
  });

  test("what cannot be read costs only itself", async () => {
    const files = memoryFiles({ "a.json": "1", "gb.json": gb18030, "e.json": " \n", "f/readme.txt": "" });
    expect(await read(["none.json", "gb.json", "e.json", "f", "a.json"], { files })).toEqual([
      ["none.json", null, "notFound"],
      ["gb.json", null, "gb18030"],
      ["e.json", null, "empty"],
      ["f", null, "emptyFolder"],
      ["a.json", null, 1],
    ]);
  });

  test("a line that is too long is passed over and named", async () => {
    const files = memoryFiles({ "a.ndjson": `1\n"${"x".repeat(50)}"\n3\n` });
    expect(await read(["a.ndjson"], { files, maxBytes: 20 })).toEqual([
      ["a.ndjson", 1, 1],
      ["a.ndjson", 2, "lineTooLong"],
      ["a.ndjson", 3, 3],
    ]);
    expect(
      await read(["a.json"], { files: memoryFiles({ "a.json": "[1,2,3,4,5,6,7,8,9,10]" }), maxBytes: 20 }),
    ).toEqual([["a.json", null, "tooLarge"]]);
  });

  test("a byte order mark is no part of the text; the bytes keep it", async () => {
    const files = memoryFiles({ "a.json": "\ufeff1" });
    for await (const item of readSubmissions(["a.json"], { files })) {
      expect(item).toMatchObject({ document: 1 });
      expect("bytes" in item && item.bytes.length).toBe(4);
    }
  });
});

describe("the standard input", () => {
  const stdin = (text: string) => read(["-"], { stdin: pieces(Buffer.from(text), "-", 3) });

  test.each([
    ["a document over several lines", '{\n"a": 1\n}\n', [["-", null, { a: 1 }]]],
    ["a document on one line", '\ufeff{"a":1}', [["-", null, { a: 1 }]]],
    ["a line, which may be the first of many", '\ufeff{"a":1}\n', [["-", 1, { a: 1 }]]],
    [
      "several lines",
      '\n{"a":1}\n{"a":2}',
      [
        ["-", 2, { a: 1 }],
        ["-", 3, { a: 2 }],
      ],
    ],
    [
      "several lines, the first broken",
      '{"a":}\n{"a":2}\n',
      [
        ["-", 1, "jsonToken"],
        ["-", 2, { a: 2 }],
      ],
    ],
    [
      "several lines, the first cut off",
      '{"site":{"id":"a"},"period":{"from":"x"\n{"site":{"id":"b"}}\n',
      [
        ["-", 1, "jsonEnd"],
        ["-", 2, { site: { id: "b" } }],
      ],
    ],
    [
      "several lines, the first in the middle of a text, the second broken too",
      '{"site":{"id":"a\n{"site":}\n\n{"site":{"id":"c"}}',
      [
        ["-", 1, "jsonString"],
        ["-", 2, "jsonToken"],
        ["-", 4, { site: { id: "c" } }],
      ],
    ],
    [
      "several lines, the first no object",
      'null\n{"a":2}\n',
      [
        ["-", 1, null],
        ["-", 2, { a: 2 }],
      ],
    ],
    [
      "words before the first line",
      'starting…\n{"a":2}\n',
      [
        ["-", 1, "jsonToken"],
        ["-", 2, { a: 2 }],
      ],
    ],
    [
      "a document with one entry to a line",
      '{"site":{"id":"a"},"workers":[\n{"id":"W1"}\n]}\n',
      [["-", null, { site: { id: "a" }, workers: [{ id: "W1" }] }]],
    ],
    ["a list with one document to a line", '[\n{"site":{}}\n]\n', [["-", null, [{ site: {} }]]]],
    ["a document whose second line is odd", '{"a":1,\n"b":}', [["-", null, "jsonToken"]]],
    ["nothing", "", [["-", null, "empty"]]],
  ])("%s", async (_name, text, expected) => {
    expect(await stdin(text)).toEqual(expected);
  });

  test("a first line that is too long costs only itself", async () => {
    const options = {
      stdin: pieces(Buffer.from(`{"a":"${"x".repeat(40)}"}\n{"a":2}\n`), "-", 3),
      maxBytes: 20,
    };
    expect(await read(["-"], options)).toEqual([
      ["-", 1, "lineTooLong"],
      ["-", 2, { a: 2 }],
    ]);
  });

  test.each([
    undefined,
    "ndjson",
  ] as const)("the first line is answered while the pipe stays open", async (input) => {
    async function* open() {
      yield Buffer.from('{"a":1}\n');
      await new Promise(() => {});
    }
    const options = { stdin: open(), ...(input && { input }) };
    const { value } = await readSubmissions(["-"], options).next();
    expect(value).toMatchObject({ line: 1, document: { a: 1 } });
  });

  test("what form it has can be said", async () => {
    const text = '{"a":1}\n';
    const as = (input: "json" | "ndjson", file: string) =>
      read([file], {
        input,
        stdin: pieces(Buffer.from(text), "-", 3),
        files: memoryFiles({ "a.json": text }),
      });
    expect(await as("json", "-")).toEqual([["-", null, { a: 1 }]]);
    expect(await as("ndjson", "-")).toEqual([["-", 1, { a: 1 }]]);
    expect(await as("ndjson", "a.json")).toEqual([["a.json", 1, { a: 1 }]]);
  });
});

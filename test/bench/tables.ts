import type { Cold } from "./cold";
import type { Size } from "./corpus/shape";
import type { Measured } from "./processes";
import type { Weight } from "./size";
import { type Figure, ratio } from "./statistics";
import type { Stream } from "./stream";

/** A table: its title, its head and its rows of cells. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the figures are held against. */
const goals = {
  rules: 50,
  whole: { small: 8, medium: 2.5, large: 2.5 },
  cold: 60,
  stream: 150,
  size: 80,
};

const words: Record<string, string> = {
  "rules/library": "this library, findings with evidence",
  "rules/library-deciding": "this library, deciding rules",
  "rules/library-site": "this library, rules of the site as a whole",
  "rules/truths": "this library, outcomes without findings",
  "rules/ifs": "hand-written ifs, deciding rules",
  "rules/engine": "json-rules-engine",
  "rules/engine-deciding": "json-rules-engine, deciding rules",
  "rules/engine-site": "json-rules-engine, rules of the site as a whole",
  "whole/library": "this library, bytes to bytes",
  "whole/library-text": "this library, bytes to text",
  "whole/library-object": "this library, bytes to objects",
  "whole/parse": "JSON.parse alone",
  "whole/names": "JSON.parse, and names that stand twice looked for",
  "whole/ifs": "JSON.parse and hand-written ifs",
};

/** Each way beside json-rules-engine on the same rules. */
export function rulesTable(measured: readonly Measured[]): Table {
  const engineOf: Record<string, string> = {
    "rules/library-deciding": "rules/engine-deciding",
    "rules/ifs": "rules/engine-deciding",
    "rules/library-site": "rules/engine-site",
  };
  const rows = measured.map(({ way, size, time, note }) => {
    const engine = find(measured, engineOf[way] ?? "rules/engine", size);
    const times = way.startsWith("rules/engine") ? "1" : one(ratio(engine.time, time));
    const goal = way === "rules/library" ? `≥ ${goals.rules}` : "";
    return [words[way]!, size, micro(time.median), spread(time), times, goal, note];
  });
  const head = [
    "rules alone",
    "record",
    "median, µs",
    "middle half",
    "× as fast as json-rules-engine",
    "goal",
    "",
  ];
  return { title: "Rules alone: facts computed beforehand", head, rows };
}

export function wholeTable(measured: readonly Measured[]): Table {
  const rows = measured.map(({ way, size, time, bytes }) => {
    const parse = find(measured, "whole/parse", size);
    const goal = way === "whole/library" ? `≤ ${goals.whole[size]}` : "";
    const record = `${size}, ${one(bytes / 1_024)} KB`;
    return [words[way]!, record, micro(time.median), spread(time), two(ratio(time, parse.time)), goal];
  });
  const head = ["whole way", "record", "median, µs", "middle half", "× JSON.parse", "goal"];
  return { title: "The whole way: from the bytes of a submission to its evaluation", head, rows };
}

export function restTable(cold: Cold | null, stream: Stream | null, weight: Weight | null): Table {
  const rows: string[][] = [];
  if (cold !== null) {
    const over = `${one(cold.over.median)} ms (${one(cold.over.low)}–${one(cold.over.high)})`;
    rows.push(["one site from a cold start, over an empty Node", over, `≤ ${goals.cold} ms`]);
    rows.push(["an empty Node", `${one(cold.empty.median)} ms`, ""]);
  }
  if (stream !== null) {
    const what = `${stream.megabytes} MiB of NDJSON, ${stream.records} submissions: peak memory`;
    rows.push([what, `${one(stream.peak)} MiB`, `≤ ${goals.stream} MiB`]);
    rows.push(["the same: speed", `${one(stream.megabytes / stream.seconds)} MiB/s`, ""]);
  }
  if (weight !== null) {
    rows.push(["the core door with its rulebooks, gzip", `${one(weight.gzipped)} KB`, `≤ ${goals.size} KB`]);
    rows.push(["the same, minified only", `${one(weight.minified)} KB`, ""]);
  }
  return { title: "Start, memory, size", head: ["what", "measured", "goal"], rows };
}

function find(measured: readonly Measured[], way: string, size: Size): Measured {
  return measured.find((one) => one.way === way && one.size === size)!;
}

function spread({ low, high }: Figure): string {
  return `${micro(low)}–${micro(high)}`;
}

function micro(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : String(Math.round(value));
}

function one(value: number): string {
  return value.toFixed(1);
}

function two(value: number): string {
  return value.toFixed(2);
}

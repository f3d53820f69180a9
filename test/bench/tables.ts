import type { Cold } from "./cold";
import type { Size } from "./corpus/shape";
import type { Measured } from "./processes";
import { type Figure, ratio } from "./statistics";
import type { Stream } from "./stream";
import type { Tenfold } from "./tenfold";

/** A table: its title, its head and its rows of cells. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const words: Record<string, string> = {
  "rules/library": "this library, what an assessment holds",
  "rules/library-deciding": "this library, deciding rules",
  "rules/library-site": "this library, rules of the site as a whole",
  "rules/truths": "this library, truths only",
  "rules/ifs": "hand-written ifs, deciding rules",
  "rules/engine": "json-rules-engine",
  "rules/engine-deciding": "json-rules-engine, deciding rules",
  "rules/engine-site": "json-rules-engine, rules of the site as a whole",
  "whole/assessment": "this library, bytes to bytes of the assessment",
  "whole/library": "this library, bytes to bytes of the evaluation",
  "whole/library-text": "this library, bytes to text of the evaluation",
  "whole/library-object": "this library, bytes to objects of the evaluation",
  "whole/parse": "JSON.parse: bytes to objects",
  "whole/names": "JSON.parse, and names that stand twice looked for",
  "whole/ifs": "JSON.parse and hand-written ifs",
  "stream/parse": "split, decode and parse only",
  "stream/assessment": "this library, assessments",
  "stream/assessment-2": "this library, assessments, two workers",
  "stream/evaluation": "this library, evaluations",
  "stream/evaluation-2": "this library, evaluations, two workers",
};

/** Each way beside json-rules-engine on the same rules. */
export function rulesTable(measured: readonly Measured[]): Table {
  const engineOf: Record<string, string> = {
    "rules/library-deciding": "rules/engine-deciding",
    "rules/ifs": "rules/engine-deciding",
    "rules/library-site": "rules/engine-site",
  };
  const rows = measured.map(({ way, size, time, note }) => {
    const engine = find(measured, engineOf[way] ?? "rules/engine", size)!;
    const times = way.startsWith("rules/engine") ? "1" : one(ratio(engine.time, time));
    return [words[way]!, size, micro(time.median), spread(time), times, note];
  });
  const head = ["rules alone", "record", "median, µs", "middle half", "× as fast as json-rules-engine", ""];
  return { title: "Rules alone: facts computed beforehand", head, rows };
}

export function wholeTable(measured: readonly Measured[]): Table {
  const rows = measured.map(({ way, size, time, bytes }) => {
    const parse = find(measured, "whole/parse", size)!;
    const record = `${size}, ${one(bytes / 1_024)} KB`;
    return [words[way]!, record, micro(time.median), spread(time), two(ratio(time, parse.time))];
  });
  const head = ["whole way", "record", "median, µs", "middle half", "× JSON.parse"];
  return { title: "The whole way: from the bytes of a submission to its result", head, rows };
}

export function streamTable({ megabytes, ways }: Stream): Table {
  const parse = ways.find(({ way }) => way === "stream/parse")!;
  const rows = ways.map(({ way, seconds, peak }) => [
    words[way] ?? way,
    one(seconds.median),
    two(ratio(seconds, parse.seconds)),
    one(megabytes / seconds.median),
    one(peak),
  ]);
  const head = [
    "a process over the stream",
    "median, s",
    "× split, decode and parse",
    "MiB/s",
    "peak memory, MiB",
  ];
  return { title: `A stream of ${megabytes} MiB of NDJSON`, head, rows };
}

export function tenfoldTable(measured: readonly Tenfold[]): Table {
  const rows = measured.map(({ list, few, many, times }) => [list, String(few), String(many), one(times)]);
  return {
    title: "Ten times the entries of one list",
    head: ["list", "entries", "and", "× the time"],
    rows,
  };
}

export function startTable({ empty, evaluate, over }: Cold): Table {
  const row = (what: string, figure: Figure) => [
    what,
    `${one(figure.median)} ms`,
    `${one(figure.low)}–${one(figure.high)}`,
  ];
  const rows = [
    row("an empty Node", empty),
    row("one site from a cold start", evaluate),
    row("the difference, pair by pair", over),
  ];
  return { title: "Start", head: ["what", "median", "middle half"], rows };
}

export function find(measured: readonly Measured[], way: string, size: Size): Measured | undefined {
  return measured.find((one) => one.way === way && one.size === size);
}

function spread({ low, high }: Figure): string {
  return `${micro(low)}–${micro(high)}`;
}

function micro(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : String(Math.round(value));
}

export function one(value: number): string {
  return value.toFixed(1);
}

export function two(value: number): string {
  return value.toFixed(2);
}

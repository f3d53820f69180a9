import type { Cold } from "./cold";
import { type Size, sizes } from "./corpus/store";
import type { Measured } from "./processes";
import type { Weight } from "./size";
import { type Figure, ratio } from "./statistics";
import type { Stream } from "./stream";
import { find, one, type Table, two } from "./tables";
import type { Tenfold } from "./tenfold";

/** All that one run measured; what was left out is not in it. */
export interface Figures {
  readonly rules: readonly Measured[];
  readonly whole: readonly Measured[];
  readonly stream: Stream | null;
  readonly tenfold: readonly Tenfold[];
  readonly cold: Cold | null;
  readonly weights: readonly Weight[];
}

/** What is promised of the speed, beside what was measured. "Must" and "aim" are this project's own. */
export function summaryTable(figures: Figures): Table {
  const rows = [
    rulesRow(figures, "rules/truths", "rules alone, truths only", "≥ 200", "≥ 400"),
    rulesRow(figures, "rules/library", "rules alone with what an assessment holds", "≥ 100", "≥ 200"),
    wholeRow(
      figures,
      "whole/assessment",
      "bytes → assessment bytes",
      "≤ 4 / 2.0 / 1.6",
      "≤ 2.3 / 1.25 / 0.95",
    ),
    wholeRow(figures, "whole/library", "bytes → evaluation bytes", "≤ 10 / 2.8 / 1.9", "≤ 5 / 1.8 / 1.4"),
    ...streamRows(figures),
    ...tenfoldRows(figures),
    ...coldRows(figures),
    ...figures.weights.map(({ door, gzipped, must, aim }) => [
      `\`${door}\`, gzip`,
      `${one(gzipped)} KB`,
      `≤ ${must} KB`,
      `≤ ${aim} KB`,
    ]),
  ].filter((row) => row !== null);
  return {
    title: "What is promised, and what is measured",
    head: ["measure", "measured", "must", "aim"],
    rows,
  };
}

type Row = readonly string[] | null;

function rulesRow({ rules }: Figures, way: string, what: string, must: string, aim: string): Row {
  const own = find(rules, way, "medium");
  const engine = find(rules, "rules/engine", "medium");
  if (own === undefined || engine === undefined) return null;
  return [`${what}, medium, × json-rules-engine`, one(ratio(engine.time, own.time)), must, aim];
}

function wholeRow({ whole }: Figures, way: string, what: string, must: string, aim: string): Row {
  const times = sizes.map((size: Size) => {
    const own = find(whole, way, size);
    const parse = find(whole, "whole/parse", size);
    return own && parse ? two(ratio(own.time, parse.time)) : "–";
  });
  if (times.every((time) => time === "–")) return null;
  return [`${what}, × JSON.parse: small / medium / large`, times.join(" / "), must, aim];
}

function streamRows({ stream }: Figures): Row[] {
  if (stream === null) return [];
  const of = (way: string) => stream.ways.find((one) => one.way === way);
  const parse = of("stream/parse")!;
  const alone = of("stream/assessment") ?? of("stream/evaluation")!;
  const pair = of(`${alone.way}-2`);
  const what = `${stream.megabytes} MiB of NDJSON`;
  const speed = (slow: Figure, fast: Figure) => `${two(ratio(slow, fast))} ×`;
  return [
    [
      `${what}: time × a process that only splits, decodes and parses`,
      two(ratio(alone.seconds, parse.seconds)),
      "≤ 2.0",
      "≤ 1.3",
    ],
    [`${what}: peak memory`, `${one(alone.peak)} MiB`, "≤ 120 MiB", "≤ 100 MiB"],
    pair === undefined
      ? null
      : [
          "two workers against one thread, same stream",
          speed(alone.seconds, pair.seconds),
          "≥ 1.6 ×",
          "≥ 1.8 ×",
        ],
  ];
}

function tenfoldRows({ tenfold }: Figures): Row[] {
  if (tenfold.length === 0) return [];
  const worst = tenfold.reduce((a, b) => (b.times > a.times ? b : a));
  return [
    [
      "ten times the entries of any one list: time",
      `${one(worst.times)} × (${worst.list})`,
      "≤ 12 ×",
      "≤ 10 ×",
    ],
  ];
}

function coldRows({ cold }: Figures): Row[] {
  if (cold === null) return [];
  return [["cold start of one site over an empty Node", `${one(cold.over.median)} ms`, "≤ 60 ms", "≤ 40 ms"]];
}

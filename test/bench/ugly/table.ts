import type { Table } from "../tables";
import { ugly } from "./inputs";
import { Bounds, mostTimes, type Size } from "./measure";

const sizes: readonly Size[] = [
  { entries: 2_000, workers: 50 },
  { entries: 20_000, workers: 400 },
];

/** What mistakes made all through a file cost, beside good data of the size. */
export function uglyTable(rounds: number): Table {
  const rows = sizes.flatMap((size) => {
    const bounds = new Bounds(size, rounds, 0);
    const measured = [bounds.goodData(), ...Object.keys(ugly).map((kind) => bounds.kind(kind))];
    return measured.map(({ kind, time, times }) => [
      kind,
      `${size.entries} log entries, ${size.workers} workers`,
      time.toFixed(1),
      times.toFixed(1),
      `≤ ${mostTimes}`,
    ]);
  });
  const head = ["input", "size", "processor time, ms", "× good data", "goal"];
  return { title: "Ugly inputs: the same mistake all through a file", head, rows };
}

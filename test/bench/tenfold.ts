import { createEvaluator } from "../../src/index";
import type { Json } from "./corpus/shape";
import { submission } from "./generate";
import { figureOf } from "./statistics";

/** What ten times the entries of one list cost. */
export interface Tenfold {
  readonly list: string;
  readonly few: number;
  readonly many: number;
  /** How many times as long the submission with more of them takes. */
  readonly times: number;
}

/** As many as the limits of the input allow ten times. */
const sizes = [5_000, 1_000, 100];
const on = "2026-12-31";

/** For every list of a generated submission: so many entries of it and ten times as many, everything else the same. */
export function measureTenfold(seed: number, repeats: number): Tenfold[] {
  const { evaluateToBytes } = createEvaluator();
  const base = complete(seed);
  const names = Object.keys(base).filter(
    (name) => Array.isArray(base[name]) && (base[name] as Json[]).length > 0,
  );
  const accepted = (list: string, count: number) => {
    try {
      evaluateToBytes(JSON.stringify(withEntries(base, list, count)), { on });
      return true;
    } catch {
      return false;
    }
  };
  return names.map((list) => {
    const few = sizes.find((count) => accepted(list, count * 10)) ?? 10;
    const short = JSON.stringify(withEntries(base, list, few));
    const long = JSON.stringify(withEntries(base, list, few * 10));
    const time = (text: string) => {
      const began = performance.now();
      evaluateToBytes(text, { on });
      return performance.now() - began;
    };
    // In turns, so that both see the same machine; the first two pairs warm up.
    const pairs = Array.from({ length: repeats + 2 }, () => [time(short), time(long)] as const).slice(2);
    const median = (which: 0 | 1) => figureOf(pairs.map((pair) => pair[which])).median;
    return { list, few, many: few * 10, times: median(1) / median(0) };
  });
}

/** The first generated submission that is a station with every list. */
function complete(seed: number): Json {
  for (let n = 0; ; n++) {
    const document = submission(seed, "medium", n);
    if ((document.site as Json).tier === "station" && document.completeness === undefined) return document;
  }
}

/** The entries of a list again and again under other ids, until there are so many. */
function withEntries(base: Json, list: string, count: number): Json {
  const entries = base[list] as Json[];
  const more = Array.from({ length: count }, (_, k) => {
    const entry = entries[k % entries.length]!;
    return "id" in entry ? { ...entry, id: `${entry.id as string}-${k}` } : entry;
  });
  return { ...base, [list]: more };
}

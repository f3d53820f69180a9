import type { Size } from "./corpus/shape";
import { readCorpus } from "./corpus/store";
import * as engine from "./ways/json-rules-engine";
import * as rules from "./ways/rules";
import type { MakeWay, Way } from "./ways/way";
import * as whole from "./ways/whole";

const ways: Record<string, MakeWay> = {
  "rules/library": rules.library,
  "rules/library-deciding": rules.libraryDeciding,
  "rules/library-site": rules.librarySite,
  "rules/truths": rules.truths,
  "rules/ifs": rules.ifs,
  "rules/engine": engine.all,
  "rules/engine-deciding": engine.deciding,
  "rules/engine-site": engine.site,
  "whole/assessment": whole.assessment,
  "whole/library": whole.library,
  "whole/library-text": whole.libraryText,
  "whole/library-object": whole.libraryObject,
  "whole/parse": whole.parse,
  "whole/ifs": whole.ifs,
  "whole/names": whole.names,
};

const [name, folder, size, seconds] = process.argv.slice(2) as [string, string, Size, string];
const records = readCorpus(folder, size);
const way = await ways[name]!(records, size);
const budget = Number(seconds) * 1_000;
const rounds = 8;

// Warm up for a third of the time, then measure rounds that go on through the records.
let next = 0;
let kept: unknown;
await repeat(budget / 3);
const times: number[] = [];
for (let k = 0; k < rounds; k++) times.push(await repeat((budget * 2) / 3 / rounds));
const bytes = records.slice(0, way.count).reduce((sum, { length }) => sum + length, 0) / way.count;
console.log(JSON.stringify({ times, bytes, note: way.note?.() ?? "", kept: typeof kept }));

/** Microseconds per record over at least so many milliseconds. */
async function repeat(milliseconds: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  let now = began;
  while (now - began < milliseconds) {
    const some = Math.max(1, Math.round(done / 10));
    await batch(way, some);
    done += some;
    now = performance.now();
  }
  return ((now - began) * 1_000) / done;
}

async function batch({ count, run }: Way, some: number): Promise<void> {
  for (let k = 0; k < some; k++) {
    kept = run(next);
    if (kept instanceof Promise) kept = await kept;
    next = (next + 1) % count;
  }
}

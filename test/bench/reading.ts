import { createEvaluator } from "../../src/document/bundled-evaluator";
import { model } from "../../src/generated/model";
import { columnOf } from "../../src/submission/columns";
import { checkConsistency } from "../../src/submission/consistency";
import { identitiesOf } from "../../src/submission/identities";
import { isFreeOfNumbers } from "../../src/submission/reader";
import { listOf, type Records } from "../../src/submission/records";
import { Defects } from "../../src/validation/defect";
import { personalNumbersIn } from "../../src/validation/personal";
import { checkShape } from "../../src/validation/validate";
import type { Json, Size } from "./corpus/shape";
import { submission } from "./generate";

/**
 * What reading a submission costs, part by part, in times `JSON.parse` of the same text, beside reading its lists one
 * column at a time: `esbuild test/bench/reading.ts --bundle --platform=node --format=esm`, then
 * `node … [small|medium|large] [spoilt]`. Of each text the best of many rounds counts, so that other work on the
 * machine does not. `spoilt`: a tenth of all entries has a malformed value, an open reference or the id of another.
 */
const { reader, fieldsRead } = createEvaluator().prepared.program;
const counts: Record<Size, number> = { small: 300, medium: 100, large: 4 };
const rounds = 25;

interface State {
  readonly text: string;
  document: Record<string, unknown>;
  records: Records;
  defects: Defects;
}

const consistency = ({ records, defects }: State) => checkConsistency(records, fieldsRead, defects);

const columns = ({ records }: State) => {
  for (const id of Object.keys(model.lists)) {
    const list = listOf(records, id);
    identitiesOf(list);
    for (const path of Object.keys(list.model.fields)) columnOf(records, list, path);
  }
};

const ways: Record<string, Record<string, (state: State) => void>> = {
  reader: {
    open: (state) => {
      state.records = reader.open(state.document, { defects: state.defects });
    },
    consistency,
    personal: ({ document, defects, records }) =>
      void personalNumbersIn(document, defects, isFreeOfNumbers(document, records)),
    columns,
  },
  "column by column": {
    open: (state) => {
      state.records = reader.openChecked(checkShape(reader.checks, state.document, state.defects));
    },
    consistency,
    personal: ({ document, defects }) => void personalNumbersIn(document, defects),
    columns,
  },
};

const sizes = process.argv.slice(2).filter((name): name is Size => name in counts);
for (const size of sizes.length > 0 ? sizes : (Object.keys(counts) as Size[])) {
  const isSpoilt = process.argv.includes("spoilt");
  const texts = Array.from({ length: counts[size] }, (_, k) => {
    const document = submission(1, size, k);
    return JSON.stringify(isSpoilt ? spoilt(document) : document);
  });
  for (const [way, parts] of Object.entries(ways)) {
    const best = texts.map((text) => bestOf(text, parts));
    const sum = (name: string) => best.reduce((total, one) => total + one[name]!, 0);
    const names = Object.keys(parts);
    const total = names.reduce((all, name) => all + sum(name), 0) / sum("parse");
    const shares = names.map((name) => `${name} ${(sum(name) / sum("parse")).toFixed(2)}`);
    console.log(`${size}, ${way}: ${total.toFixed(2)} (${shares.join(", ")})`);
  }
}

function bestOf(text: string, parts: (typeof ways)[string]): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    let start = performance.now();
    const state = { text, document: JSON.parse(text), defects: new Defects(200) } as State;
    let end = performance.now();
    best.parse = Math.min(best.parse ?? Number.POSITIVE_INFINITY, end - start);
    for (const [name, run] of Object.entries(parts)) {
      start = performance.now();
      run(state);
      end = performance.now();
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, end - start);
    }
  }
  return best;
}

function spoilt(document: Json): Json {
  let count = 0;
  for (const entries of Object.values(document)) {
    if (!Array.isArray(entries)) continue;
    entries.forEach((entry: Json, row) => {
      if (++count % 10 !== 0) return;
      const kind = (count / 10) % 3;
      if (kind === 0) entry[Object.keys(entry)[2] ?? "id"] = "2026-13-01";
      else if (kind === 1) entry[Object.keys(entry)[1] ?? "id"] = "X-99";
      else entry.id = (entries[Math.max(0, row - 1)] as Json).id;
    });
  }
  return document;
}

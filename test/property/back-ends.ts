import { dayOf } from "../../src/assessment/day";
import { Parts } from "../../src/assessment/parts";
import type { Prepared } from "../../src/assessment/prepare";
import { daysOf } from "../../src/assessment/site";
import type { Expression } from "../../src/facts/expression";
import type { Run } from "../../src/facts/run";
import type { SelectionNode } from "../../src/facts/selection-node";
import { Defects } from "../../src/validation/defect";
import type { Document } from "./submissions";

/** Where two ways to compute the same facts and conditions give something else. */
export function differences(one: Prepared, other: Prepared, document: Document, on: string): string[] {
  const [a, b] = [runOf(one, document, on), runOf(other, document, on)];
  const found: string[] = [];
  one.rules.forEach((rule, k) => {
    const same = other.rules[k]!;
    const report = (what: string, own: unknown, others: unknown) => {
      const [x, y] = [JSON.stringify(own), JSON.stringify(others)];
      if (x !== y) found.push(`${rule.id} ${what}: ${x} / ${y}`);
    };
    rule.facts.forEach(({ id, expression }, f) => {
      report(id, rowsOf(a, expression), rowsOf(b, same.facts[f]!.expression));
    });
    report("applies", rule.where?.truth(a, 0), same.where?.truth(b, 0));
    report("entries", chosenIn(a, rule.items), chosenIn(b, same.items));
    if (rule.condition === null) return;
    const rows = rule.items === null ? [0] : rule.items.of(a).index;
    const truths = (run: Run, { condition }: typeof rule) => rows.map((row) => condition!.truth(run, row));
    report("truth", truths(a, rule), truths(b, same));
  });
  return found;
}

function runOf(prepared: Prepared, document: Document, on: string): Run {
  const records = prepared.program.reader.open(document, { defects: new Defects(0) });
  return new Parts(prepared, records, daysOf(records.document, dayOf(on))).whole.run;
}

/** What each row may be; bounds count where there may be a value. */
function rowsOf(run: Run, { type, column }: Expression): unknown[] {
  const { can, lo, hi, values } = column(run);
  const numeric = type === "number" || type === "date";
  return Array.from(can, (bits, row) =>
    numeric ? [bits, ...(bits & 1 ? [String(lo[row]! + 0), String(hi[row]! + 0)] : [])] : [bits, values[row]],
  );
}

function chosenIn(run: Run, node: SelectionNode | null): unknown[] | null {
  if (node === null) return null;
  const { start, index, truth, open, own, crowded, untried } = node.of(run);
  return [start, index, truth, open, own, crowded, untried];
}

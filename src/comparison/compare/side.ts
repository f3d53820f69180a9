import type { Evaluator } from "../../document/evaluator";
import type { Attestation, Catalogue, Evaluation, Finding, Waiver } from "../../generated/evaluation";

/** One of the two that are compared, with whatever of it is at hand. */
export interface ComparedSide {
  readonly evaluation: Evaluation;
  /** What was handed in. With it, and with rules, causes are told apart by assessing again. */
  readonly submission?: unknown;
  /** What persons answered and accepted, as it was evaluated with. */
  readonly attestations?: readonly Attestation[];
  readonly waivers?: readonly Waiver[];
  /** The evaluator that has the rules it was evaluated by. */
  readonly evaluator?: Pick<Evaluator, "rules" | "prepared">;
  /** The catalogue of its assessment, which has the permanent numbers of the rules. */
  readonly catalogue?: Catalogue;
}

/** Permanent numbers of rules by their ids, as far as they are known. */
export function numbersOf({ evaluation, evaluator, catalogue }: ComparedSide): ReadonlyMap<string, number> {
  if (evaluator !== undefined) return new Map(evaluator.rules.map(({ id, number }) => [id, number] as const));
  const rules = (catalogue?.rulebooks ?? []).flatMap(({ info, rules }) =>
    rules.map(({ rule, number }) => [`${info.id}#${rule}`, number] as const),
  );
  return new Map([...numbersIn(evaluation), ...rules]);
}

/** An evaluation has them beside what else does not change from site to site. */
function numbersIn({ rulebooks }: Evaluation): (readonly [string, number])[] {
  return rulebooks.flatMap(({ id, rules = {} }) =>
    Object.entries(rules).map(([name, { number }]) => [`${id}#${name}`, number] as const),
  );
}

/** A finding before and after, of one rule whatever it is called. */
export interface Pair {
  readonly before: Finding | null;
  readonly after: Finding | null;
  readonly number: number | undefined;
}

/** Findings of both sides, in the order of those after; what is gone comes last. */
export function pairsOf(before: ComparedSide, after: ComparedSide): Pair[] {
  const [old, now] = [numbersOf(before), numbersOf(after)];
  const left = new Map(before.evaluation.findings.map((finding) => [finding.id, finding] as const));
  const ids = new Set(after.evaluation.findings.map(({ id }) => id));
  /** What only the old side calls so, by rulebook and number. */
  const renamed = new Map<string, Finding>();
  for (const finding of left.values()) {
    const number = old.get(finding.id);
    if (number !== undefined && !ids.has(finding.id)) renamed.set(`${finding.rulebook} ${number}`, finding);
  }
  const pairs = after.evaluation.findings.map((finding): Pair => {
    const number = now.get(finding.id);
    const found = left.get(finding.id) ?? renamed.get(`${finding.rulebook} ${number}`) ?? null;
    if (found !== null) left.delete(found.id);
    return { before: found, after: finding, number: number ?? (found ? old.get(found.id) : undefined) };
  });
  const gone = [...left.values()].map(
    (finding): Pair => ({ before: finding, after: null, number: old.get(finding.id) }),
  );
  return [...pairs, ...gone];
}

import type { Coverage } from "../generated/evaluation";
import type { RulebookDocument } from "../rulebook/document";

/** How many clauses of a rulebook are checked, and how. */
export function coverageOf(document: RulebookDocument): Coverage {
  const coverage = { clauses: 0, automated: 0, partial: 0, manual: 0, notCheckable: 0, textNotSeen: 0 };
  for (const clause of document.clauses) {
    coverage.clauses++;
    coverage[clause.coverage]++;
  }
  return { ...coverage, gaps: document.gaps?.length ?? 0 };
}

/** The same of several rulebooks together. */
export function totalCoverage(parts: readonly Coverage[]): Coverage {
  const sum: Coverage = {
    clauses: 0,
    automated: 0,
    partial: 0,
    manual: 0,
    notCheckable: 0,
    textNotSeen: 0,
    gaps: 0,
  };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Coverage)[]) sum[key] += part[key];
  return sum;
}

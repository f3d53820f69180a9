/** A sentence of a derivation, with those it stands on. Plain text: pages and workbooks write it as they do. */
export interface Statement {
  readonly text: string;
  /** What a computation gave. */
  readonly reading?: string;
  /** Whether a comparison holds. */
  readonly truth?: string;
  /** Clause of a number, or number of the decision in which a reading of the source is written down. */
  readonly clause?: string;
  readonly decision?: string;
  readonly parts: readonly Statement[];
}

/** Part of a derivation under a heading. */
export interface DerivationPart {
  readonly kind: "scope" | "items" | "facts" | "parameters" | "condition" | "outcome";
  readonly title: string;
  readonly statements: readonly Statement[];
}

export function statement(text: string, rest: Partial<Omit<Statement, "text">> = {}): Statement {
  return { parts: [], ...rest, text };
}

import type { ConclusionCode, Finding, Outcome } from "../../generated/evaluation";

export type Paint = (text: string) => string;
/** Colours as picocolors names them; any that is not given leaves the text plain. */
export type Colors = Partial<Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan" | "magenta", Paint>>;

const plain: Paint = (text) => text;

export function paintOutcome(outcome: Outcome, colors: Colors): Paint {
  const byOutcome: Record<Outcome, Paint | undefined> = {
    fail: colors.red,
    error: colors.magenta,
    unknown: colors.yellow,
    manual: colors.cyan,
    pass: colors.green,
    notApplicable: colors.dim,
  };
  return byOutcome[outcome] ?? plain;
}

/** A failed rule that only informs is no nonconformity and does not look like one. */
export function paintFinding({ outcome, weight }: Finding, colors: Colors): Paint {
  return outcome === "fail" && weight === "informs"
    ? (colors.yellow ?? plain)
    : paintOutcome(outcome, colors);
}

/** Green is for what conforms; no nonconformity found so far is less than that. */
export function paintConclusion(conclusion: ConclusionCode, colors: Colors): Paint {
  const colour =
    conclusion === "doesNotConform"
      ? colors.red
      : conclusion === "undetermined"
        ? colors.yellow
        : conclusion === "conforms"
          ? colors.green
          : colors.cyan;
  return (text) => (colors.bold ?? plain)((colour ?? plain)(text));
}

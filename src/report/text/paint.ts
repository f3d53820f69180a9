import type { ConclusionCode, Outcome } from "../../generated/evaluation";

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

export function paintConclusion(conclusion: ConclusionCode, colors: Colors): Paint {
  const colour =
    conclusion === "doesNotConform"
      ? colors.red
      : conclusion === "undetermined"
        ? colors.yellow
        : colors.green;
  return (text) => (colors.bold ?? plain)((colour ?? plain)(text));
}

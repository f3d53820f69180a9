import { flatMap } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Evaluation } from "../../generated/evaluation";
import type { Names } from "../options";
import type { Width } from "./columns";
import type { Colors } from "./paint";

/** What every part of the text report is given. */
export interface TextView {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly width: Width;
  readonly colors: Colors;
  readonly names: Names | undefined;
  /** List every finding, also those that pass. */
  readonly all: boolean;
  /** Sentences that need not be said again. */
  readonly told: ReadonlySet<string>;
}

/** Why a rulebook is the criterion, and how its numbers are read: the same for every site. */
export function repeatedIn(evaluation: Evaluation, locale: Locale): string[] {
  return [
    ...flatMap(evaluation.rulebooks, ({ bound }) => (bound ? [bound[locale]] : [])),
    ...flatMap(evaluation.findings, ({ parameters }) =>
      flatMap(parameters, ({ interpretation }) => (interpretation ? [interpretation[locale]] : [])),
    ),
  ];
}

export function bold(view: TextView, text: string): string {
  return view.colors.bold?.(text) ?? text;
}

export function dim(view: TextView, text: string): string {
  return view.colors.dim?.(text) ?? text;
}

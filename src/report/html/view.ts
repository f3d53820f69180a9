import { hasOwn } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type {
  Catalogue,
  Derivation,
  DerivedEntry,
  DerivedStep,
  Evaluation,
  Finding,
} from "../../generated/evaluation";
import { type Arguments, type HeadingKey, heading } from "../../text/index";
import type { Names, WorkingPapersOptions } from "../options";
import type { Part } from "./escape";
import { marked } from "./language";

/** What every part of the page is given. */
export interface HtmlView {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly names: Names | undefined;
  /** Date of the papers. */
  readonly date: string | undefined;
  /** A heading in the language of the page. */
  readonly t: (key: HeadingKey, args?: Arguments) => string;
  /** Text of a document, parts in the other language marked as such. */
  readonly said: (text: string) => Part;
  /** Anchor of a finding: its running number, never its data. */
  readonly anchor: (finding: Finding) => string;
  /** Cell of the workbook that a pointer means. */
  readonly cellOf: (pointer: string) => string | null;
  readonly hasCells: boolean;
  readonly hasDerivations: boolean;
  /** Id of an entry that a derivation lists; evaluations name only those that did not pass. */
  readonly idOf: (pointer: string) => string | null;
  /** Of a rule, as a whole and of single entries; empty where none were given. */
  readonly derivationsOf: (finding: Finding) => readonly Derivation[];
  readonly catalogue: Catalogue | undefined;
}

export function createView(
  evaluation: Evaluation,
  locale: Locale,
  options: Pick<WorkingPapersOptions, "names" | "date" | "cells" | "derivations" | "catalogue">,
): HtmlView {
  const { names, date, cells, derivations = [], catalogue } = options;
  const numbers = new Map(evaluation.findings.map((finding, i) => [finding, i + 1]));
  const byRule = new Map<string, Derivation[]>();
  for (const one of derivations) byRule.set(one.rule.id, [...(byRule.get(one.rule.id) ?? []), one]);
  return {
    evaluation,
    locale,
    names,
    date,
    t: (key, args) => heading(key, locale, args),
    said: (text) => marked(text, locale),
    anchor: (finding) => `finding-${numbers.get(finding) ?? 0}`,
    cellOf: (pointer) => (cells !== undefined && hasOwn(cells, pointer) ? cells[pointer]! : null),
    hasCells: cells !== undefined,
    hasDerivations: derivations.length > 0,
    idOf: idsIn(derivations),
    derivationsOf: ({ id }) => byRule.get(id) ?? [],
    catalogue,
  };
}

function idsIn(derivations: readonly Derivation[]): (pointer: string) => string | null {
  const ids = new Map<string, string | null>();
  const note = (entries: readonly Entry[] = []) => {
    for (const { pointer, id } of entries) ids.set(pointer, id);
  };
  const follow = ({ entries, parts = [] }: DerivedStep): void => {
    note(entries?.list);
    parts.forEach(follow);
  };
  for (const { items, facts } of derivations) {
    note(items?.entries);
    for (const { from } of facts) follow(from);
  }
  return (pointer) => ids.get(pointer) ?? null;
}

type Entry = Pick<DerivedEntry, "pointer" | "id">;

/** Lists of what stands elsewhere in full are cut to this many, with the count of the rest. */
export const listed = 12;

import { hasOwn } from "../base/es2018";
import type { Catalogue, Derivation, DerivedEntry, DerivedStep, Finding } from "../generated/evaluation";
import type { WorkingPapersOptions } from "./working-papers-options";

/** What working papers know beside the evaluation. */
export interface SideFiles {
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

export function sideFiles({
  cells,
  derivations = [],
  catalogue,
}: Pick<WorkingPapersOptions, "cells" | "derivations" | "catalogue">): SideFiles {
  const byRule = new Map<string, Derivation[]>();
  for (const one of derivations) byRule.set(one.rule.id, [...(byRule.get(one.rule.id) ?? []), one]);
  return {
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

import type { PrintedLoops } from "../facts/loops/printed";
import type { RulebookDocument } from "../rulebook/document";
import type { Library } from "./library";

/** A rulebook of this package from a door of its own. */
export interface BundledRulebook {
  readonly id: string;
  readonly document: RulebookDocument;
  /** @internal Loops printed for it. */
  readonly loops: object;
}

/** Nothing but what was given. */
export function libraryOf(given: readonly BundledRulebook[]): Library {
  const of = (id: string) => given.find((one) => one.id === id);
  return {
    profiles: [],
    profile: () => undefined,
    rulebook: (id) => of(id)?.document,
    loops({ id, facts }) {
      const found = of(id);
      return found?.document.facts === facts ? (found.loops as PrintedLoops) : undefined;
    },
  };
}

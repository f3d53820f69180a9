import { model } from "../generated/model";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import { checkHostFacts, type HostFact } from "../rulebook/host-fact";
import { deepFreeze } from "../rulebook/load";
import { applyProfile } from "../rulebook/profile";
import type { Assessing } from "./assess";
import { catalogueName } from "./catalogue-name";
import type { Library } from "./library";
import { prepare } from "./prepare";

export const defaultProfile = "suzhou";

export interface EvaluatorOptions {
  /** Id of a bundled profile, or a profile document of your own. Default: Suzhou. */
  readonly profile?: string | ProfileDocument;
  /** Further rulebooks, from `loadRulebook`; one with the id of a bundled one takes its place. */
  readonly rulebooks?: readonly RulebookDocument[];
  readonly facts?: readonly HostFact[];
}

/** Compiles the rulebooks of a profile, which are checked already. Throws `OptionError` for facts that are none. */
export function assessingBy(
  profile: ProfileDocument,
  own: readonly RulebookDocument[],
  facts: readonly HostFact[],
  library: Library,
): Assessing {
  checkHostFacts(facts);
  const applied = applyProfile(
    profile,
    (id) => own.find((rulebook) => rulebook.id === id) ?? library.rulebook(id),
  );
  deepFreeze([applied.profile, applied.overrides]);
  const prepared = prepare(applied, model, facts, (rulebook) => library.loops(rulebook));
  return { prepared, model, catalogue: catalogueName(prepared) };
}

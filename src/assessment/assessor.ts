import { OptionError } from "../base/errors";
import { model } from "../generated/model";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import { checkHostFacts, type HostFact } from "../rulebook/host-fact";
import { checkRulebook, deepFreeze, isChecked } from "../rulebook/load";
import { applyProfile } from "../rulebook/profile";
import { checkPart } from "../validation/rulebook-parts";
import type { Assessing } from "./assess";
import { bundledLoops, bundledRulebook, profileOf } from "./bundled";
import { evaluatorOptions } from "./call-options";
import { catalogueName } from "./catalogue-name";
import { prepare } from "./prepare";

export const defaultProfile = "suzhou";

export interface EvaluatorOptions {
  /** Id of a bundled profile, or a profile document of your own. Default: Suzhou. */
  readonly profile?: string | ProfileDocument;
  /** Further rulebooks, from `loadRulebook`; one with the id of a bundled one takes its place. */
  readonly rulebooks?: readonly RulebookDocument[];
  readonly facts?: readonly HostFact[];
}

/** What assesses, and the rulebooks of the host it was given. */
export interface Assessor extends Assessing {
  readonly own: readonly RulebookDocument[];
}

/** Compiles the rulebooks of a profile. Throws `OptionError`, and `RulebookError` for rulebooks that do not load. */
export function assessorOf(options: EvaluatorOptions): Assessor {
  const { profile: chosen = defaultProfile, rulebooks = [], facts = [] } = evaluatorOptions(options);
  checkHostFacts(facts);
  const own = rulebooks.map(checkedRulebook);
  checkOwnRulebooks(own);
  const applied = applyProfile(
    profileOf(chosen),
    (id) => own.find((rulebook) => rulebook.id === id) ?? bundledRulebook(id),
  );
  deepFreeze([applied.profile, applied.overrides]);
  const prepared = prepare(applied, model, facts, bundledLoops);
  return { prepared, model, catalogue: catalogueName(prepared), own };
}

/** A document that did not come from `loadRulebook` is checked here. */
function checkedRulebook(rulebook: RulebookDocument): RulebookDocument {
  return isChecked(rulebook) ? rulebook : checkRulebook(rulebook, checkPart);
}

/** Two rulebooks of one id: which of them a profile means would be chance. */
function checkOwnRulebooks(own: readonly RulebookDocument[]): void {
  own.forEach(({ id }, k) => {
    if (own.findIndex((other) => other.id === id) === k) return;
    const text = { "zh-CN": `规则集“${id}”重复。`, en: `There are two rulebooks called “${id}”.` };
    throw new OptionError([{ code: "duplicateName", pointer: `/rulebooks/${k}/id`, text }]);
  });
}

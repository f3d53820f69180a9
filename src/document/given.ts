import type { Library } from "../assessment/library";
import { OptionError } from "../base/errors";
import { nearest } from "../base/nearest";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import { checkProfile, checkRulebook, isChecked } from "../rulebook/load";
import { checkPart } from "../validation/rulebook-parts";

/** A profile at hand by its id, or one of the host, checked. Throws `OptionError`. */
export function profileOf(profile: string | ProfileDocument, library: Library): ProfileDocument {
  if (typeof profile !== "string") return checkProfile(profile, checkPart);
  const found = library.profile(profile);
  if (found !== undefined) return found;
  const ids = library.profiles;
  const meant = nearest(profile, ids);
  const text = {
    "zh-CN": `没有评估依据组合“${profile}”（可用：${ids.join("、")}）${meant === null ? "" : `；是不是“${meant}”？`}`,
    en: `there is no profile "${profile}" (known: ${ids.join(", ")})${meant === null ? "" : `; did you mean "${meant}"?`}`,
  };
  throw new OptionError([{ code: "unknownProfile", pointer: "/profile", text }]);
}

/** Rulebooks of the host; those that did not come from `loadRulebook` are checked here. */
export function rulebooksOf(given: readonly RulebookDocument[]): readonly RulebookDocument[] {
  const own = given.map((rulebook) => (isChecked(rulebook) ? rulebook : checkRulebook(rulebook, checkPart)));
  checkDoubled(own);
  return own;
}

/** Two rulebooks of one id: which of them a profile means would be chance. */
function checkDoubled(own: readonly RulebookDocument[]): void {
  own.forEach(({ id }, k) => {
    if (own.findIndex((other) => other.id === id) === k) return;
    const text = { "zh-CN": `依据文件“${id}”重复。`, en: `There are two rulebooks called “${id}”.` };
    throw new OptionError([{ code: "duplicateName", pointer: `/rulebooks/${k}/id`, text }]);
  });
}

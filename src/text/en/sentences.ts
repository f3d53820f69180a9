import type { sentences as source } from "../zh-CN/sentences";

export const sentences: Record<keyof typeof source, string> = {
  "reason.tierNotInScope": "The rule does not apply to this tier ({tier}).",
  "reason.divisionOutOfScope": "Division code {code} is outside the area of application ({prefixes}).",
  "reason.divisionTooShort":
    "Division code {code} names a larger place; whether the site lies in the area of application ({prefixes}) is not known.",
  "reason.divisionUnknown":
    "The division code is missing or malformed, so it is open whether the site is in the area of application ({prefixes}).",
  "reason.notInForce": "In force from {from:date}; not yet on {on:date}, the last day judged.",
  "reason.notYetPublished": "Published on {from:date}; not yet on {on:date}, the last day judged.",
  "reason.noLongerInForce": "In force until {to:date}; no longer on {on:date}, the last day judged.",
  "reason.numberNotInForce":
    "It rests on “{parameter}”, used from {from:date}; not yet on {on:date}, the last day judged.",
  "reason.whereNotMet": "The precondition of the rule is not met.",
  "reason.noEntries": "There is no entry to check in {list}.",
  "reason.undefinedValue": "{fact} cannot be computed here (0 divided by 0, for example).",
  "reason.dataMissing": "Data missing or uncertain: {count}.",
  "reason.scopeUnknown": "The data at hand leave open whether the rule applies.",
  "reason.periodNotOver": "The period ends on {to:date}; this cannot be decided yet.",
  "reason.personsAnswer": "The records cannot show this, however complete they are.",
  "reason.interpretationOpen": "Not settled, and the outcome hangs on it: {question}.",
  "reason.hostFactThrew": "The outside fact {fact} failed: {message}",
  "reason.hostFactPromise": "The outside fact {fact} returned a promise; it has to answer at once.",
  "reason.hostFactAnswer":
    "The outside fact {fact} is of type {type:type}; its answer, {given}, cannot be used.",
  "reason.ruleThrew": "The rule failed to run: {message}",
  "reason.assessedByPerson": "A person has to check this.",
  "reason.attested": "Checked and recorded by {by} on {on:date}.",
  "reason.other": "Reason code: {code}.",
  "notice.rulebookReplaced":
    "The rulebook “{rulebook}” is one that was loaded, not the one bundled with the library.",
  "notice.rulebookEmpty": "The rulebook “{rulebook}” that was loaded holds no rule.",
  "notice.rulebookUnused":
    "The rulebook “{rulebook}” that was loaded is not in the profile “{profile}” and was not used.",
  "notice.overrideParameter":
    "The profile corrects the value “{parameter}” of the rulebook “{rulebook}”, on which deciding rules rest ({count}): {rules}.",
  "notice.overrideWeight":
    "The profile corrects the rule “{rule}”, which turns from “{was:weight}” to “{now:weight}”.",
  "notice.overrideUnqualifies":
    "The profile corrects the basis of the rule “{rule}”, which no longer qualifies the conclusion.",
  "notice.overrideQualifies":
    "The profile corrects the basis of the rule “{rule}”, which now qualifies the conclusion.",
  "notice.overrideCoverage":
    "The profile changes the coverage of clause {clause} of the rulebook “{rulebook}” from “{was:coverage}” to “{now:coverage}”, which may change the conclusion.",
  "notice.other": "Notice code: {code}.",
  "finding.pass": "{title}: conforms.",
  "finding.fail": "{title}: does not conform.",
  "finding.unknown": "{title}: cannot be decided from the data at hand.",
  "finding.manual": "{title}: to be checked by a person.",
  "finding.notApplicable": "{title}: not applicable.",
  "finding.error": "{title}: the rule failed to run; there is no outcome.",
  "finding.passWithout":
    "{title}: the data that could be used conform; others are malformed and were left out (see the defects).",
  "finding.passAttested": "{title}: checked by a person, conforms.",
  "finding.failAttested": "{title}: checked by a person, does not conform.",
  "finding.notApplicableAttested": "{title}: checked by a person, not applicable.",
  "remedy.unknown": "Supply or correct data ({count}, such as “{first}”) and evaluate again.",
  "remedy.unknownOne": "Supply or correct “{first}” and evaluate again.",
  "remedy.periodNotOver": "Evaluate again when the period is over ({to:date}).",
  "remedy.personsAnswer": "An assessor checks this and records an answer.",
  "remedy.siteQuestion": "Let the site look: {question}.",
  "remedy.interpretation": "Ask the body in charge of the standard: {question}.",
  "remedy.duplicateId": "Correct the ids that occur twice, look alike or are missing, and evaluate again.",
  "remedy.reference": "Correct the references and evaluate again.",
  "remedy.manual": "An assessor checks this ({techniques:technique}) and records the result.",
  "remedy.error": "Pass this report to the maintainers of the software.",
  "remedy.fail": "Correct this; where it conforms already, supply proof.",
  "coverage.sentence": "clauses: {clauses} ({parts})",
  "coverage.count.automated": "checked in full: {count}",
  "coverage.count.partial": "checked in part: {count}",
  "coverage.count.manual": "checked by a person: {count}",
  "coverage.count.notCheckable": "nothing to check: {count}",
  "coverage.count.textNotSeen": "text not seen: {count}",
  "conclusion.qualified": "{conclusion} ({qualification})",
  "conclusion.sentence": "{conclusion}; {coverage}.",
  "conclusion.assumed":
    "against values of another source; whether this standard has adopted them is not verified",
  "unused.sample": "Sample ({list})",
  "unused.otherSite": "{id}: about site {site}, not this one",
  "unused.otherPeriod": "{id}: about {from:date} to {to:date}, not this period",
  "unused.otherDigest": "{id}: about another submission (its digest differs)",
  "unused.digestUnknown":
    "{id}: names a digest, but that of the submission was not given to the evaluation, so they cannot be compared",
  "unused.future": "{id}: its date {on:date} is after the day of the evaluation",
  "unused.expired": "{id}: expired on {on:date}; older ones do not come back",
  "unused.contradicted": "{id}: another answer of {on:date} says otherwise; neither counts",
  "unused.replaced": "{id}: replaced by the one of {on:date}",
  "unused.repeated": "{id}: the same was said on {on:date} already",
  "unused.noSuchItem": "{id}: rule {rule} has no entry {item} to check",
  "unused.notApplicable": "{id}: rule {rule} had no use for it",
  "remedy.periodOver": "Evaluate again when the period is over.",
  "coverage.withGaps": "clauses: {clauses} ({parts}); besides, not checked: {gaps}",
};

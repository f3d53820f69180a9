import type { findings as source } from "../zh-CN/findings";

export const findings: Record<keyof typeof source, string> = {
  "finding.unknownReading": "{title}: the source can be read in more than one way, so it cannot be decided.",
  "finding.itemsFail": "Of {total} checked, not conforming: {fail} ({ids}).",
  "finding.itemsMore": "{ids} and others",
  "finding.itemUnknown": "{subject}: cannot be decided.",
  "finding.itemPass": "{subject}: conforms.",
  "finding.itemPassWithout":
    "{subject}: the data that could be used conform; others are malformed and were left out.",
  "finding.itemNotApplicable": "{subject}: not applicable.",
  "missing.list": "{list} (the whole list)",
  "missing.partialList": "whether {list} is complete",
  "missing.entryField": "{list}: {field}",
  "missing.periodNotOver": "the assessment period is not over",
  "missing.interpretation": "{question}",
  "missing.hostFact": "fact {fact} from the outside system",
  "missing.otherDays": "{list}: entries of days outside the period",
  "missing.otherForm": "one value of what {list} say",
  "missing.tooManyPairs": "{list}: more combinations of entries than are compared",
  "defect.completeness": "the statement on completeness {value} is not valid; taken as: may be incomplete.",
  "missing.placeField": "{entry}: {field}",
  "missing.entryOf": "{list} {id}",
  "missing.entryAt": "{list}, no. {place}",
  "missing.entryIn": "{parent}, {entry}",
};

import type { findings as source } from "../zh-CN/findings";

export const findings: Record<keyof typeof source, string> = {
  "finding.unknownReading": "{title}: the source can be read in more than one way, undetermined.",
  "finding.itemsFail": "Entries checked: {total}; not conforming: {fail} ({ids}).",
  "finding.itemsMore": "{ids} and others",
  "finding.itemUnknown": "{subject}: data are missing, undetermined.",
  "finding.itemPass": "{subject}: conforms.",
  "finding.itemNotApplicable": "{subject}: not applicable.",
  "missing.list": "{list} (the whole list)",
  "missing.partialList": "whether {list} is complete",
  "missing.entryField": "{list}: {field}",
  "missing.periodNotOver": "the assessment period is not over",
  "missing.interpretation": "how the source is to be read (decision {decision})",
  "missing.hostFact": "fact {fact} from the host system",
  "unused.dissent": "{id}: rule {rule} was decided automatically; the assessment is recorded as dissent",
  "defect.completeness": "the statement on completeness {value} is not valid; taken as: may be incomplete.",
};

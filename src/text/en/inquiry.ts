import type { inquiry as source } from "../zh-CN/inquiry";

export const inquiry: Record<keyof typeof source, string> = {
  subject: "Request to settle how {document} is to be read",
  subjectMore: "Request to settle how {document} and other documents are to be read",
  to: "To: ________________",
  site: "{name} ({tier}, id {id})",
  siteUnnamed: "the site with the id {id} ({tier})",
  document: "{title} ({number})",
  documentNested: "{title} ({number})",
  reason:
    "We evaluate {site} for the period {period}, mainly against {document}. How the matters below ({count}) are to be read the sources do not say, or it cannot be told; the results differ, so nothing can be decided yet. We ask you to settle them.",
  question: "{number}. {question} ({place}).",
  questionAlone: "{number}. {question}.",
  clauses: "{number}, {clauses}",
  clause: "clause {clause}",
  source: "   Source used: {titles}.",
  reading: "   How the evaluation software reads it now: {readings}",
  waiting: "   Waiting for the answer ({bearing}): {titles}.",
  waitingGiven: "{titles} ({given})",
  bearing: "bears on the conclusion",
  notBearing: "does not bear on the conclusion",
  more: "{titles} and others, {count} in all",
  request:
    "Where the text of a document settles a matter, please tell us the clause and its wording; where it does not, which reading holds, and from what day. Until then these matters stay “cannot be decided”.",
  asked:
    "Asked about: {document}, issued by: {issuer}. Seen when the evaluation software was written: {seen}",
  reply: "We look forward to your answer in writing.",
  contact: "Contact: ________________  Telephone: ________________",
  sender: "For the sender (seal): ________________",
  date: "{date:date}",
  dateOpen: "Date: ________________",
  none: "In the evaluation of {site}, {period}, nothing has to be settled by the body in charge of a source.",
};

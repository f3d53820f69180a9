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
    "We evaluate {site} for the period {period}, mainly against {document}. Of the matters below ({count}) the sources do not say, or it cannot be told, how they are to be read; the readings give different results, and what rests on them cannot be decided yet. We ask you to settle them.",
  question: "{number}. {question}.",
  clauses: "   Document: {title} ({number}), {clauses}; issued by: {issuer}.",
  noClause: "   Document: {title} ({number}); issued by: {issuer}.",
  clause: "clause {clause}",
  source: "   Source used: {titles}.",
  reading: "   How the evaluation software reads it now: {readings}",
  waiting: "   Waiting for the answer: {titles} ({bearing}).",
  bearing: "bears on the conclusion",
  notBearing: "does not bear on the conclusion",
  more: "{titles} and others, {count} in all",
  request:
    "Where the text of a document named above settles a matter, please tell us the clause and its wording; where it does not, please say which reading holds, and from what day. Until an answer comes, these matters stay “cannot be decided”.",
  seen: "Text seen when the evaluation software was written: {documents}",
  seenOf: "{number}: {seen}",
  reply: "We look forward to your answer in writing.",
  contact: "Contact: ________________  Telephone: ________________",
  sender: "For the sender (seal): ________________",
  date: "{date:date}",
  dateOpen: "Date: ________________",
  none: "In the evaluation of {site}, {period}, nothing has to be settled by the body in charge of a source.",
};

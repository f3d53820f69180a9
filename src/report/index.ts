export { formatHtml } from "./html";
export { formatInquiry, type InquiryOptions } from "./inquiry";
export { formatJson, formatNdjson } from "./json";
export type { Names, ReportOptions } from "./options";
export { formatText, type TextOptions } from "./text";
export type { Width } from "./text/columns";
export type { Colors } from "./text/paint";
export type { WorkingPapersOptions } from "./working-papers-options";

import type { InputForm } from "../../node/submissions";

/** How results leave the command line. */
export interface ReportOptions {
  readonly format: "text" | "json" | "html" | "ndjson" | "assessment";
  readonly out?: string;
  readonly force?: boolean;
  readonly input?: InputForm;
  readonly names?: string;
  readonly all?: boolean;
}

/** A line for every input, as long as the stream may be. */
export function isLines({ format, out }: ReportOptions): boolean {
  return format === "ndjson" || (format === "assessment" && out === undefined);
}

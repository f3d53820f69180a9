import type { Text } from "../base/language";
import type { PersonalNumbers } from "../base/personal/personal-numbers";
import type { Defect } from "../generated/evaluation";
import { type Arguments, defectText } from "../text";

/** A fault in the data. An `error` touches what rules read: the value counts as not recorded. A `notice` does not. */
export interface Found {
  readonly pointer: string;
  readonly code: string;
  readonly severity: "error" | "notice";
  readonly args: Arguments;
  /** Arguments and words of a defect that take some looking for: asked only where it is listed. */
  explain?(): { args: Arguments; text: Text };
}

/** Collects defects; keeps the first few, counts all. What is not listed still counts as found. */
export class Defects {
  readonly listed: Found[] = [];
  errors = 0;
  notices = 0;

  constructor(private readonly most: number) {}

  /** Whether one more is only counted, so that what it says need not be made. */
  get full(): boolean {
    return this.listed.length >= this.most;
  }

  count(severity: Found["severity"]): void {
    if (severity === "error") this.errors++;
    else this.notices++;
  }

  add(found: Found): void {
    this.count(found.severity);
    if (this.listed.length < this.most) this.listed.push(found);
  }
}

/** The defect as it stands in the evaluation document, with words; personal numbers are masked before any are made. */
export function describe(found: Found, personal: PersonalNumbers): Defect {
  const { code, severity } = found;
  const pointer = personal.masked(found.pointer);
  if (found.explain !== undefined) {
    const { args, text } = personal.maskedAll(found.explain());
    return { pointer, code, severity, args: plain(args), text };
  }
  const args = personal.maskedAll(found.args);
  return { pointer, code, severity, args: plain(args), text: defectText(code, args) };
}

function plain(args: Arguments): Defect["args"] {
  const result: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    result[name] = Array.isArray(value) ? value.join(",") : (value as string | number | boolean | null);
  }
  return result;
}

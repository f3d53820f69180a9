import type { Defect, DefectGroup } from "../generated/evaluation";
import { type Arguments, defectText } from "../text";

/** A fault in the data: an `error` value counts as not recorded, a `notice` value is kept. */
export interface Found {
  readonly pointer: string;
  readonly code: string;
  readonly severity: "error" | "notice";
  readonly args: Arguments;
}

/** Equal defects: how many there are, however few are listed, and where the first of them stand. */
export interface FoundGroup extends Omit<Found, "pointer"> {
  count: number;
  readonly pointers: string[];
}

const pointersOfGroup = 3;

/** Collects defects; keeps the first few, counts all. What is not listed still counts as found. */
export class Defects {
  readonly listed: Found[] = [];
  private readonly byKey = new Map<string, FoundGroup>();
  errors = 0;
  notices = 0;

  constructor(private readonly most: number) {}

  add(found: Found): void {
    if (found.severity === "error") this.errors++;
    else this.notices++;
    if (this.listed.length < this.most) this.listed.push(found);
    this.group(found);
  }

  /** As many kinds of defects as defects may be listed, in the order in which the first of each was found. */
  get groups(): readonly FoundGroup[] {
    return [...this.byKey.values()];
  }

  private group({ pointer, code, severity, args }: Found): void {
    const key = `${severity} ${code} ${JSON.stringify(args)}`;
    const group = this.byKey.get(key);
    if (group !== undefined) {
      group.count++;
      if (group.pointers.length < pointersOfGroup) group.pointers.push(pointer);
    } else if (this.byKey.size < this.most) {
      this.byKey.set(key, { code, severity, args, count: 1, pointers: [pointer] });
    }
  }
}

/** The defect as it stands in the evaluation document, with words. */
export function describe(found: Found): Defect {
  const { pointer, code, severity, args } = found;
  return { pointer, code, severity, args: plain(args), text: defectText(code, args) };
}

export function describeGroup({ code, severity, args, count, pointers }: FoundGroup): DefectGroup {
  return { code, severity, args: plain(args), text: defectText(code, args), count, pointers };
}

function plain(args: Arguments): Defect["args"] {
  const result: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    result[name] = Array.isArray(value) ? value.join(",") : (value as string | number | boolean | null);
  }
  return result;
}

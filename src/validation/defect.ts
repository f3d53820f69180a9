import type { Text } from "../base/language";
import type { PersonalNumbers } from "../base/personal/personal-numbers";
import type { Defect, DefectGroup } from "../generated/evaluation";
import { type Arguments, defectText } from "../text";

/** A fault in the data. An `error` touches what rules read: the value counts as not recorded. A `notice` does not. */
export interface Found {
  /** As a function where it is put together only for those that are listed. */
  readonly pointer: string | (() => string);
  readonly code: string;
  readonly severity: "error" | "notice";
  readonly args: Arguments;
  /** Arguments and words of a defect that take some looking for: asked only where it is listed. */
  explain?(): { args: Arguments; text: Text };
}

/** Equal defects: how many there are, however few are listed, and where the first of them stand. */
export interface FoundGroup {
  readonly first: Found;
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

  private group(found: Found): void {
    const key = `${found.severity} ${found.code} ${JSON.stringify(found.args)}`;
    const group = this.byKey.get(key);
    if (group !== undefined) {
      group.count++;
      if (group.pointers.length < pointersOfGroup) group.pointers.push(pointerOf(found));
    } else if (this.byKey.size < this.most) {
      this.byKey.set(key, { first: found, count: 1, pointers: [pointerOf(found)] });
    }
  }
}

function pointerOf({ pointer }: Found): string {
  return typeof pointer === "string" ? pointer : pointer();
}

/** The defect as it stands in the evaluation document, with words; personal numbers are masked before any are made. */
export function describe(found: Found, personal: PersonalNumbers): Defect {
  return { pointer: personal.masked(pointerOf(found)), ...wordsOf(found, personal) };
}

/** Equal defects, with the words of the first. */
export function describeGroup(
  { first, count, pointers }: FoundGroup,
  personal: PersonalNumbers,
): DefectGroup {
  return {
    ...wordsOf(first, personal),
    count,
    pointers: pointers.map((pointer) => personal.masked(pointer)),
  };
}

function wordsOf(found: Found, personal: PersonalNumbers): Omit<Defect, "pointer"> {
  const { code, severity } = found;
  if (found.explain !== undefined) {
    const { args, text } = personal.maskedAll(found.explain());
    return { code, severity, args: plain(args), text };
  }
  const args = personal.maskedAll(found.args);
  return { code, severity, args: plain(args), text: defectText(code, args) };
}

function plain(args: Arguments): Defect["args"] {
  const result: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    result[name] = Array.isArray(value) ? value.join(",") : (value as string | number | boolean | null);
  }
  return result;
}

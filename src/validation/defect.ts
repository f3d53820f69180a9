import type { AssessedDefect, Assessment, DefectArguments, DefectCode } from "../generated/evaluation";

/** A fault in the data. An `error` touches what rules read: the value counts as not recorded. A `notice` does not. */
export type Found = FoundAt & Said;

interface FoundAt {
  /** As a function where it is put together only for those that are listed. */
  readonly pointer: string | (() => string);
  readonly severity: "error" | "notice";
}

/** A code with its arguments. */
export type Said<Code extends DefectCode = DefectCode> = {
  [Known in Code]: { readonly code: Known; readonly args: DefectArguments[Known] };
}[Code];

type SaidDefect = { [Code in DefectCode]: Omit<AssessedDefect<Code>, "pointer"> }[DefectCode];

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
  /** Defects that share their arguments are mostly equal. */
  private readonly byArguments = new Map<object, FoundGroup>();
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

  /** As they stand in the assessment. */
  assessed(): Pick<Assessment, "defects" | "defectGroups" | "defectTotals"> {
    const { listed, groups, errors, notices } = this;
    return {
      defects: listed.map((found) => ({ pointer: pointerOf(found), ...saidOf(found) })),
      defectGroups: groups.map(({ first, count, pointers }) => ({ ...saidOf(first), count, pointers })),
      defectTotals: { errors, notices, reported: listed.length },
    };
  }

  private group(found: Found): void {
    const group = this.groupOf(found);
    if (group === null) return;
    group.count++;
    if (group.pointers.length < pointersOfGroup) group.pointers.push(pointerOf(found));
  }

  private groupOf(found: Found): FoundGroup | null {
    const { severity, code, args } = found;
    const sharing = this.byArguments.get(args);
    if (sharing?.first.code === code && sharing.first.severity === severity) return sharing;
    const key = `${severity} ${code} ${JSON.stringify(args)}`;
    let group = this.byKey.get(key) ?? null;
    if (group === null && this.byKey.size < this.most) {
      group = { first: found, count: 0, pointers: [] };
      this.byKey.set(key, group);
      this.byArguments.set(args, group);
    }
    return group;
  }
}

function pointerOf({ pointer }: Found): string {
  return typeof pointer === "string" ? pointer : pointer();
}

function saidOf({ code, severity, args }: Found): SaidDefect {
  return { code, severity, args: { ...args } } as SaidDefect;
}

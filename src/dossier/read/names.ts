import { known, type Reading, unclear } from "../values/reading";
import { isFiller, plain } from "../values/spelling";

/** Someone whose name stands in a workbook, and the id that stands for it in a submission. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** The list the ids are of, or what else tells them apart, such as clients. */
  readonly kind: string;
}

/** Which lists are of people, how new ids of theirs begin, and how the kind is called in a workbook. */
export interface NamedKind {
  readonly kind: string;
  readonly prefix: string;
}

/** Chinese characters and the dot of foreign names alone: 张三, 阿依古丽·买买提. Ids have digits or letters in them. */
const name = /^[\p{Script=Han}·•]{2,20}$/u;
/** Several people, or nobody in particular. */
const nobody = /^(?:全体|全部|所有|全员|各位|各社|其他|其它|外聘|外请)|(?:等人|若干|团队|人员|全员|等)$/;

export function looksLikeName(text: string): boolean {
  const one = spelt(text);
  return name.test(one) && !isNobody(one);
}

/** A name that stands for no one person. */
export function isNobody(text: string): boolean {
  return isFiller(text) || nobody.test(plain(text));
}

/** Two characters are set apart so that they are as wide as three: 张 三 is 张三. */
function spelt(text: string): string {
  return plain(text).replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, "$1$2");
}

/** Names become ids: those a workbook has already, new ones in the order they are met. No name reaches a submission. */
export class Names {
  private readonly ids = new Map<string, string[]>();
  private readonly taken = new Set<string>();
  private readonly all: Named[] = [];
  private next = 1;

  constructor(known: readonly Named[]) {
    for (const one of known) this.add(one);
  }

  get list(): readonly Named[] {
    return this.all;
  }

  /** Ids that stand in the records already are given to nobody else. */
  take(id: string): void {
    this.taken.add(id.toLowerCase());
  }

  has(kind: string, text: string): boolean {
    return (this.ids.get(keyOf(kind, text)) ?? []).length > 0;
  }

  /** The id of a name met anywhere; the first time it is given one. */
  idOf({ kind, prefix }: NamedKind, text: string): Reading {
    const ids = this.ids.get(keyOf(kind, text)) ?? [];
    if (ids.length > 1) return unclear("nameOfSeveral", { ids });
    return known(ids[0] ?? this.give(kind, prefix, text));
  }

  /**
   * The id of a row that is about this person. A second row of the same name may be the same person or another: its id
   * looks like the first, which counts as just that.
   */
  idOfRow(named: NamedKind, text: string, seen: Set<string>): Reading {
    const first = this.idOf(named, text);
    if (first.kind !== "value") return first;
    const id = String(first.value);
    if (!seen.has(id)) {
      seen.add(id);
      return first;
    }
    return known(lookalike(id, seen));
  }

  private give(kind: string, prefix: string, text: string): string {
    let id: string;
    do id = `${prefix}${String(this.next++).padStart(3, "0")}`;
    while (this.taken.has(id.toLowerCase()));
    this.add({ id, name: spelt(text), kind });
    return id;
  }

  private add(one: Named): void {
    const key = keyOf(one.kind, one.name);
    const ids = this.ids.get(key) ?? [];
    if (!ids.includes(one.id)) this.ids.set(key, [...ids, one.id]);
    this.take(one.id);
    this.all.push(one);
  }
}

/** Differs in nothing but the number of spaces behind. */
function lookalike(id: string, seen: Set<string>): string {
  let other = `${id} `;
  while (seen.has(other)) other += " ";
  seen.add(other);
  return other;
}

function keyOf(kind: string, text: string): string {
  return `${kind}\u0000${spelt(text)}`;
}

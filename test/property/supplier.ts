import type { Supply } from "../../src";
import { model } from "../../src/generated/model";
import type { Document } from "./submissions";

type Holder = Record<string, unknown>;

const nobodySupplies: readonly string[] = ["interpretation", "periodNotOver", "personsAnswer"];

export const isSuppliable = ({ kind }: { readonly kind: string }): boolean => !nobodySupplies.includes(kind);

function tokens(pointer: string): string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~"));
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce((at, name) => (at as Holder | null | undefined)?.[name], document);
}

function put(document: Document, path: readonly string[], value: unknown): void {
  let holder: Holder = document;
  for (const name of path.slice(0, -1)) {
    if (typeof holder[name] !== "object" || holder[name] === null) holder[name] = {};
    holder = holder[name] as Holder;
  }
  if (value === undefined) delete holder[path.at(-1)!];
  else holder[path.at(-1)!] = value;
}

/** A site that answers what it is asked for: first with what it cut out, then that there is none, then by crossing it out. */
export class Supplier {
  private readonly asked = new Map<string, number>();
  private fresh = 0;

  constructor(private readonly truth: Document) {}

  /** Supplies one thing; `false` where nothing is left to be said of it. */
  supply(document: Document, { kind, pointer }: Supply): boolean {
    const path = tokens(pointer);
    if (kind === "partialList") return this.complete(document, path.at(-1)!);
    const times = this.asked.get(pointer) ?? 0;
    const answers = this.answers(path, kind);
    for (let k = times; k < answers.length; k++) {
      this.asked.set(pointer, k + 1);
      if (JSON.stringify(answers[k]) === JSON.stringify(valueAt(document, path))) continue;
      put(document, path, structuredClone(answers[k]));
      return true;
    }
    return false;
  }

  private answers(path: readonly string[], kind: string): unknown[] {
    const known = valueAt(this.truth, path);
    if (kind === "list") return [known ?? []];
    if (kind === "missingId" || kind === "duplicateId")
      return [known ?? `F${++this.fresh}`, `F${++this.fresh}`];
    const others = path.at(-1) === "date" ? ["2026-02-15", null, undefined] : [null, undefined];
    return known === undefined || known === null ? others : [known, ...others];
  }

  /** The rest of its entries, and the statement that these are all. */
  private complete(document: Document, id: string): boolean {
    const key = `completeness ${id}`;
    if (this.asked.has(key)) return false;
    this.asked.set(key, 1);
    document.completeness = { ...(document.completeness as object), [id]: "complete" };
    const { path, parent } = model.lists[id]!;
    const [own, all] = [valueAt(document, path), valueAt(this.truth, path)];
    if (parent === null && Array.isArray(own) && Array.isArray(all))
      own.push(...structuredClone(all.slice(own.length)));
    return true;
  }
}

import { type FoundNumber, findInNumber, findNumbers } from "./find-numbers";
import { visitNumbers } from "./visit";

const words = { identity: "identity number", mobile: "mobile number" };

/**
 * The identity and mobile numbers of one run, numbered as they appear. Masks of equal numbers are equal and those of
 * different ones differ, so that what was told apart by them still is.
 */
export class PersonalNumbers {
  private readonly masks = new Map<string, string>();
  private readonly counts = { identity: 0, mobile: 0 };

  get any(): boolean {
    return this.masks.size > 0;
  }

  /** Takes a number in, if it is new, and gives its mask. */
  maskOf({ digits, kind }: FoundNumber): string {
    let mask = this.masks.get(digits);
    if (mask === undefined) {
      mask = `[${words[kind]} ${++this.counts[kind]}]`;
      this.masks.set(digits, mask);
    }
    return mask;
  }

  /** Takes in every number in a value. */
  noteAll(value: unknown): void {
    visitNumbers(value, (found) => {
      for (const one of found) this.maskOf(one);
    });
  }

  /** A text with masks in place of the numbers that were taken in. Others stay: a digest may look like one. */
  masked(text: string): string {
    let result = "";
    let end = 0;
    for (const found of findNumbers(text)) {
      const mask = this.masks.get(found.digits);
      if (mask === undefined) continue;
      result += text.slice(end, found.start) + mask;
      end = found.end;
    }
    return end === 0 ? text : result + text.slice(end);
  }

  /** The same of every text and number in a value. What holds none is shared with the original. */
  maskedAll<T>(value: T): T {
    return this.any ? (this.mapped(value) as T) : value;
  }

  private mapped(value: unknown): unknown {
    if (typeof value === "string") return this.masked(value);
    if (typeof value === "number") return this.masks.get(findInNumber(value)[0]?.digits ?? "") ?? value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((one) => this.mapped(one));
      return items.every((one, k) => one === value[k]) ? value : items;
    }
    let changed = false;
    const copy: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      copy[name] = this.mapped(inner);
      changed ||= copy[name] !== inner;
    }
    return changed ? copy : value;
  }
}

import { hasOwn } from "../base/es2018";
import { readPointer } from "../base/pointer";
import { type Place, unescaped } from "./place";

/** Values of a document by their places; what holds the last one mostly holds the next. */
export class Values {
  private holderPointer: string | null = null;
  private holder: unknown;

  constructor(private readonly document: unknown) {}

  /** `undefined` where there is nothing. Own properties only. */
  at({ holder: pointer, name: escaped }: Place): unknown {
    if (pointer !== this.holderPointer) {
      this.holderPointer = pointer;
      this.holder = readPointer(this.document, pointer);
    }
    return ownValue(this.holder, unescaped(escaped));
  }
}

function ownValue(holder: unknown, name: string): unknown {
  if (typeof holder !== "object" || holder === null || !hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}

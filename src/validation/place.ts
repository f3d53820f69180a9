import { fromPointer } from "../base/pointer";

/** Where a value stands: the pointer to what holds it, and its name there, escaped as in a pointer. */
export interface Place {
  readonly holder: string;
  readonly name: string;
}

/** `null` for the whole document, which nothing holds. */
export function placeAt(pointer: string): Place | null {
  const cut = pointer.lastIndexOf("/");
  return cut < 0 ? null : { holder: pointer.slice(0, cut), name: pointer.slice(cut + 1) };
}

export function unescaped(name: string): string {
  return name.includes("~") ? fromPointer(`/${name}`)[0]! : name;
}

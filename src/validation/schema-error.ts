import { escapeToken } from "../base/pointer";
import type { SchemaError } from "../generated/validators";

/** Where a value stands: in what, and under which name. */
export class Position {
  private known: string | null = null;

  constructor(
    private readonly above: Position | null,
    private readonly name: string | number,
  ) {}

  /** Written when first asked for: what stands beside has the same beginning. */
  get pointer(): string {
    this.known ??= `${this.above?.pointer ?? ""}/${escapeToken(this.name)}`;
    return this.known;
  }
}

/** Adds what is wrong with a value; a pointer is written only for an error. */
export type Check = (value: unknown, place: Position | null, errors: SchemaError[]) => void;

export function errorAt(
  place: Position | null,
  keyword: string,
  params: Readonly<Record<string, unknown>>,
): SchemaError {
  return { instancePath: place === null ? "" : place.pointer, keyword, params };
}

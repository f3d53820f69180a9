import { escapeToken } from "../base/pointer";
import type { SchemaError } from "../generated/validators";

/** Where a value stands: in what, and under which name. */
export interface Place {
  readonly above: Place | null;
  readonly name: string | number;
}

/** Adds what is wrong with a value; a pointer is written only for an error. */
export type Check = (value: unknown, place: Place | null, errors: SchemaError[]) => void;

export function errorAt(
  place: Place | null,
  keyword: string,
  params: Readonly<Record<string, unknown>>,
): SchemaError {
  return { instancePath: pointerOf(place), keyword, params };
}

function pointerOf(place: Place | null): string {
  return place === null ? "" : `${pointerOf(place.above)}/${escapeToken(String(place.name))}`;
}

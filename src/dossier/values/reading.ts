import type { Arguments } from "../../base/language";
import type { RemarkCode } from "../remarks";

/** What a cell says: a value, that there is none, nothing at all, or something that was not understood. */
export type Reading =
  | {
      readonly kind: "value";
      readonly value: unknown;
      /** Another property of the entry that it is a value of. */
      readonly field?: string;
      /** Written between quotes: an id and no name, whatever it looks like. */
      readonly exact?: true;
    }
  | { readonly kind: "none" }
  | { readonly kind: "empty" }
  | Unclear;

/** Counts as not recorded, and is told. */
export interface Unclear {
  readonly kind: "unclear";
  readonly code: RemarkCode;
  readonly args?: Arguments;
  /** Codes it may stand for, none for any; a person can say which. */
  readonly choices?: readonly string[];
}

export const empty: Reading = { kind: "empty" };
export const none: Reading = { kind: "none" };

export function known(value: unknown, field?: string): Reading {
  return field === undefined ? { kind: "value", value } : { kind: "value", value, field };
}

export function unclear(code: RemarkCode, args?: Arguments, choices?: readonly string[]): Unclear {
  return {
    kind: "unclear",
    code,
    ...(args !== undefined && { args }),
    ...(choices !== undefined && { choices }),
  };
}

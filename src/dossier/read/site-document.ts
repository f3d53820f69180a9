import { formatVersion } from "../../base/format-version";
import { model } from "../../generated/model";
import { type Remark, remark } from "../remarks";
import type { Positions } from "./assemble";
import { put } from "./entry";
import type { SiteValue } from "./site";

/** A submission with what is said outside of its lists. */
export interface SiteDocument {
  readonly document: Record<string, unknown>;
  readonly positions: Positions;
  /** What somebody wrote where no value is taken, by pointer. */
  readonly unread: ReadonlyMap<string, string>;
}

/**
 * One value per pointer; what is said twice and differently is not said. A cell nobody understood may say anything, so it
 * speaks against what another sheet says, but not against what is given with the files.
 */
export function documentOf(
  said: readonly SiteValue[],
  given: Readonly<Record<string, string>>,
  tell: (remark: Remark) => void,
): SiteDocument {
  const positions: Positions = new Map();
  const unread = new Map<string, string>();
  const taken = new Map<string, unknown>();
  for (const [pointer, all] of byPointer(said, given)) {
    const unclear = all.filter(({ reading }) => reading.kind === "unclear");
    const [first, ...others] = all;
    if (others.some(({ reading }) => JSON.stringify(reading) !== JSON.stringify(first!.reading))) {
      for (const { place } of all.filter((one) => one.place.sheet !== ""))
        tell(remark("error", "saidTwice", place, { column: model.document[pointer]?.label ?? pointer }));
    } else if (unclear.length === 0) {
      const { reading } = first!;
      taken.set(pointer, reading.kind === "value" ? reading.value : null);
      positions.set(pointer, first!.place);
    }
    const asWritten = unclear.find(({ written }) => written !== undefined);
    if (asWritten === undefined) continue;
    unread.set(pointer, asWritten.written!);
    positions.set(pointer, asWritten.place);
  }
  return { document: nested(taken, positions), positions, unread };
}

function byPointer(said: readonly SiteValue[], given: Readonly<Record<string, string>>) {
  const groups = new Map<string, SiteValue[]>();
  for (const [pointer, value] of Object.entries(given)) {
    const place = { file: null, sheet: "", cell: null };
    groups.set(pointer, [{ pointer, reading: { kind: "value", value }, place }]);
  }
  for (const one of said) {
    if (one.reading.kind === "unclear" && Object.hasOwn(given, one.pointer)) continue;
    groups.set(one.pointer, [...(groups.get(one.pointer) ?? []), one]);
  }
  return groups;
}

/** An object of which every property is none is none itself. */
function nested(taken: ReadonlyMap<string, unknown>, positions: Positions): Record<string, unknown> {
  const document: Record<string, unknown> = { formatVersion };
  const pointers = Object.keys(model.document);
  const ownerOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf("/"));
  const isNone = (owner: string) =>
    owner.indexOf("/", 1) >= 0 &&
    pointers
      .filter((pointer) => pointer.startsWith(`${owner}/`))
      .every((pointer) => taken.get(pointer) === null);
  for (const [pointer, value] of taken) {
    const owner = ownerOf(pointer);
    if (isNone(owner)) {
      put(document, owner.slice(1), null);
      positions.set(owner, positions.get(pointer)!);
    } else put(document, pointer.slice(1), value);
  }
  return document;
}

import { escapeToken, fromPointer } from "../../base/pointer";
import type { ListModel, Model } from "../../generated/model";
import type { CellPlace } from "../remarks";
import { cellName, parseCellName } from "../table/address";
import type { Positions } from "./assemble";
import type { FoundLedger } from "./ledger";

/** Where the columns of a list stand in a sheet, by what they say of an entry. */
export interface ColumnPlaces {
  readonly list: string;
  readonly file: string | null;
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
}

export function columnPlaces(found: readonly FoundLedger[]): ColumnPlaces[] {
  return found.map(({ found: { ledger, columns }, place }) => ({
    list: ledger.list.id,
    ...place,
    columns: new Map([...columns].map(([number, { path }]) => [path.join("/"), number])),
  }));
}

/** What tells where the things are that a pointer means. */
export interface PlacesSource {
  readonly positions: Positions;
  /** Cells beside questions, also where nobody answered, by the pointer of the answer. */
  readonly blanks: Positions;
  readonly columns: readonly ColumnPlaces[];
}

/** Where a value stands; of what is missing, the place of what it is missing from. */
export function placeOf(positions: Positions, pointer: string): CellPlace | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = positions.get(at);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The same; what is missing has the cell of its column in the row of its entry where there is such a column. */
export function placeToFill(source: PlacesSource, pointer: string, model: Model): CellPlace | undefined {
  const { positions, blanks } = source;
  const known = positions.get(pointer) ?? blanks.get(pointer);
  if (known !== undefined) return known;
  const { list, entry, path } = entryOf(pointer, model);
  const row = entry === null ? undefined : positions.get(entry);
  const at = parseCellName(row?.cell ?? "");
  const own = source.columns.filter((one) => one.list === list?.id);
  const here = own.find(({ file, sheet }) => file === row?.file && sheet === row.sheet);
  const column = path === "" ? undefined : columnIn(here, path);
  if (row !== undefined && at !== null && column !== undefined)
    return { ...row, cell: cellName(at.row, column) };
  const sheet = own[0] === undefined ? undefined : { file: own[0].file, sheet: own[0].sheet, cell: null };
  return placeOf(positions, pointer) ?? sheet;
}

/** A column of the property itself, of what it is part of, or of its first part. */
function columnIn(places: ColumnPlaces | undefined, path: string): number | undefined {
  if (places === undefined) return undefined;
  const { columns } = places;
  const part = [...columns].find(([one]) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`));
  return columns.get(path) ?? part?.[1];
}

/** Where it is told whether a list is complete; else where the list is. */
export function completenessPlace(source: PlacesSource, pointer: string, model: Model) {
  const names = fromPointer(pointer).filter((token) => !/^\d+$/.test(token));
  const list = Object.values(model.lists).find((one) => wholePath(one, model).join("/") === names.join("/"));
  return source.blanks.get(`/completeness/${list?.id}`) ?? placeToFill(source, pointer, model);
}

function wholePath({ parent, path }: ListModel, model: Model): readonly string[] {
  return parent === null ? path : [...wholePath(model.lists[parent]!, model), ...path];
}

interface Step {
  readonly list: ListModel;
  /** `null` where the list as a whole is meant. */
  entry: string | null;
}

/** The innermost list of a pointer, its entry, and the way from there; a list in an entry is a property of it. */
function entryOf(pointer: string, model: Model) {
  const lists = Object.values(model.lists);
  const steps: Step[] = [];
  let names: string[] = [];
  let at = "";
  for (const token of fromPointer(pointer)) {
    at += `/${escapeToken(token)}`;
    const step: Step | undefined = steps[steps.length - 1];
    if (/^\d+$/.test(token) && step?.entry === null && names.length === 0) {
      step.entry = at;
      continue;
    }
    names.push(token);
    const path = names.join("/");
    const parent = step?.list.id ?? null;
    const inner = lists.find((list) => list.parent === parent && list.path.join("/") === path);
    if (inner === undefined) continue;
    steps.push({ list: inner, entry: null });
    names = [];
  }
  const last = steps[steps.length - 1];
  const owner = steps[steps.length - 2];
  if (last?.entry === null && owner !== undefined) return { ...owner, path: last.list.path.join("/") };
  return { list: last?.list ?? null, entry: last?.entry ?? null, path: names.join("/") };
}

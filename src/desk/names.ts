import type { Imported } from "../dossier/read/import";
import { model } from "../generated/model";
import type { Names } from "../report/options";

/** Names of a workbook as documents take them: of the first list of people that has any. */
export function namesOf(imported: Imported | undefined): Names | undefined {
  const names = imported?.names ?? [];
  const list = names.map(({ kind }) => kind).find((kind) => Object.keys(model.lists).includes(kind));
  if (list === undefined) return undefined;
  const own = names.filter(({ kind }) => kind === list).map(({ id, name }) => [id, name] as const);
  return { list, byId: Object.fromEntries(own) };
}

import type { Evaluator } from "../document/evaluator";
import type { Imported } from "../dossier/read/import";
import { completenessPlace, placeToFill } from "../dossier/read/places";
import type { Derivation, Evaluation } from "../generated/evaluation";
import { model } from "../generated/model";
import type { SideFiles } from "../papers";
import type { ReadDocument } from "./evaluated";

/** Entries that a step of a derivation lists; all are counted. */
const entries = 20;

/** What working papers have beside the evaluation: how it came about and, of a workbook, in which cells. */
export function sideFilesOf(
  { document, doubledNames, imported }: ReadDocument,
  evaluator: Evaluator,
  evaluation: Evaluation,
): SideFiles {
  const { on } = evaluation;
  const derivations = evaluator.explainFindings(document, { on, doubledNames, limits: { entries } });
  const catalogue = evaluator.catalogue();
  if (imported === undefined) return { derivations, catalogue };
  return { derivations, catalogue, cells: cellsOf(imported, evaluation, derivations) };
}

/** 人员!C7 of every place that an evaluation or a derivation speaks of and that has one. */
export function cellsOf(
  imported: Imported,
  evaluation: Evaluation,
  derivations: readonly Derivation[],
): Record<string, string> {
  const pointers = new Set<string>();
  collect([evaluation.findings, evaluation.toSupply, evaluation.defectGroups, derivations], pointers);
  const partial = new Set(
    evaluation.toSupply.filter(({ kind }) => kind === "partialList").map(({ pointer }) => pointer),
  );
  const cells: [string, string][] = [];
  for (const pointer of pointers) {
    const find = partial.has(pointer) ? completenessPlace : placeToFill;
    const place = find(imported, pointer, model);
    if (place === undefined || place.sheet === "") continue;
    cells.push([pointer, place.cell === null ? place.sheet : `${place.sheet}!${place.cell}`]);
  }
  return Object.fromEntries(cells);
}

/** All pointers in a document of ours: what `pointer`, `pointers` and `field` hold. */
function collect(value: unknown, pointers: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const texts =
      name === "pointers" && Array.isArray(inner)
        ? inner
        : name === "pointer" || name === "field"
          ? [inner]
          : [];
    for (const text of texts) if (typeof text === "string" && text.startsWith("/")) pointers.add(text);
    collect(inner, pointers);
  }
}

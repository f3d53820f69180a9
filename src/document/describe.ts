import { OptionError } from "../base/errors";
import { formatVersion } from "../base/format-version";
import { anObject, aText, having, listOf, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { Assessment, Catalogue, Evaluation } from "../generated/evaluation";
import { Describer } from "./describer";

const assessmentForm = having<Assessment>(
  { kind: oneOf("assessment"), catalogue: aText, findings: anObject },
  "kind",
  "catalogue",
  "findings",
);
const catalogueForm = having<Catalogue>(
  { kind: oneOf("catalogue"), name: aText, rulebooks: listOf(anObject), texts: anObject },
  "kind",
  "name",
  "rulebooks",
  "texts",
);

/**
 * Puts an assessment into words: the evaluation that `evaluate` gives. Throws `OptionError` where the catalogue is
 * not the one the assessment names, or is of another format.
 */
export function describe(assessment: Assessment, catalogue: Catalogue): Evaluation {
  return createDescriber(catalogue)(assessment);
}

/** The same for any number of assessments of one catalogue. */
export function createDescriber(catalogue: Catalogue): (assessment: Assessment) => Evaluation {
  checkArgument(catalogue, "/catalogue", catalogueForm);
  checkFormat(catalogue, "/catalogue/formatVersion");
  const describer = new Describer(catalogue);
  return (assessment) => {
    checkArgument(assessment, "/assessment", assessmentForm);
    checkFormat(assessment, "/assessment/formatVersion");
    return describer.describe(assessment);
  };
}

function checkFormat({ formatVersion: given }: { readonly formatVersion: number }, pointer: string): void {
  if (given === formatVersion) return;
  const text = {
    "zh-CN": `文件格式是第${given}版，本版软件只认第${formatVersion}版。`,
    en: `The format is version ${given}; this version of the library takes version ${formatVersion}.`,
  };
  throw new OptionError([{ code: "formatVersion", pointer, text }]);
}

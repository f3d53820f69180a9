import { InputError, OptionError, type Problem } from "../../base/errors";
import { formatVersion, versionProblem } from "../../base/format-version";
import type { Assessment, Evaluation } from "../../index";
import type { ReadSubmission } from "../../node/submissions";
import { folderOf } from "../reports/combination";
import type { Catalogues, Describe } from "./catalogues";
import { brokenAssessment, noAssessment, noCatalogueOf } from "./problems";

/** An assessment in words, with the catalogue it names. Throws `InputError`. */
export async function describeOne(
  catalogues: Catalogues,
  { document, file }: ReadSubmission,
): Promise<Evaluation> {
  if (!isAssessment(document)) throw noAssessment();
  if (document.formatVersion !== formatVersion)
    throw new InputError([versionProblem(document.formatVersion)]);
  const describe = await catalogues.find(document.catalogue, file === "-" ? null : folderOf(file));
  if (describe === null) throw noCatalogueOf(document.catalogue);
  const { flawOfAssessment } = await import("../../validation/written");
  const flaw = flawOfAssessment(document);
  if (flaw !== null) throw brokenAssessment(flaw);
  return inWords(describe, document);
}

/** An assessment that is whole may still lack what its catalogue speaks of. */
function inWords(describe: Describe, assessment: Assessment): Evaluation {
  try {
    return describe(assessment);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map(inDocument));
  }
}

/** The argument of a call is the whole of a document. */
function inDocument(problem: Problem): Problem {
  return { ...problem, pointer: problem.pointer.replace(/^\/assessment/, "") };
}

function isAssessment(document: unknown): document is Assessment {
  return (
    typeof document === "object" && document !== null && "kind" in document && document.kind === "assessment"
  );
}

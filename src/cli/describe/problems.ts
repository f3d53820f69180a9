import { InputError, type Problem } from "../../base/errors";
import { catalogueFile } from "../catalogue/file";

/** Why something is no assessment that can be put into words. */
export function noAssessment(): InputError {
  return refused("assessment", "", {
    "zh-CN": "这不是判定记录（evaluate --format assessment 的输出）。",
    en: "This is no assessment (what evaluate --format assessment writes).",
  });
}

/** It says it is one, and is not as it was written: somebody altered or cut it. */
export function brokenAssessment(pointer: string): InputError {
  return refused("incompleteAssessment", pointer, {
    "zh-CN": "判定记录不完整，或写出之后被改动过。",
    en: "The assessment is not complete, or was altered after it was written.",
  });
}

export function brokenCatalogue(pointer: string): Problem {
  const text = {
    "zh-CN": "条文目录不完整，或写出之后被改动过。",
    en: "The catalogue is not complete, or was altered after it was written.",
  };
  return { code: "incompleteCatalogue", pointer, text };
}

export function noCatalogueOf(name: unknown): InputError {
  const wanted = String(name).slice(0, 80);
  const file = catalogueFile(wanted);
  return refused("otherCatalogue", "/catalogue", {
    "zh-CN": `判定记录所用的条文目录是 ${wanted}，没有找到${file === null ? "" : `（一般存为 ${file}）`}；请用 --catalogue 指定同名的条文目录。`,
    en: `The assessment was made with the catalogue ${wanted}, which was not found${file === null ? "" : ` (usually kept as ${file})`}; give the one of that name with --catalogue.`,
  });
}

function refused(code: Problem["code"], pointer: string, text: Problem["text"]): InputError {
  return new InputError([{ code, pointer, text }]);
}

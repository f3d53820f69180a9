import type { Problem } from "../base/errors";
import { fromEntries } from "../base/es2018";
import { versionProblem } from "../base/format-version";
import type { Text } from "../base/language";
import { checkArgument } from "../base/options";
import { escapeToken, readPointer } from "../base/pointer";
import type { Attestation, Attestations, Sample, Waiver } from "../generated/evaluation";
import { attestationsSchema, type SchemaTable } from "../generated/schema-tables";
import type { SchemaError } from "../generated/validators";
import { defectText } from "../text";
import { explainError } from "./explain-error";
import { checksOf } from "./schema-check";
import { isShape, shapes, tellingOf } from "./shapes";

/** What is wrong with a document of attestations, waivers and samples; unlike a submission, it is taken whole or not at all. */
export function attestationProblems(document: unknown): Problem[] {
  const check = checksOf(JSON.parse(attestationsSchema.table) as SchemaTable[])(attestationsSchema.whole);
  const errors: SchemaError[] = [];
  check(document, null, errors);
  return tellingOf(errors).map((error) => problemOf(error, document));
}

/**
 * The entries of a document of answers (`schemas/output/attestations.schema.json`) as an evaluation takes them: site,
 * period and digest of the document are filled in where an entry does not say its own. Throws `OptionError` where
 * the document has another form.
 */
export function openAttestations(document: unknown): {
  attestations: Attestation[];
  waivers: Waiver[];
  samples: Sample[];
} {
  checkArgument(document, "", attestationProblems);
  const {
    attestations = [],
    waivers = [],
    samples = [],
    site,
    period,
    submissionDigest,
  } = document as Attestations;
  const said = Object.entries({ site, period, submissionDigest }).filter(([, value]) => value !== undefined);
  const whole = fromEntries(said);
  return {
    attestations: attestations.map((one) => ({ ...whole, ...one })),
    waivers: waivers.map((one) => ({ ...whole, ...one })),
    samples: samples.map((one) => ({ ...whole, ...one })),
  };
}

function problemOf(error: SchemaError, document: unknown): Problem {
  const { instancePath: pointer, keyword, params } = error;
  if (pointer === "/formatVersion") return versionProblem(readPointer(document, pointer));
  if (keyword === "additionalProperties") {
    return { code: "unknownProperty", pointer, text: unknownProperty(String(params.additionalProperty)) };
  }
  if (isShape(keyword)) return { code: keyword, pointer, text: shapes[keyword](params) };
  const { code, args } = explainError(error, readPointer(document, pointer));
  if (keyword === "required") {
    const place = `${pointer}/${escapeToken(String(params.missingProperty))}`;
    return { code, pointer: place, text: defectText(code, args) };
  }
  return { code, pointer, text: defectText(code, args) };
}

function unknownProperty(name: string): Text {
  return { "zh-CN": `不认识的属性“${name}”。`, en: `Unknown property “${name}”.` };
}

import type { ValidateFunction } from "ajv";
import { checkDivisionCode } from "../../src/base/identifiers";
import { readFolder, strictAjv } from "../unit/schemas/read-schemas";

const base = "https://social-work-station-standard.example/schemas/";

const ajv = strictAjv();
ajv.addFormat("division-code", (text: string) => checkDivisionCode(text) === null);
ajv.opts.strictRequired = false;
ajv.opts.allowUnionTypes = true;
for (const folder of ["rulebook", "output"]) {
  for (const { json } of readFolder(`schemas/${folder}`)) ajv.addSchema(json);
}

/** The schema a sample names: `rulebook/profile.schema.json`, or a definition in it after `#`. */
export function schemaNamed(name: string): ValidateFunction {
  const found = ajv.getSchema(base + name);
  if (found === undefined) throw new Error(`there is no schema ${name}`);
  return found;
}

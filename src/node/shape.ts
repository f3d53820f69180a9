import { InputError, type Problem } from "../base/errors";
import { readPointer } from "../base/pointer";
import type { SchemaValidator } from "../generated/validators";
import { defectText } from "../text/index";
import { explainError } from "../validation/explain-error";

/** Checks a side file against its schema. Throws InputError with one problem per fault. */
export function checkShape(document: unknown, validator: SchemaValidator, file: string): void {
  if (validator(document)) return;
  throw new InputError(
    (validator.errors ?? []).map((error): Problem => {
      const { instancePath: pointer } = error;
      const { code, args } = explainError(error, readPointer(document, pointer));
      return { code, file, pointer, text: defectText(code, args) };
    }),
  );
}

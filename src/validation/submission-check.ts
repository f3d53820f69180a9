import type { ListModel } from "../generated/model";
import { type SchemaTable, submissionSchema } from "../generated/schema-tables";
import type { SchemaError } from "../generated/validators";
import { checksOf } from "./schema-check";
import type { Check, Place } from "./schema-error";

/** Errors of shape in a whole submission. */
export function errorsOf(submission: unknown): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  checks().whole(submission, null, errors);
  return errors;
}

/** Errors of some entries of a list that is not inside another. */
export function errorsOfEntries(
  { path }: ListModel,
  entries: readonly unknown[],
  rows: readonly number[],
): SchemaError[] {
  const check = checks().entryOf(path);
  const above = path.reduce<Place | null>((place, name) => ({ above: place, name }), null);
  const errors: SchemaError[] = [];
  for (const name of rows) check(entries[name], { above, name }, errors);
  return errors;
}

interface Checks {
  readonly whole: Check;
  entryOf(path: readonly string[]): Check;
}

let prepared: Checks | undefined;

function checks(): Checks {
  prepared ??= prepare(JSON.parse(submissionSchema.table) as SchemaTable[]);
  return prepared;
}

/** The schema is read when something is wrong for the first time. */
function prepare(schemas: readonly SchemaTable[]): Checks {
  const at = checksOf(schemas);
  return {
    whole: at(submissionSchema.whole),
    entryOf(path) {
      const list = path.reduce((schema, name) => schemas[schema]!.properties![name]!, submissionSchema.whole);
      return at(schemas[list]!.items!);
    },
  };
}

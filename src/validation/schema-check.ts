import type { SchemaTable } from "../generated/schema-tables";
import { type Check, errorAt } from "./schema-error";
import { type CheckAt, isOfType, keywordsOfAnything, keywordsOfType } from "./schema-keywords";

export type { CheckAt };

/**
 * Checks of the schemas of a table, each prepared when a value first needs it. They find what ajv finds with
 * `allErrors`, in its order, in a tenth of the code it prints for the same schemas; a test holds one against the other.
 */
export function checksOf(schemas: readonly SchemaTable[]): CheckAt {
  const checks: (Check | undefined)[] = [];
  const at: CheckAt = (schema) => (value, place, errors) => {
    let check = checks[schema];
    if (check === undefined) {
      check = checkOf(schemas[schema]!, at);
      checks[schema] = check;
    }
    check(value, place, errors);
  };
  return at;
}

/** As ajv orders them: a choice of types, what is said of any value, then what is said of values of one type. */
function checkOf(schema: SchemaTable, at: CheckAt): Check {
  const { type } = schema;
  const types = type === undefined ? [] : typeof type === "string" ? [type] : type;
  const ofType: Check = (value, place, errors) => {
    if (!types.some((one) => isOfType(one, value))) errors.push(errorAt(place, "type", { type }));
  };
  const byType = keywordsOfType(schema, at);
  // A single type is asked for where its keywords stand.
  const isLater = types.length === 1 && byType.some(([one]) => one === types[0]);
  const parts: Check[] = [...keywordsOfAnything(schema, at)];
  if (types.length > 0 && !isLater) parts.unshift(ofType);
  for (const [one, keywords] of byType) {
    const own = inTurn(keywords);
    parts.push((value, place, errors) => {
      if (isOfType(one, value)) own(value, place, errors);
      else if (isLater && one === types[0]) ofType(value, place, errors);
    });
  }
  return inTurn(parts);
}

function inTurn(checks: readonly Check[]): Check {
  if (checks.length === 1) return checks[0]!;
  return (value, place, errors) => {
    for (let k = 0; k < checks.length; k++) checks[k]!(value, place, errors);
  };
}

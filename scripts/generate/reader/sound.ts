import type { Schema } from "../schemas";

/** Functions of the printed code that say whether a value is as its schema says; equal ones are one. */
export class Checks {
  private readonly names = new Map<string, string>();

  /** A call of the function for a schema. */
  call(schema: Schema, value: string): string {
    const body = sound(schema, "v", this);
    const name = this.names.get(body) ?? `is${this.names.size}`;
    this.names.set(body, name);
    return `${name}(${value})`;
  }

  get text(): string {
    return [...this.names].map(([body, name]) => `const ${name} = (v) => ${body};\n`).join("");
  }
}

/** An expression that is true where a value is as its schema says. Refuses what it does not know. */
function sound(schema: Schema, value: string, checks: Checks): string {
  const known =
    /^(\$|title|description|type|format|pattern|enum|const|properties|required|items|anyOf|min|max|x-|additionalProperties)/;
  const odd = Object.keys(schema).find((key) => !known.test(key));
  if (odd !== undefined) throw new Error(`The reader does not know ${odd}.`);
  if (schema.anyOf) return `(${schema.anyOf.map((part) => sound(part, value, checks)).join(" || ")})`;
  const types = [schema.type ?? []].flat();
  const parts = types.map((type) => `(${ofType(schema, type, value, checks)})`);
  if (parts.length === 0) throw new Error("A schema without a type.");
  return parts.length === 1 ? parts[0]! : `(${parts.join(" || ")})`;
}

function ofType(schema: Schema, type: string, value: string, checks: Checks): string {
  switch (type) {
    case "null":
      return `${value} === null`;
    case "boolean":
      return `typeof ${value} === "boolean"`;
    case "string":
      return `typeof ${value} === "string"${textChecks(schema, value)}`;
    case "number":
    case "integer":
      return `typeof ${value} === "number"${numberChecks(schema, type, value)}`;
    case "array":
      return `Array.isArray(${value})${itemChecks(schema, value, checks)}`;
    case "object":
      return `isObject(${value})${propertyChecks(schema, value, checks)}`;
    default:
      throw new Error(`The reader does not know the type ${type}.`);
  }
}

export const formats: Readonly<Record<string, (value: string) => string>> = {
  day: (value) => `parseDay(${value}) === parseDay(${value})`,
  "day-or-month": (value) => `firstDay(${value}) === firstDay(${value})`,
  uscc: (value) => `isCredit(${value})`,
  "division-code": (value) => `isCode(${value})`,
};

function textChecks(schema: Schema, value: string): string {
  const checks: string[] = [];
  if (schema.minLength !== undefined) checks.push(`${value}.length >= ${schema.minLength}`);
  if (schema.maxLength !== undefined) checks.push(`${value}.length <= ${schema.maxLength}`);
  if (schema.enum)
    checks.push(`(${schema.enum.map((one) => `${value} === ${JSON.stringify(one)}`).join(" || ")})`);
  if (schema.format !== undefined) {
    const format = formats[schema.format];
    if (!format) throw new Error(`The reader does not know the format ${schema.format}.`);
    checks.push(format(value));
  } else if (schema.pattern !== undefined) checks.push(`/${schema.pattern}/u.test(${value})`);
  return checks.map((check) => ` && ${check}`).join("");
}

export function numberChecks(schema: Schema, type: string, value: string): string {
  const checks: string[] = [];
  if (schema.minimum !== undefined) checks.push(`${value} >= ${schema.minimum}`);
  if (schema.maximum !== undefined) checks.push(`${value} <= ${schema.maximum}`);
  if (schema.const !== undefined) checks.push(`${value} === ${schema.const}`);
  if (type === "integer") checks.push(`${value} % 1 === 0`);
  if (schema["x-step"]) checks.push(`inSteps(${value}, ${Math.round(1 / schema["x-step"])})`);
  return checks.map((check) => ` && ${check}`).join("");
}

function itemChecks(schema: Schema, value: string, shared: Checks): string {
  const checks: string[] = [];
  if (schema.maxItems !== undefined) checks.push(`${value}.length <= ${schema.maxItems}`);
  // Entries of lists are read on their own.
  const isOuter = schema["x-list"] !== undefined && !schema["x-inner"];
  if (schema.items && !isOuter) checks.push(`${value}.every((w) => ${shared.call(schema.items, "w")})`);
  return checks.map((check) => ` && ${check}`).join("");
}

function propertyChecks(schema: Schema, value: string, shared: Checks): string {
  const required = (schema.required ?? []) as string[];
  return Object.entries(schema.properties ?? {})
    .map(([name, part]) => {
      const own = `${value}${access(name)}`;
      const absent = required.includes(name) ? "" : `${own} === undefined || `;
      return ` && (${absent}${shared.call(part, own)})`;
    })
    .join("");
}

/** Marks the lists inside an entry: they are checked with it. */
export function inner(schema: Schema): Schema {
  const copy: Schema = { ...schema };
  if (schema["x-list"] !== undefined) copy["x-inner"] = true;
  if (schema.items) copy.items = inner(schema.items);
  if (schema.properties) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, inner(part)]),
    );
  }
  return copy;
}

export function access(name: string): string {
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

import type { Schema } from "./schemas";

/** What holds of an object where one of its properties has one value. */
export interface Alternative {
  value: string;
  /** Properties that are there beside those that always are. */
  required: string[];
  /** Properties that are never there. */
  absent: string[];
}

/**
 * The alternatives of an object by the property its conditions (`allOf` of if, then and else) hang on; `null` of an
 * object without conditions.
 *
 * @param valuesOf - the values a schema lists
 */
export function alternativesOf(
  schema: Schema,
  valuesOf: (schema: Schema) => string[],
): { property: string; alternatives: Alternative[] } | null {
  const conditions = schema.allOf?.filter((part) => part.if !== undefined) ?? [];
  if (conditions.length === 0) return null;
  const names = new Set(conditions.flatMap((part) => Object.keys((part.if as Schema).properties ?? {})));
  const [property] = names;
  if (property === undefined || names.size > 1) throw new Error("Conditions hang on one property.");
  const alternatives = valuesOf(schema.properties![property]!).map((value) => {
    const said = conditions.map((part) => {
      const asked = (part.if as Schema).properties![property]!;
      const holds = (asked.enum ?? [asked.const]).includes(value);
      return (holds ? part.then : part.else) as Schema | undefined;
    });
    return {
      value,
      required: said.flatMap((part) => (part?.required as string[] | undefined) ?? []),
      absent: said.flatMap((part) => {
        const properties: Record<string, unknown> = part?.properties ?? {};
        // What is required stands there too, as `true`: strict validators ask for it.
        return Object.keys(properties).filter((name) => properties[name] === false);
      }),
    };
  });
  return { property, alternatives };
}

/** One of them as a schema: what it says beyond the whole. */
export function narrowed(schema: Schema, property: string, { value, required, absent }: Alternative): Schema {
  const own = required.map((name) => [name, schema.properties![name]!] as const);
  const none = absent.map((name) => [name, false as unknown as Schema] as const);
  return {
    type: "object",
    additionalProperties: false,
    description: `${schema.title}: ${value}.`,
    required: [property, ...required],
    properties: { [property]: { const: value }, ...Object.fromEntries(own), ...Object.fromEntries(none) },
  };
}

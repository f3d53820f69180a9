const noAnnotation = /^(title|description|x-(?!step$).*)$/;
const noAnnotationNorPattern = /^(title|description|pattern|x-(?!step$).*)$/;

/** The schema without its annotations, which what is generated would carry along, and without what a format says better. */
export function bare(schema: unknown, inProperties = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => bare(part));
  if (typeof schema !== "object" || schema === null) return schema;
  const unread = "format" in schema ? noAnnotationNorPattern : noAnnotation;
  const kept = Object.entries(schema).filter(([key]) => inProperties || !unread.test(key));
  const isMap = (key: string) => !inProperties && (key === "properties" || key === "$defs");
  return Object.fromEntries(kept.map(([key, part]) => [key, bare(part, isMap(key))]));
}

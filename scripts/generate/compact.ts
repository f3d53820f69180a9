import { leafHelpers, shareLeaves } from "./leaves";

/**
 * Makes ajv's standalone code three times smaller without changing what it finds: the core door carries it.
 * It reads ajv's own text, so each step insists on having found something.
 */
export function compact(code: string): string {
  return (
    [inlineSchemas, shareErrors, shareLeaves, shareJoins, shortenCalls, dropEvaluated].reduce(
      (text, step) => step(text),
      code,
    ) +
    helpers +
    leafHelpers
  );
}

// Appending keeps a document with 100,000 bad entries linear; ajv's concat would copy the errors again for each.
const helpers = `
function add(errors, instancePath, keyword, params, propertyName) {
  const error = propertyName === undefined ? { instancePath, keyword, params } : { instancePath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

function join(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;

/** A whole schema is kept only to look up a list of types or allowed values in it: puts the list there instead. */
function inlineSchemas(code: string): string {
  const schemas = new Map<string, unknown>();
  const without = code.replace(
    /const (schema\d+) = (\{.*?\});(?=const |function |export )/g,
    (_, name, json) => {
      schemas.set(name, JSON.parse(json));
      return "";
    },
  );
  return without.replace(/(schema\d+)((?:\.\w+|\["[^"]*"\]|\[\d+\])+)/g, (_, name: string, path: string) => {
    const steps = [...path.matchAll(/\.(\w+)|\["([^"]*)"\]|\[(\d+)\]/g)].map(
      (step) => step[1] ?? step[2] ?? step[3],
    );
    const value = steps.reduce<unknown>(
      (at, step) => (at as Record<string, unknown>)[String(step)],
      schemas.get(name),
    );
    return JSON.stringify(steps.at(-1) === "properties" ? names(value as object) : value);
  });
}

/** Of the properties only the names are looked up: is this key one of them? */
function names(properties: object): Record<string, 1> {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, 1]));
}

function shareErrors(code: string): string {
  const made =
    /const (err\d+) = \{instancePath(?::\s?|(?=,))(.*?),schemaPath:\s?"[^"]*",keyword:\s?("[^"]*"),params:\s?(\{.*?\})(?:,propertyName:\s?(\w+))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;
  return insist(code, made, (_, _error, path, keyword, params, name) => {
    const args = [path || "instancePath", keyword, params, ...(name ? [name] : [])];
    return `vErrors = add(vErrors,${args.join(",")});errors++;`;
  });
}

function shareJoins(code: string): string {
  const joined = /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  return code.replace(joined, "vErrors = join(vErrors,$1.errors);");
}

/** Of what ajv hands to each function only the path is ever read. */
function shortenCalls(code: string): string {
  const declared =
    /\{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}/g;
  const called =
    /\{instancePath(?::([^\n]*?))?,parentData(?::[^\n]*?)?,parentDataProperty(?::[^\n]*?)?,rootData,dynamicAnchors\}/g;
  return insist(code, declared, () => 'instancePath = ""').replace(
    called,
    (_, path) => path ?? "instancePath",
  );
}

/** Which properties were evaluated matters to unevaluatedProperties only, which these schemas do not use. */
function dropEvaluated(code: string): string {
  const read =
    /const evaluated0 = validate\d+\.evaluated;if\(evaluated0\.dynamicProps\)\{evaluated0\.props = undefined;\}if\(evaluated0\.dynamicItems\)\{evaluated0\.items = undefined;\}/g;
  return insist(code, read, () => "")
    .replace(/validate\d+\.evaluated = \{[^}]*\};/g, "")
    .replace(/evaluated0\.(props|items) = \w+;/g, "");
}

function insist(code: string, pattern: RegExp, replace: (...match: string[]) => string): string {
  const text = code.replace(pattern, replace);
  if (text === code)
    throw new Error(`ajv's code has changed: nothing matches ${pattern.source.slice(0, 60)}…`);
  return text;
}

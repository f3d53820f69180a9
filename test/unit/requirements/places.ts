type Container = { [name: string]: unknown };

/** Stays whatever is read: who, when, and how complete the lists are. */
const envelope = ["/formatVersion", "/period", "/completeness", "/site/id", "/site/tier"];

/** A copy with only what stands at one of these places; `*` stands for any entry. */
export function withoutUnread<T>(document: T, read: ReadonlySet<string>): T {
  return kept(document, "", read) as T;
}

function kept(value: unknown, pointer: string, read: ReadonlySet<string>): unknown {
  if (envelope.includes(pointer)) return value;
  if (Array.isArray(value)) {
    if (value.some((one) => typeof one === "object" && one !== null) || !isLeaf(pointer, read)) {
      return value.map((one) => kept(one, `${pointer}/*`, read));
    }
    return value;
  }
  if (typeof value !== "object" || value === null) return value;
  const copy: Container = {};
  for (const [name, inner] of Object.entries(value)) {
    const at = `${pointer}/${name}`;
    if (envelope.includes(at) || read.has(at) || leadsTo(at, read)) copy[name] = kept(inner, at, read);
  }
  return copy;
}

function isLeaf(pointer: string, read: ReadonlySet<string>): boolean {
  return read.has(pointer) && ![...read].some((one) => one.startsWith(`${pointer}/`));
}

function leadsTo(pointer: string, read: ReadonlySet<string>): boolean {
  return [...envelope, ...read].some((one) => one.startsWith(`${pointer}/`));
}

/** A copy without what stands at one place, in whatever entry. */
export function without<T>(document: T, pointer: string): T {
  const copy = structuredClone(document);
  take(copy, pointer.slice(1).split("/"));
  return copy;
}

function take(value: unknown, [name, ...rest]: string[]): void {
  if (typeof value !== "object" || value === null || name === undefined) return;
  if (name === "*") for (const one of Object.values(value)) take(one, rest);
  else if (rest.length === 0) delete (value as Container)[name];
  else take((value as Container)[name], rest);
}

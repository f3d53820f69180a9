import fc from "fast-check";

/** Copies of a document with a few of its values replaced by others, or gone. */
export function spoilt(document: unknown): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(fc.nat(), value()), { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy = structuredClone(document);
    for (const [at, put] of changes) replaceValue(copy, at, put);
    return copy;
  });
}

/** Puts a value (or nothing, for undefined) in the place of the nth property or element of a document. */
function replaceValue(document: unknown, n: number, put: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  collect(document);
  const [holder, key] = places[n % places.length] ?? [{}, ""];
  if (put === undefined) delete holder[key];
  // A copy: the same list put twice, once into itself, would never end.
  else holder[key] = structuredClone(put);

  function collect(node: unknown): void {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      collect((node as Record<string, unknown>)[key]);
    }
  }
}

function value(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      true,
      "",
      "x",
      "2026-02-30",
      "2026-02",
      "fact",
      -1,
      0.05,
      0.055,
      3.3,
      7.25,
      99_999_999.99,
      999_999_999.001,
      25,
      1e12,
      [],
      {},
      [null],
      { a: 1 },
    ),
    fc.string({ maxLength: 300, minLength: 250 }),
    fc.jsonValue(),
  );
}

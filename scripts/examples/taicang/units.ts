/** A township-level statistical unit with the number of villages and communities below it. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly communities: number;
}

/** `examples/taicang/source/units.json`: what was taken out of the package, and where it came from. */
export interface UnitsDocument {
  readonly source: Record<string, string | readonly string[]>;
  readonly division: { readonly code: string; readonly name: string };
  readonly units: readonly Unit[];
}

const digitsOfStation = 12;

/** Units of one county-level division, from the rows of the package's tables of townships and villages. */
export function unitsOf(division: string, streets: Row[], villages: Row[]): Unit[] {
  return streets
    .filter((street) => street.areaCode === division)
    .map((street) => ({
      code: street.code!.padEnd(digitsOfStation, "0"),
      name: street.name!,
      communities: villages.filter((village) => village.streetCode === street.code).length,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export type Row = Record<string, string>;

/** Rows of a table whose fields hold neither commas nor line breaks, as those of the package do. */
export function readTable(text: string): Row[] {
  const [head, ...rows] = text.trim().split(/\r?\n/).map(fields);
  return rows.map((row) => {
    if (row.length !== head!.length) throw new Error(`A row of ${row.length} fields: ${row.join(",")}`);
    return Object.fromEntries(row.map((field, i) => [head![i]!, field]));
  });
}

function fields(line: string): string[] {
  return line.split(",").map((field) => field.replace(/^"(.*)"$/, "$1"));
}

/** Something a person confirmed: which list a sheet holds, which property a column, which code a way of writing. */
export interface Mapping {
  readonly kind: "sheet" | "column" | "code";
  /** List id; of a sheet left out. */
  readonly list?: string;
  /** Of a code: path of the property. */
  readonly field?: string;
  readonly written: string;
  /** A list id, a path of a property, a code; `none`: not read. */
  readonly means: string;
}

/** How the kinds are called in a workbook. */
export const mappingKinds: Readonly<Record<Mapping["kind"], string>> = {
  sheet: "表",
  column: "列",
  code: "代码",
};

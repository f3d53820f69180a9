/** What is refused before it can cost much. A ledger of twenty thousand rows and twelve columns needs two thirds of it at most. */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of all its parts, unpacked. */
  readonly unpackedBytes: number;
  /** How many times smaller a part may be packed. */
  readonly ratio: number;
  readonly parts: number;
  readonly sheets: number;
  /** Elements of XML, of all parts that are read: cells without anything in them cost as much time as others. */
  readonly elements: number;
  /** Cells that hold something, of all sheets. */
  readonly cells: number;
  /** Merged areas, and spans of hidden rows and columns, of a sheet. */
  readonly areas: number;
  /** Elements inside one another in a part. */
  readonly depth: number;
}

export const mebibyte = 1 << 20;

export const defaultLimits: Limits = {
  fileBytes: 32 * mebibyte,
  unpackedBytes: 96 * mebibyte,
  ratio: 200,
  parts: 5000,
  sheets: 200,
  elements: 1_500_000,
  cells: 400_000,
  areas: 50_000,
  depth: 64,
};

/** Parts below this are not asked how well they are packed: short texts may repeat themselves. */
export const smallPart = mebibyte;

/** Attributes of one element, and letters of one text: more than any program writes (a cell takes 32,767 letters). */
export const mostAttributes = 1000;
export const longestText = mebibyte;

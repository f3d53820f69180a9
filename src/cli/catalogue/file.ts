import type { Catalogue } from "../../index";

const names = /^sha256:([0-9a-f]{12})[0-9a-f]{52}$/;

/** The file a catalogue is kept in; null for what is no name of one. */
export function catalogueFile(name: string): string | null {
  const digits = names.exec(name)?.[1];
  return digits === undefined ? null : `catalogue-${digits}.json`;
}

/** Whether a file bears the name of a catalogue. */
export function isCatalogueFile(name: string): boolean {
  return /^catalogue-[0-9a-f]{12}\.json$/.test(name);
}

export function catalogueText(catalogue: Catalogue): string {
  return `${JSON.stringify(catalogue)}\n`;
}

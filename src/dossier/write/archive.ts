import { strToU8, zipSync } from "fflate";

/** A ZIP archive of texts or bytes, in their order and without a date of ours. */
export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  );
  return zipSync(bytes, { level: 6, mtime });
}

/** The same of parts as they are. */
export function archiveOfBytes(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime });
}

/** The first day an archive can name. In the time of the place, as it is written: the same bytes everywhere. */
const mtime = new Date(1980, 0, 1);

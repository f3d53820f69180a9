/** What a file is by its first bytes; its name may say anything. */
export type FileKind = "zip" | "compound" | "markup" | "text" | "other";

const marks: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  // An archive without parts.
  ["other", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // PDF, RTF, gzip, RAR, 7z, PNG, JPEG.
  ["other", [0x25, 0x50, 0x44, 0x46]],
  ["other", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["other", [0x1f, 0x8b]],
  ["other", [0x52, 0x61, 0x72, 0x21]],
  ["other", [0x37, 0x7a, 0xbc, 0xaf]],
  ["other", [0x89, 0x50, 0x4e, 0x47]],
  ["other", [0xff, 0xd8, 0xff]],
];

export function kindOf(bytes: Uint8Array): FileKind {
  const found = marks.find(([, mark]) => mark.every((byte, k) => bytes[k] === byte));
  if (found !== undefined) return found[0];
  return isMarkup(bytes) ? "markup" : "text";
}

/** Web pages and XML that systems hand out under the name .xls; in any encoding they begin with plain letters. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 512)).replace(
    /[\0\u00ef\u00bb\u00bf\u00ff\u00fe]/g,
    "",
  );
  return /^\s*<(\?xml|!doctype|!--|html|head|meta|table|style|div|workbook)/i.test(start);
}

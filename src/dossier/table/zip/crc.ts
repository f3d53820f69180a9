const table: readonly number[] = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum of archives (CRC-32, ISO 3309) over one more piece; the first goes on from 0. */
export function crc32(piece: Uint8Array, before: number): number {
  let value = ~before;
  for (let at = 0; at < piece.length; at++) value = table[(value ^ piece[at]!) & 0xff]! ^ (value >>> 8);
  return ~value >>> 0;
}

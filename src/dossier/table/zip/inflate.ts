import { Inflate } from "fflate";

/** Input of a step: at the greatest ratio there is it gives 16 MiB. */
const step = 1 << 14;

/** Unpacks piece by piece, so that whoever takes the pieces can stop. Throws an error of the library for malformed bytes. */
export function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    yield* pieces;
    pieces = [];
  }
}

/** Numbers keys in the order they are met, from 0; the same tables serve one group of entries after the other. */
export class Numbering {
  private readonly keys: Float64Array;
  private readonly numbers: Int32Array;
  /** In which round a place was taken. */
  private readonly rounds: Int32Array;
  private readonly mask: number;
  private round = 0;

  /** For keys below a size, so many of them at once; small keys have a place each. */
  constructor(size: number, most: number) {
    let places = 64;
    while (places < Math.min(size, 2 * most)) places *= 2;
    this.mask = places - 1;
    this.keys = new Float64Array(places);
    this.numbers = new Int32Array(places);
    this.rounds = new Int32Array(places);
  }

  /** Begins anew. */
  clear(): void {
    this.round++;
  }

  /** Number of a key, or -1 when it is met for the first time and so given `next`. */
  of(key: number, next: number): number {
    let place = key <= this.mask ? key : hashOf(key) & this.mask;
    while (this.rounds[place] === this.round) {
      if (this.keys[place] === key) return this.numbers[place]!;
      place = (place + 1) & this.mask;
    }
    this.rounds[place] = this.round;
    this.keys[place] = key;
    this.numbers[place] = next;
    return -1;
  }
}

function hashOf(key: number): number {
  const high = (key / 4_294_967_296) | 0;
  let hash = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

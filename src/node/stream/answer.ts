import type { Piece } from "./judge";

/** The pieces that come of one block, taken in the order of the blocks and kept until then. */
export class Answer {
  private pieces: Piece[] = [];
  private done = false;
  private error: { readonly cause: unknown } | null = null;
  private wake: () => void = () => {};

  add(piece: Piece): void {
    this.pieces.push(piece);
    this.wake();
  }

  end(): void {
    this.done = true;
    this.wake();
  }

  fail(cause: unknown): void {
    this.error ??= { cause };
    this.wake();
  }

  /** Nothing more comes, and everything was taken. Throws what the block failed with. */
  get isSpent(): boolean {
    if (this.error !== null) throw this.error.cause;
    return this.done && this.pieces.length === 0;
  }

  /** When there is something to take, or nothing more to wait for. */
  ready(): Promise<void> {
    if (this.pieces.length > 0 || this.done || this.error !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  take(): readonly Piece[] {
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }
}

import type { Files } from "../node/files";

/** Where text goes; a terminal or not. Writing fails with `OutputError`. */
export interface Output {
  write(text: string): Promise<void>;
  /** Writes UTF-8; done when the bytes may be overwritten. */
  writeBytes?(bytes: Uint8Array): Promise<void>;
  /** Waits until all is written; fails with `OutputError` when some of it could not be. */
  flush?(): Promise<void>;
  readonly isTerminal: boolean;
  /** The stream behind it, for what moves the cursor. */
  readonly stream?: NodeJS.WritableStream;
}

/** Everything outside the program. Nothing in this folder but `main.ts` reaches for it directly. */
export interface World {
  readonly files: Files;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks the person at the terminal; `null` when there is nobody any more. Absent where there is no terminal. */
  readonly ask?: (question: string) => Promise<string | null>;
  /** The offline page that is in the package. */
  readonly workbench?: () => Promise<Uint8Array>;
  /** Collects garbage early rather than letting it grow to several times what is in use; takes time at a start. */
  readonly keepMemorySmall?: () => void;
  /** Cells in a line of the terminal; undefined where there is none. */
  readonly columns?: number;
}

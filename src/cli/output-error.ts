import { systemCode } from "../node/files";
import { type ExitCode, exit } from "./exit";

/** Output that could not be written: a stream of this process, or the file of one site. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  constructor(
    /** The operating system's code: ENOSPC, EACCES, EEXIST, EPIPE… */
    readonly reason: string,
    /** The file; undefined for the standard output. */
    readonly file?: string,
  ) {
    super(`${file ?? "output"}: ${reason}`);
  }

  /** Whoever read the output had enough; nothing is wrong with the disk. */
  get exitCode(): ExitCode {
    return this.reason === "EPIPE" ? exit.closedPipe : exit.notWritten;
  }
}

/** What the operating system refused to write; anything else stays what it is. */
export function asOutputError(error: unknown, file?: string): unknown {
  const cause = systemCode(error);
  return cause === undefined ? error : new OutputError(cause, file);
}

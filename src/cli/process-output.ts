import { asOutputError } from "./output-error";
import type { Output } from "./world";

/**
 * A stream of this process. Writing waits while it is full, so that no output piles up in memory. What cannot be
 * written fails the next write, or the flush, with an `OutputError`.
 */
export function processOutput(stream: NodeJS.WriteStream): Output {
  let failure: unknown = null;
  const fail = (error: unknown) => {
    failure ??= asOutputError(error);
  };
  stream.on("error", fail);
  const write = (chunk: string | Uint8Array, wait: boolean) =>
    new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => {
        if (error) fail(error);
        if (failure === null) resolve();
        else reject(failure);
      };
      if (failure !== null) return done();
      try {
        if (stream.write(chunk, done) && !wait) done();
      } catch (error) {
        done(error as Error);
      }
    });
  return {
    isTerminal: stream.isTTY === true,
    stream,
    write: (text) => write(text, false),
    writeBytes: (bytes) => write(bytes, true),
    flush: () => write("", true),
  };
}

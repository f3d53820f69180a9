import { exit } from "./exit";
import type { Output } from "./world";

/** A stream of this process. Writing waits while it is full, so that no output piles up in memory. */
export function processOutput(stream: NodeJS.WriteStream): Output {
  // Whoever read the output has had enough (`| head`): the rest was not said, so the run is not finished.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exit.undetermined);
    throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    stream,
    write: (text) =>
      stream.write(text) ? Promise.resolve() : new Promise((resolve) => stream.once("drain", resolve)),
    writeBytes: (bytes) => new Promise((resolve) => stream.write(bytes, () => resolve())),
  };
}

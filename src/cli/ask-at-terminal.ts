import { createInterface } from "node:readline/promises";

/** A line of the person at the terminal; `null` when the terminal is closed, or the question is broken off. */
export async function askAtTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const closed = new Promise<null>((resolve) => terminal.once("close", () => resolve(null)));
    return await Promise.race([terminal.question(question), closed]);
  } finally {
    terminal.close();
  }
}

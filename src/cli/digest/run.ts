import { digestFile } from "../../node/digest";
import { printable } from "../../text/printable";
import { baseName } from "../base-name";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";

/** Name and SHA-256 of each file, a line each, as the columns of 人工核查 take them. Throws `InputError`. */
export async function printDigests({ world }: Session, paths: readonly string[]): Promise<ExitCode> {
  for (const path of paths) {
    const digest = await digestFile(path, world.files);
    await world.stdout.write(`${printable(baseName(path))}\t${digest}\n`);
  }
  return exit.fine;
}

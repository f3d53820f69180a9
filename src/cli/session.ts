import type { Locale } from "../base/language";
import type { ExitCode } from "./exit";
import type { Words } from "./words/index";
import type { World } from "./world";

/** One run of the program. */
export interface Session {
  readonly world: World;
  readonly locale: Locale;
  readonly words: Words;
  /** Set by the command that ran. */
  exitCode: ExitCode;
  /** The first failure of our own code, after which the run may have gone on. */
  readonly bugs: unknown[];
  /** Output that failed and was told of; it fails again whenever it is asked. */
  readonly told: Set<unknown>;
  /** Help that commander writes without waiting for it. */
  readonly pending: Promise<void>[];
}

/** Output nobody waits for at once; what becomes of it is asked before the run ends. */
export function pend({ pending }: Session, writing: Promise<void>): void {
  writing.catch(() => {});
  pending.push(writing);
}

export const commandName = "station-standard";

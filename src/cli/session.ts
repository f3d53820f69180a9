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
}

export const commandName = "station-standard";

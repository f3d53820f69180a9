import type { ConclusionCode } from "../generated/evaluation";

/** Exit codes; from 64 on as in BSD's sysexits, 141 as a shell says it of a closed pipe. */
export const exit = {
  fine: 0,
  doesNotConform: 1,
  /** Of the command that looks for something to ask. */
  nothingFound: 1,
  undetermined: 2,
  refused: 3,
  usage: 64,
  nothingRead: 65,
  bug: 70,
  notWritten: 74,
  closedPipe: 141,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** Of several that hold, the first is the code of the run. */
const precedence: readonly ExitCode[] = [64, 70, 74, 141, 65, 1, 3, 2, 0];

export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return precedence.find((code) => codes.includes(code)) ?? exit.fine;
}

const byConclusion: Readonly<Record<ConclusionCode, ExitCode>> = {
  doesNotConform: exit.doesNotConform,
  undetermined: exit.undetermined,
  noNonconformityFound: exit.fine,
  conforms: exit.fine,
};

/** What became of every submission of one run. */
export class Tally {
  readonly conclusions: Record<ConclusionCode, number> = {
    doesNotConform: 0,
    undetermined: 0,
    noNonconformityFound: 0,
    conforms: 0,
  };
  /** Files and lines that could not be read or evaluated. */
  unread = 0;
  /** Submissions our own code failed on. */
  crashed = 0;
  /** Evaluations whose file could not be written. */
  unwritten = 0;

  add(conclusion: ConclusionCode): void {
    this.conclusions[conclusion]++;
  }

  get read(): number {
    return Object.values(this.conclusions).reduce((sum, count) => sum + count, 0);
  }

  get total(): number {
    return this.read + this.unread + this.crashed;
  }

  get exitCode(): ExitCode {
    const codes = Object.entries(this.conclusions)
      .filter(([, count]) => count > 0)
      .map(([code]) => byConclusion[code as ConclusionCode]);
    if (this.crashed > 0) codes.push(exit.bug);
    if (this.unwritten > 0) codes.push(exit.notWritten);
    if (this.unread > 0) codes.push(exit.refused);
    if (this.read === 0) codes.push(exit.nothingRead);
    return worstExit(codes);
  }
}

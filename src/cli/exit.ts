import type { ConclusionCode } from "../generated/evaluation";

/** Exit codes; 64, 65 and 70 as in BSD's sysexits. */
export const exit = {
  fine: 0,
  doesNotConform: 1,
  undetermined: 2,
  usage: 64,
  nothingRead: 65,
  bug: 70,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

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

  add(conclusion: ConclusionCode): void {
    this.conclusions[conclusion]++;
  }

  get read(): number {
    return Object.values(this.conclusions).reduce((sum, count) => sum + count, 0);
  }

  get total(): number {
    return this.read + this.unread + this.crashed;
  }

  /** The worst of all. A file that could not be read leaves its site undetermined. */
  get exitCode(): ExitCode {
    if (this.crashed > 0) return exit.bug;
    if (this.read === 0) return exit.nothingRead;
    const codes = Object.entries(this.conclusions)
      .filter(([, count]) => count > 0)
      .map(([code]) => byConclusion[code as ConclusionCode]);
    if (this.unread > 0) codes.push(exit.undetermined);
    return ([exit.doesNotConform, exit.undetermined] as const).find((c) => codes.includes(c)) ?? exit.fine;
  }
}

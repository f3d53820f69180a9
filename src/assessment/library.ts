import type { PrintedLoops } from "../facts/loops/printed";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";

/** Rulebooks and profiles that are at hand without being loaded by the caller. */
export interface Library {
  /** Ids of its profiles. */
  readonly profiles: readonly string[];
  profile(id: string): ProfileDocument | undefined;
  rulebook(id: string): RulebookDocument | undefined;
  /** Loops printed for just this rulebook, if there are any. */
  loops(rulebook: RulebookDocument): PrintedLoops | undefined;
}

import { InputError, OptionError } from "../../base/errors";
import { compare } from "../../comparison/compare/compare";
import type { ComparedSide } from "../../comparison/compare/side";
import { mayBeWorse } from "../../comparison/compare/state";
import type { Evaluator } from "../../document/evaluator";
import type { Comparison } from "../../generated/evaluation";
import { Catalogues } from "../describe/catalogues";
import { checkDay, dayOf } from "../evaluate/day";
import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { itemsOfNotice } from "./notice";
import { sideOf } from "./sides";
import { checkOut, type WriteOptions, writeResult } from "./write";

export interface CompareCommandOptions extends RulebookOptions, WriteOptions {
  readonly on?: string;
  readonly onBefore?: string;
  readonly attestationsBefore?: string;
  readonly attestationsAfter?: string;
  readonly profileBefore?: string;
  readonly rulebookBefore: readonly string[];
  readonly submissionBefore?: string;
  readonly catalogue: readonly string[];
  readonly reinspection?: string;
}

/** Two results of one site side by side. What is a dossier or submission is evaluated first, with one set of rules or two. */
export async function compareFiles(
  session: Session,
  before: string,
  after: string,
  options: CompareCommandOptions,
): Promise<ExitCode> {
  checkOut(options);
  const catalogues = await Catalogues.of(session.world, options.catalogue);
  const on = once(() => dayOf(session, options.on));
  const rules = once(() => evaluatorFor(session, options));
  const { onBefore } = options;
  if (onBefore !== undefined) checkDay(session, "--on-before", onBefore);
  const old = await sideOf(session, {
    ...{ path: before, catalogues, attestations: options.attestationsBefore },
    submission: options.submissionBefore,
    evaluator: rulesBefore(session, options, rules),
    on: onBefore === undefined ? on : async () => onBefore,
  });
  const now = await sideOf(session, {
    ...{ path: after, catalogues, attestations: options.attestationsAfter, evaluator: rules, on },
  });
  const { reinspection } = options;
  const only = reinspection === undefined ? undefined : await itemsOfNotice(session, reinspection);
  const comparison = compared(old, now, only);
  await writeResult(session, comparison, options);
  return exitOf(comparison);
}

/** Other rules before, where they are named; else those after. */
function rulesBefore(
  session: Session,
  { profileBefore, rulebookBefore, profile }: CompareCommandOptions,
  after: () => Promise<Evaluator>,
): () => Promise<Evaluator> {
  if (profileBefore === undefined && rulebookBefore.length === 0) return after;
  const named = profileBefore ?? profile;
  return once(() =>
    evaluatorFor(session, { rulebook: rulebookBefore, ...(named !== undefined && { profile: named }) }),
  );
}

/** What is wrong with the argument of the call is wrong in what was read. */
function compared(before: ComparedSide, after: ComparedSide, only?: readonly string[]): Comparison {
  try {
    return compare(before, after, only && { only });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, pointer: "" })));
  }
}

function exitOf({ findings, totals, reinspection }: Comparison): ExitCode {
  if (reinspection !== undefined) {
    const has = (result: "notDone" | "cannotTell") => reinspection.some((one) => one.result === result);
    return has("notDone") ? exit.doesNotConform : has("cannotTell") ? exit.undetermined : exit.fine;
  }
  if (totals.worsened > 0) return exit.doesNotConform;
  const open = findings.some(({ change, after }) => mayBeWorse(change, after?.outcome));
  return open ? exit.undetermined : exit.fine;
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

import type { EvaluatorOptions } from "../assessment/assessor";
import { listRulebooks } from "../assessment/bundled";
import { RulebookError } from "../base/errors";
import { createEvaluator } from "../document/bundled-evaluator";
import { type Evaluator, loadRulebook } from "../document/evaluator";
import type { ProfileDocument, RulebookDocument } from "../index";
import { readJsonFile } from "../node/document";
import { readRulebookFolder } from "../node/rulebook-folder";
import { remark } from "./problems";
import type { Session } from "./session";
import type { World } from "./world";

/** What every command that speaks of rules can be told. */
export interface RulebookOptions {
  readonly profile?: string;
  readonly rulebook: readonly string[];
}

/** The rulebooks of a profile, compiled; further ones are read from their folders. What is to be known of them is said. */
export async function evaluatorFor(session: Session, options: RulebookOptions): Promise<Evaluator> {
  return evaluatorOf(session, await readAgainst(session.world, options));
}

export async function evaluatorOf(session: Session, against: EvaluatorOptions): Promise<Evaluator> {
  const evaluator = createEvaluator(against);
  for (const { text } of evaluator.notices) await remark(session, text[session.locale]);
  return evaluator;
}

/** The documents that were named, read and not yet compiled. */
export async function readAgainst(
  world: World,
  options: RulebookOptions,
): Promise<Pick<EvaluatorOptions, "profile" | "rulebooks">> {
  const rulebooks = await readRulebooks(world, options.rulebook);
  const profile = options.profile === undefined ? undefined : await profileOf(world, options.profile);
  return { rulebooks, ...(profile !== undefined && { profile }) };
}

/** Each may take numbers over from the bundled rulebooks and from those before it. */
async function readRulebooks(world: World, folders: readonly string[]): Promise<RulebookDocument[]> {
  const read: RulebookDocument[] = [];
  for (const folder of folders) {
    const others = [...listRulebooks(), ...read];
    try {
      read.push(loadRulebook(await readRulebookFolder(folder, { files: world.files, others })));
    } catch (error) {
      throw within(folder, error);
    }
  }
  return read;
}

/** The id of a profile, or the profile in a file. */
async function profileOf(world: World, given: string): Promise<string | ProfileDocument> {
  if (!/[\\/]|\.json$/i.test(given)) return given;
  return (await readJsonFile(given, world.files)) as ProfileDocument;
}

/** Files of a rulebook are named from its folder; of several folders the user has to know which. */
function within(folder: string, error: unknown): unknown {
  if (!(error instanceof RulebookError)) return error;
  const base = folder.replace(/[\\/]+$/, "");
  return new RulebookError(
    error.problems.map((problem) => {
      const named = problem.file === undefined || problem.file === base;
      return { ...problem, file: named ? base : `${base}/${problem.file}` };
    }),
  );
}

import { ByteWriter } from "../base/byte-writer";
import { OptionError, RulebookError } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { DoubledName } from "../base/json/doubled-names";
import type { Defect, Evaluation } from "../generated/evaluation";
import { type Model, model } from "../generated/model";
import { profiles as bundledProfiles, rulebooks as bundledRulebooks } from "../generated/rulebooks";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import type { HostFact } from "../rulebook/host-fact";
import { checkProfile, checkRulebook, deepFreeze, isChecked } from "../rulebook/load";
import { applyProfile } from "../rulebook/profile";
import { RulebookCompiler } from "../rulebook/program";
import { openRecords } from "../submission/records";
import { Defects, describe } from "../validation/defect";
import { parseSubmission } from "../validation/parse";
import { personalNumbersIn } from "../validation/personal";
import { checkPart } from "../validation/rulebook-parts";
import { checkShape } from "../validation/validate";
import { namedWhereMany } from "./answers";
import { type Explanation, explainIn, type RuleInfo, ruleInfos } from "./catalogue";
import { checkConsistency } from "./defects";
import { answersOf, defaultLimits, type EvaluateOptions, evaluatePrepared, type Limits } from "./evaluate";
import { type Prepared, prepare } from "./prepare";
import { serializeEvaluation, writeEvaluation } from "./serialize";
import { periodOf } from "./site";
import { tool } from "./tool";

export const defaultProfile = "suzhou";

export interface EvaluatorOptions {
  /** Id of a bundled profile, or a profile document of your own. Default: Suzhou. */
  readonly profile?: string | ProfileDocument;
  /** Further rulebooks, from `loadRulebook`; one with the id of a bundled one takes its place. */
  readonly rulebooks?: readonly RulebookDocument[];
  readonly facts?: readonly HostFact[];
}

/** A submission of a batch that could not be evaluated, in the place of its evaluation. */
export interface Refused {
  readonly error: Error;
}

/** Rulebooks compiled once, for any number of submissions. Holds no state of an evaluation. */
export interface Evaluator {
  readonly profile: ProfileDocument;
  readonly rules: readonly RuleInfo[];
  evaluate(submission: unknown, options: EvaluateOptions): Evaluation;
  /** From JSON text to the text of the evaluation. What an object of the text says twice counts as not recorded. */
  evaluateText(json: string, options: EvaluateOptions): string;
  /** From JSON text to the same evaluation as UTF-8 bytes: the fastest way to a file or a socket. */
  evaluateToBytes(json: string, options: EvaluateOptions): Uint8Array;
  /**
   * Lazily, one after the other; a submission that cannot be evaluated costs only itself. Attestations and waivers name
   * site and period where there is more than one submission. Throws `OptionError`.
   */
  evaluateMany(submissions: Iterable<unknown>, options: EvaluateOptions): Generator<Evaluation | Refused>;
  /** What is wrong with a submission, without evaluating it; a code that no list has is an error where a rule reads it. */
  validate(
    submission: unknown,
    limits?: Pick<Limits, "defects">,
    doubledNames?: readonly DoubledName[],
  ): Defect[];
  explain(name: string): Explanation;
  /** What was compiled; for the adapters of this package. */
  readonly prepared: Prepared;
}

/**
 * Checks and freezes a rulebook document (see `rules/README.md`). Throws `RulebookError` with every
 * problem found. A rulebook that reads facts of the host is loaded together with them.
 */
export function loadRulebook(document: unknown, facts: readonly HostFact[] = []): RulebookDocument {
  const rulebook = checkRulebook(document, checkPart);
  const { id, title } = rulebook;
  const alone = applyProfile({ id: "check", title, why: title, rulebooks: [{ id }] }, () => rulebook);
  const { program } = prepare(alone, model, facts);
  const compiler = new RulebookCompiler(program, rulebook);
  compiler.allFacts();
  if (compiler.problems.length > 0) throw new RulebookError(compiler.problems);
  return rulebook;
}

export function createEvaluator(options: EvaluatorOptions = {}): Evaluator {
  const own = (options.rulebooks ?? []).map(checkedRulebook);
  const profile = profileOf(options.profile ?? defaultProfile);
  const applied = applyProfile(
    profile,
    (id) => own.find((rulebook) => rulebook.id === id) ?? bundledRulebook(id),
  );
  deepFreeze([applied.profile, applied.overrides]);
  const prepared = prepare(applied, model, options.facts ?? []);
  return evaluatorOf(prepared, model);
}

/** A document that did not come from `loadRulebook` is checked here. */
function checkedRulebook(rulebook: RulebookDocument): RulebookDocument {
  return isChecked(rulebook) ? rulebook : checkRulebook(rulebook, checkPart);
}

function evaluatorOf(prepared: Prepared, using: Model): Evaluator {
  const evaluate = (submission: unknown, options: EvaluateOptions) =>
    evaluatePrepared(prepared, using, tool, submission, options);
  const evaluateParsed = (json: string, options: EvaluateOptions) => {
    const { document, doubledNames } = parseSubmission(json);
    return evaluate(document, doubledNames.length > 0 ? { ...options, doubledNames } : options);
  };
  const writer = new ByteWriter();
  let rules: readonly RuleInfo[] | undefined;
  return {
    prepared,
    profile: prepared.applied.profile,
    get rules() {
      rules ??= deepFreeze(ruleInfos(prepared));
      return rules;
    },
    evaluate,
    evaluateText: (json, options) => serializeEvaluation(evaluateParsed(json, options)),
    evaluateToBytes: (json, options) => {
      writer.clear();
      writeEvaluation(writer, evaluateParsed(json, options), prepared.rules);
      return writer.take();
    },
    *evaluateMany(submissions, options) {
      const answers = answersOf(prepared, options);
      for (const submission of answers === null ? submissions : namedWhereMany(submissions, answers)) {
        try {
          yield evaluatePrepared(prepared, using, tool, submission, options, answers);
        } catch (error) {
          if (error instanceof OptionError) throw error;
          yield { error: error instanceof Error ? error : new Error(String(error)) };
        }
      }
    },
    validate: (submission, limits, doubledNames) =>
      validateAgainst(prepared, using, submission, { ...limits, doubledNames }),
    explain: (name) => explainIn(prepared, name),
  };
}

function profileOf(profile: string | ProfileDocument): ProfileDocument {
  if (typeof profile !== "string") return checkProfile(profile, checkPart);
  if (hasOwn(bundledProfiles, profile)) return bundledProfile(profile);
  const known = Object.keys(bundledProfiles).join(", ");
  const text = {
    "zh-CN": `没有适用方案“${profile}”（可用：${known}）`,
    en: `there is no profile "${profile}" (known: ${known})`,
  };
  throw new OptionError([{ code: "unknownProfile", pointer: "/profile", text }]);
}

export function listProfiles(): ProfileDocument[] {
  return Object.keys(bundledProfiles).map(bundledProfile);
}

/** The rulebooks that come with the library, as documents. */
export function listRulebooks(): RulebookDocument[] {
  return Object.keys(bundledRulebooks).map((id) => bundledRulebook(id)!);
}

const read = new Map<string, unknown>();

/** Bundled documents are parsed when first asked for. */
function readOnce(kind: string, id: string, readers: Readonly<Record<string, () => unknown>>): unknown {
  if (!hasOwn(readers, id)) return undefined;
  const key = `${kind} ${id}`;
  if (!read.has(key)) read.set(key, readers[id]!());
  return read.get(key);
}

function bundledRulebook(id: string): RulebookDocument | undefined {
  return readOnce("rulebook", id, bundledRulebooks) as RulebookDocument | undefined;
}

function bundledProfile(id: string): ProfileDocument {
  return readOnce("profile", id, bundledProfiles) as ProfileDocument;
}

function validateAgainst(
  { program }: Prepared,
  using: Model,
  submission: unknown,
  options: Pick<EvaluateOptions, "doubledNames"> & Pick<Limits, "defects">,
): Defect[] {
  const defects = new Defects(options.defects ?? defaultLimits.defects);
  const document = checkShape(submission, defects, undefined, options.doubledNames);
  periodOf(document);
  checkConsistency(openRecords(document, using, program.codes), program.fieldsRead, defects);
  const personal = personalNumbersIn(submission, defects);
  return defects.listed.map((found) => describe(found, personal));
}

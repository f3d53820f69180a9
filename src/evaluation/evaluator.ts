import { ByteWriter } from "../base/byte-writer";
import { OptionError, RulebookError } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { DoubledName } from "../base/json/doubled-names";
import { anIterable, listOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { PersonalNumbers } from "../base/personal/personal-numbers";
import type { PrintedLoops } from "../facts/loops/printed";
import type { Defect, Evaluation, Notice } from "../generated/evaluation";
import { loops } from "../generated/loops";
import { type Model, model } from "../generated/model";
import { profiles as bundledProfiles, rulebooks as bundledRulebooks } from "../generated/rulebooks";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import { checkHostFacts, type HostFact, hostFact } from "../rulebook/host-fact";
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
import { defectOptions, evaluateOptions, evaluatorOptions } from "./call-options";
import { type Explanation, explainIn, type RuleInfo, ruleInfos } from "./catalogue";
import { checkConsistency } from "./defects";
import { answersOf, defaultLimits, type EvaluateOptions, evaluatePrepared, type Limits } from "./evaluate";
import { guardedSubmission } from "./guarded";
import { noticesOf } from "./notices";
import { type Prepared, prepare } from "./prepare";
import { serializeEvaluation, writeEvaluation } from "./serialize";
import { periodOf } from "./site";
import { tool } from "./tool";
import { fixed } from "./unchanging";

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
  /** Loaded rulebooks that replace bundled ones or are not used, corrections that change what decides. */
  readonly notices: readonly Notice[];
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
  checkArgument(facts, "/facts", listOf(hostFact));
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
  const { profile: chosen = defaultProfile, rulebooks = [], facts = [] } = evaluatorOptions(options);
  checkHostFacts(facts);
  const own = rulebooks.map(checkedRulebook);
  checkOwnRulebooks(own);
  const profile = profileOf(chosen);
  const applied = applyProfile(
    profile,
    (id) => own.find((rulebook) => rulebook.id === id) ?? bundledRulebook(id),
  );
  deepFreeze([applied.profile, applied.overrides]);
  const prepared = prepare(applied, model, facts, bundledLoops);
  const notices = fixed(noticesOf(prepared, { own, bundled: bundledRulebook }));
  return evaluatorOf({ ...prepared, notices }, model);
}

/** A document that did not come from `loadRulebook` is checked here. */
function checkedRulebook(rulebook: RulebookDocument): RulebookDocument {
  return isChecked(rulebook) ? rulebook : checkRulebook(rulebook, checkPart);
}

function evaluatorOf(prepared: Prepared, using: Model): Evaluator {
  const evaluate = (submission: unknown, options: EvaluateOptions) =>
    guardedSubmission(prepared, submission, () =>
      evaluatePrepared(prepared, using, tool, submission, evaluateOptions(options)),
    );
  const evaluateParsed = (json: string, options: EvaluateOptions) => {
    const { document, doubledNames } = parseSubmission(json);
    return evaluate(
      document,
      doubledNames.length > 0 ? { ...evaluateOptions(options), doubledNames } : options,
    );
  };
  const writer = new ByteWriter();
  let rules: readonly RuleInfo[] | undefined;
  return {
    prepared,
    profile: prepared.applied.profile,
    notices: prepared.notices,
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
      checkArgument(submissions, "/submissions", anIterable);
      const read = evaluateOptions(options);
      const answers = answersOf(prepared, read);
      for (const submission of answers === null ? submissions : namedWhereMany(submissions, answers)) {
        try {
          yield guardedSubmission(prepared, submission, () =>
            evaluatePrepared(prepared, using, tool, submission, read, answers),
          );
        } catch (error) {
          if (error instanceof OptionError) throw error;
          yield { error: error instanceof Error ? error : new Error(String(error)) };
        }
      }
    },
    validate: (submission, limits, doubledNames) => {
      const { defects, personal } = defectsOf(prepared, submission, { limits, doubledNames }, using);
      return defects.listed.map((found) => describe(found, personal));
    },
    explain: (name) => explainIn(prepared, name),
  };
}

/** Two rulebooks of one id: which of them a profile means would be chance. */
function checkOwnRulebooks(own: readonly RulebookDocument[]): void {
  own.forEach(({ id }, k) => {
    if (own.findIndex((other) => other.id === id) === k) return;
    const text = { "zh-CN": `规则集“${id}”重复。`, en: `There are two rulebooks called “${id}”.` };
    throw new OptionError([{ code: "duplicateName", pointer: `/rulebooks/${k}/id`, text }]);
  });
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

/** Loops were printed for the bundled rulebooks as they are; a profile that corrects a number changes none of them. */
function bundledLoops({ id, facts }: RulebookDocument): PrintedLoops | undefined {
  return hasOwn(loops, id) && bundledRulebook(id)?.facts === facts ? (loops[id] as PrintedLoops) : undefined;
}

function bundledProfile(id: string): ProfileDocument {
  return readOnce("profile", id, bundledProfiles) as ProfileDocument;
}

/** What is wrong with a submission, and the personal numbers that no words about it may show. */
export interface FoundDefects {
  readonly defects: Defects;
  readonly personal: PersonalNumbers;
}

/** What is wrong with a submission, without evaluating it. Throws `InputError`. */
export function defectsOf(
  prepared: Prepared,
  submission: unknown,
  given: Pick<EvaluateOptions, "doubledNames"> & { readonly limits?: Pick<Limits, "defects"> },
  using: Model = model,
): FoundDefects {
  const { limits, doubledNames } = defectOptions(given);
  const { program } = prepared;
  return guardedSubmission(prepared, submission, () => {
    const defects = new Defects(limits?.defects ?? defaultLimits.defects);
    const document = checkShape(submission, defects, undefined, doubledNames);
    periodOf(document);
    checkConsistency(openRecords(document, using, program.codes), program.fieldsRead, defects);
    return { defects, personal: personalNumbersIn(submission, defects) };
  });
}

import { namedWhereMany } from "../assessment/answers";
import { answersOf, assessPrepared, type EvaluateOptions, type Limits } from "../assessment/assess";
import { assessingBy, defaultProfile, type EvaluatorOptions } from "../assessment/assessor";
import {
  type ExplainAllOptions,
  type ExplainOptions,
  evaluateOptions,
  explainAllOptions,
  explainOptions,
} from "../assessment/call-options";
import { defectsIn } from "../assessment/found-defects";
import type { Library } from "../assessment/library";
import { type Prepared, prepare } from "../assessment/prepare";
import { ByteWriter } from "../base/byte-writer";
import { OptionError, RulebookError } from "../base/errors";
import type { DoubledName } from "../base/json/doubled-names";
import { anIterable, listOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import { derive, deriveAll } from "../derivation/derive";
import type { Assessment, Catalogue, Defect, Derivation, Evaluation, Notice } from "../generated/evaluation";
import { model } from "../generated/model";
import { RulebookCompiler } from "../rulebook/compiler";
import type { ProfileDocument, RulebookDocument } from "../rulebook/document";
import { type HostFact, hostFact } from "../rulebook/host-fact";
import { checkRulebook, deepFreeze } from "../rulebook/load";
import { applyProfile } from "../rulebook/profile";
import { parseSubmission } from "../validation/parse";
import { checkPart } from "../validation/rulebook-parts";
import { catalogueOf } from "./catalogue";
import { Describer } from "./describer";
import { profileOf, rulebooksOf } from "./given";
import { guardedSubmission } from "./guarded";
import { noticesOf } from "./notices";
import { type Explanation, explainIn, type RuleInfo, ruleInfos } from "./rule-infos";
import { serializeEvaluation } from "./serialize";
import { ValueWriter } from "./write-value";

/** A submission of a batch that could not be evaluated, in the place of its evaluation. */
export interface Refused {
  readonly error: Error;
}

export type DescribedDefects = Pick<Evaluation, "defects" | "defectGroups" | "defectTotals">;

/** Rulebooks compiled once, for any number of submissions. Holds no state of an evaluation. */
export interface Evaluator {
  readonly profile: ProfileDocument;
  readonly rules: readonly RuleInfo[];
  /** Loaded rulebooks that replace bundled ones or are not used, corrections that change what decides. */
  readonly notices: readonly Notice[];
  evaluate(submission: unknown, options: EvaluateOptions): Evaluation;
  /** The same in codes, numbers and pointers, without words: what `evaluate` describes. */
  assess(submission: unknown, options: EvaluateOptions): Assessment;
  /** All that `describe` needs to put the assessments of this evaluator into words. */
  catalogue(): Catalogue;
  /** From JSON text to the text of the evaluation. What an object of the text says twice counts as not recorded. */
  evaluateText(json: string, options: EvaluateOptions): string;
  /** From JSON text to the same evaluation as UTF-8 bytes: the fastest way to a file or a socket. */
  evaluateToBytes(json: string, options: EvaluateOptions): Uint8Array;
  /** From JSON text to the assessment. What an object of the text says twice counts as not recorded. */
  assessText(json: string, options: EvaluateOptions): Assessment;
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
  /** The same with equal defects together, and true counts. */
  defects(
    submission: unknown,
    limits?: Pick<Limits, "defects">,
    doubledNames?: readonly DoubledName[],
  ): DescribedDefects;
  explain(name: string): Explanation;
  /**
   * How the finding of a rule came about, as data: whether the rule applies, its condition with the truth of every part,
   * every fact that is read down to the entries behind it, and the parameters. Of a rule that goes through a list, that
   * of one entry. What persons answered is not in it. Throws `InputError` as `evaluate` does, and `OptionError` where
   * there is no such rule or entry.
   *
   * @param rule - `<rulebook>#<rule>`
   */
  explainFinding(submission: unknown, rule: string, options: ExplainOptions): Derivation;
  /** The same of every rule, in the order of the findings; the submission is read once. For working papers. */
  explainFindings(submission: unknown, options: ExplainAllOptions): Derivation[];
  /** @internal Writes an evaluation or assessment of this evaluator as UTF-8; for the streams of this package. */
  writeTo(writer: ByteWriter, document: Evaluation | Assessment): void;
  /** @internal Does something with a submission, and names all its errors where it cannot be done. */
  guarded<Result>(submission: unknown, work: () => Result): Result;
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

/** An evaluator that has the rulebooks and profiles of a library at hand; the options are checked already. */
export function evaluatorFrom(library: Library, options: EvaluatorOptions): Evaluator {
  const { profile = defaultProfile, rulebooks = [], facts = [] } = options;
  const own = rulebooksOf(rulebooks);
  const assessor = assessingBy(profileOf(profile, library), own, facts, library);
  const { prepared } = assessor;
  const notices = deepFreeze(noticesOf(prepared, { own, bundled: (id) => library.rulebook(id) }));
  const writer = new ByteWriter();
  let rules: readonly RuleInfo[] | undefined;
  let catalogue: Catalogue | undefined;
  let describer: Describer | undefined;
  const catalogueOnce = () => {
    catalogue ??= deepFreeze(catalogueOf(assessor, notices));
    return catalogue;
  };
  const describerOnce = () => {
    describer ??= new Describer(catalogueOnce());
    return describer;
  };
  let values: ValueWriter | undefined;
  const writeTo = (to: ByteWriter, document: Evaluation | Assessment) => {
    values ??= new ValueWriter(describerOnce().shared);
    values.write(to, document);
  };
  const guarded = <Result>(submission: unknown, work: () => Result) =>
    guardedSubmission(describerOnce, assessor, submission, work);
  const assess = (submission: unknown, given: EvaluateOptions) =>
    guarded(submission, () => assessPrepared(assessor, submission, evaluateOptions(given)));
  const assessText = (json: string, given: EvaluateOptions) => {
    const { document, doubledNames } = parseSubmission(json);
    return assess(document, doubledNames.length > 0 ? { ...evaluateOptions(given), doubledNames } : given);
  };
  const defects: Evaluator["defects"] = (submission, limits, doubledNames) =>
    describerOnce().defects(
      guarded(submission, () => defectsIn(assessor, submission, { limits, doubledNames })),
    );
  return {
    prepared,
    profile: prepared.applied.profile,
    notices,
    get rules() {
      rules ??= deepFreeze(ruleInfos(prepared));
      return rules;
    },
    assess,
    assessText,
    catalogue: catalogueOnce,
    evaluate: (submission, given) => describerOnce().describe(assess(submission, given)),
    evaluateText: (json, given) => serializeEvaluation(describerOnce().describe(assessText(json, given))),
    evaluateToBytes: (json, given) => {
      writer.clear();
      writeTo(writer, describerOnce().describe(assessText(json, given)));
      return writer.take();
    },
    writeTo,
    guarded,
    *evaluateMany(submissions, given) {
      checkArgument(submissions, "/submissions", anIterable);
      const read = evaluateOptions(given);
      const answers = answersOf(prepared, read);
      for (const submission of answers === null ? submissions : namedWhereMany(submissions, answers)) {
        try {
          yield describerOnce().describe(
            guarded(submission, () => assessPrepared(assessor, submission, read, answers)),
          );
        } catch (error) {
          if (error instanceof OptionError) throw error;
          yield { error: error instanceof Error ? error : new Error(String(error)) };
        }
      }
    },
    validate: (submission, limits, doubledNames) => defects(submission, limits, doubledNames).defects,
    defects,
    explain: (name) => explainIn(prepared, name),
    explainFinding: (submission, rule, given) =>
      guarded(submission, () => derive(assessor, submission, rule, explainOptions(given))),
    explainFindings: (submission, given) =>
      guarded(submission, () => deriveAll(assessor, submission, explainAllOptions(given))),
  };
}

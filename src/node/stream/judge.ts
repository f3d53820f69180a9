import { ByteWriter } from "../../base/byte-writer";
import { InputError, OptionError, type Problem, RulebookError } from "../../base/errors";
import type { Evaluator } from "../../document/evaluator";
import type { ConclusionCode, Evaluation } from "../../generated/evaluation";
import type { Block, Place, UnreadSubmission } from "../blocks";
import { digest } from "../digest";
import { answersAbout } from "../own-answers";
import { bugProblem, refusedLine } from "../refused";
import { type ReadSubmission, submissionsIn } from "../submissions";
import { withWorkbookAnswers } from "../workbook-answers";
import { type Format, lineFormats } from "./formats";
import type { StreamSettings } from "./settings";

/** A submission that was evaluated: whose, and how it ended. */
export interface Judged extends Place {
  readonly site: string;
  readonly period: Evaluation["period"];
  readonly conclusion: ConclusionCode;
  /** JSON Pointers to the answers it was given, into the document of answers. */
  readonly answers: readonly string[];
}

/** What stands in the place of one that was not. */
export interface Refusal extends Place {
  readonly problems: readonly Problem[];
  /** What our own code failed with; only where it did. */
  readonly bug?: unknown;
}

/** Lines of output, and what became of each submission in them. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly results: readonly (Judged | Refusal)[];
}

const newline = 10;
/** A piece is given as soon as it is so long, in bytes. */
const pieceSize = 1 << 18;

/** Makes lines of output from bytes of submissions. Nothing is kept from one block to the next. */
export class Judge {
  private readonly writer = new ByteWriter(pieceSize * 2);
  private readonly format: Format;
  private results: (Judged | Refusal)[] = [];

  constructor(
    private readonly evaluator: Evaluator,
    private readonly settings: StreamSettings,
  ) {
    this.format = lineFormats[settings.format](evaluator);
  }

  /** A line for every submission, blank lines apart; each costs only itself. Throws what would fail them all. */
  *judge(block: Block | UnreadSubmission): Generator<Piece> {
    const items = "error" in block ? [block] : submissionsIn(block, this.settings.maxBytes);
    for (const item of items) {
      this.results.push(this.judgeOne(item));
      if (this.writer.length >= pieceSize) yield this.take();
    }
    if (this.results.length > 0) yield this.take();
  }

  private take(): Piece {
    const piece = { bytes: this.writer.take(), results: this.results };
    this.writer.clear();
    this.results = [];
    return piece;
  }

  private judgeOne(item: ReadSubmission | UnreadSubmission): Judged | Refusal {
    const { file, line } = item;
    const begin = this.writer.length;
    try {
      if ("error" in item) throw item.error;
      return { file, line, ...this.evaluated(item) };
    } catch (error) {
      if (error instanceof OptionError || error instanceof RulebookError) throw error;
      this.writer.cut(begin);
      const refusal = { file, line, ...reasonOf(error) };
      this.writer.utf8(refusedLine(refusal, refusal.problems));
      return refusal;
    }
  }

  private evaluated({ document, doubledNames, bytes, imported }: ReadSubmission): Omit<Judged, keyof Place> {
    const { options } = this.settings;
    const { attestations = [], waivers = [], samples = [] } = options;
    const answered = attestations.length + waivers.length + samples.length > 0;
    const own = answered ? answersAbout({ attestations, waivers, samples }, document) : null;
    const given = {
      ...options,
      ...(own && { attestations: own.attestations, waivers: own.waivers, samples: own.samples }),
      digest: digest(bytes),
      doubledNames,
    };
    const made = this.format.make(document, withWorkbookAnswers(given, imported, this.evaluator));
    const result = own === null ? made : own.placed(made);
    this.format.write(this.writer, result);
    this.writer.byte(newline);
    const { site, period, conclusion } = result;
    return { site: site.id, period, conclusion: conclusion.overall, answers: own?.pointers ?? [] };
  }
}

function reasonOf(error: unknown): Omit<Refusal, keyof Place> {
  return error instanceof InputError ? { problems: error.problems } : { problems: [bugProblem], bug: error };
}

import type { Evaluator } from "../../document/evaluator";
import type { Attestation, Sample, Waiver } from "../../generated/evaluation";
import { readAttestations } from "../../node/attestations";
import { answersAbout, type OwnAnswers } from "../../node/own-answers";
import { printable } from "../../text/index";
import type { Session } from "../session";
import { remarksText } from "../workbook/remarks";

/** Told one by one up to here, then counted. */
const told = 20;

/** One file of answers for any number of submissions: each gets those about it, the rest is told at the end. */
export class AnswersFile {
  private readonly met = new Set<string>();

  private constructor(
    readonly path: string,
    readonly attestations: readonly Attestation[],
    readonly waivers: readonly Waiver[],
    readonly samples: readonly Sample[],
  ) {}

  /** Of a workbook, lines that answer nothing are said at once. */
  static async read(session: Session, path: string, { rules }: Evaluator): Promise<AnswersFile> {
    const { world } = session;
    const { attestations, waivers, samples, remarks = [] } = await readAttestations(path, world.files, rules);
    await world.stderr.write(await remarksText(session, remarks));
    return new AnswersFile(path, attestations, waivers, samples);
  }

  /** Whether some entries do not say which site and period they speak of, so that they fit one submission only. */
  get fitsOneOnly(): boolean {
    return this.unnamed > 0;
  }

  private get unnamed(): number {
    return [...this.attestations, ...this.waivers, ...this.samples].filter((one) => !one.site || !one.period)
      .length;
  }

  about(document: unknown): OwnAnswers {
    const own = answersAbout(this, document);
    this.meet(own.pointers);
    return own;
  }

  /** What spoke of a submission of this run, wherever that was found. */
  meet(pointers: readonly string[]): void {
    for (const pointer of pointers) this.met.add(pointer);
  }

  /** Says once what was taken without naming its site and period, and what spoke of no submission of this run. */
  async report({ world, words, locale }: Session, evaluated: number): Promise<void> {
    const lines: string[] = [];
    const path = printable(this.path);
    if (this.unnamed > 0 && evaluated > 0)
      lines.push(words("answers.unnamed", { path, count: this.unnamed }));
    const unmet = [
      ...pointed(this.attestations, "attestations", ({ rule }) => rule),
      ...pointed(this.waivers, "waivers", ({ rule }) => rule),
      ...pointed(this.samples, "samples", ({ list }) => list),
    ].filter(({ pointer }) => !this.met.has(pointer));
    for (const { one, pointer, of } of unmet.slice(0, told)) {
      const { site, period } = one;
      const about = [site, period && `${period.from}/${period.to}`]
        .filter(Boolean)
        .join(locale === "en" ? ", " : "，");
      lines.push(words("answers.unmet", { path, pointer, rule: printable(of), about: printable(about) }));
    }
    if (unmet.length > told) lines.push(words("answers.more", { count: unmet.length - told }));
    if (lines.length > 0) await world.stderr.write(`${lines.join("\n")}\n`);
  }
}

interface Pointed {
  readonly one: Pick<Attestation, "site" | "period">;
  readonly pointer: string;
  /** The rule it answers, or the list it was drawn from. */
  readonly of: string;
}

function pointed<T extends Pointed["one"]>(
  list: readonly T[],
  name: string,
  of: (one: T) => string,
): Pointed[] {
  return list.map((one, k) => ({ one, pointer: `/${name}/${k}`, of: of(one) }));
}

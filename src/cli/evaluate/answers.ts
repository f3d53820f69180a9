import type { Attestation, Evaluation, UnusedAttestation, Waiver } from "../../generated/evaluation";
import { readAttestations } from "../../node/attestations";
import { printable } from "../../text/index";
import type { Session } from "../session";
import type { World } from "../world";

/** Told one by one up to here, then counted. */
const told = 20;

interface Placed<T> {
  readonly index: number;
  readonly value: T;
}

/** The answers about one submission, with their places in the file. */
export interface OwnAnswers {
  readonly attestations: Attestation[];
  readonly waivers: Waiver[];
  /** An evaluation numbers the answers it was given; here they get their places in the file. */
  placed(evaluation: Evaluation): Evaluation;
}

/** One file of answers for any number of submissions: each gets those about it, the rest is told at the end. */
export class AnswersFile {
  private readonly met = new Set<Attestation | Waiver>();

  private constructor(
    readonly path: string,
    readonly attestations: readonly Attestation[],
    readonly waivers: readonly Waiver[],
  ) {}

  static async read({ files }: World, path: string): Promise<AnswersFile> {
    const { attestations, waivers } = await readAttestations(path, files);
    return new AnswersFile(path, attestations, waivers);
  }

  /** Whether some entries do not say which site and period they speak of, so that they fit one submission only. */
  get fitsOneOnly(): boolean {
    return this.unnamed > 0;
  }

  private get unnamed(): number {
    return [...this.attestations, ...this.waivers].filter((one) => !one.site || !one.period).length;
  }

  about(document: unknown): OwnAnswers {
    const attestations = this.own(this.attestations, document);
    const waivers = this.own(this.waivers, document);
    const places = { attestation: attestations, waiver: waivers };
    const place = (one: UnusedAttestation) => ({
      ...one,
      index: places[one.kind][one.index]?.index ?? one.index,
    });
    return {
      attestations: attestations.map(({ value }) => value),
      waivers: waivers.map(({ value }) => value),
      placed: (evaluation) =>
        evaluation.unusedAttestations.length === 0
          ? evaluation
          : { ...evaluation, unusedAttestations: evaluation.unusedAttestations.map(place) },
    };
  }

  private own<T extends Attestation | Waiver>(list: readonly T[], document: unknown): Placed<T>[] {
    const placed = list.map((value, index) => ({ index, value }));
    const own = placed.filter(({ value }) => speaksOf(value, document));
    for (const { value } of own) this.met.add(value);
    return own;
  }

  /** Says once what was taken without naming its site and period, and what spoke of no submission of this run. */
  async report({ world, words, locale }: Session, evaluated: number): Promise<void> {
    const lines: string[] = [];
    const path = printable(this.path);
    if (this.unnamed > 0 && evaluated > 0)
      lines.push(words("answers.unnamed", { path, count: this.unnamed }));
    const unmet = [...pointed(this.attestations, "attestations"), ...pointed(this.waivers, "waivers")].filter(
      ([one]) => !this.met.has(one),
    );
    for (const [{ rule, site, period }, pointer] of unmet.slice(0, told)) {
      const about = [site, period && `${period.from}/${period.to}`]
        .filter(Boolean)
        .join(locale === "en" ? ", " : "，");
      lines.push(words("answers.unmet", { path, pointer, rule: printable(rule), about: printable(about) }));
    }
    if (unmet.length > told) lines.push(words("answers.more", { count: unmet.length - told }));
    if (lines.length > 0) await world.stderr.write(`${lines.join("\n")}\n`);
  }
}

function pointed<T>(list: readonly T[], name: string): (readonly [T, string])[] {
  return list.map((one, k) => [one, `/${name}/${k}`] as const);
}

/** Compares as written: an id, and days, which have one spelling. What cannot be read is about no site. */
function speaksOf({ site, period }: Attestation | Waiver, document: unknown): boolean {
  const { site: of, period: days } = (document ?? {}) as {
    site?: { id?: unknown };
    period?: Attestation["period"];
  };
  if (site !== undefined && site !== of?.id) return false;
  return period === undefined || (period.from === days?.from && period.to === days?.to);
}

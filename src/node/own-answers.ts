import type { Attestation, Sample, UnusedAttestation, Waiver } from "../generated/evaluation";

/** Answers of persons, and samples, about any number of submissions. */
export interface AnswersOfMany {
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
  readonly samples: readonly Sample[];
}

/** An answer that answered nothing, with or without words. */
type Unused = Pick<UnusedAttestation, "kind" | "index">;

/** Those about one submission, and where they stand among all. */
export interface OwnAnswers {
  readonly attestations: Attestation[];
  readonly waivers: Waiver[];
  readonly samples: Sample[];
  /** JSON Pointers into the document of answers. */
  readonly pointers: readonly string[];
  /** A result numbers the answers it was given; here they get their places among all. */
  placed<Result extends { readonly unusedAttestations: readonly Unused[] }>(result: Result): Result;
}

/** The answers that speak of the site and period of a document, or do not say of which. */
export function answersAbout(all: AnswersOfMany, document: unknown): OwnAnswers {
  const places = {
    attestation: placesOf(all.attestations, document),
    waiver: placesOf(all.waivers, document),
    sample: placesOf(all.samples, document),
  };
  const place = (one: Unused) => ({ ...one, index: places[one.kind][one.index] ?? one.index });
  return {
    attestations: places.attestation.map((k) => all.attestations[k]!),
    waivers: places.waiver.map((k) => all.waivers[k]!),
    samples: places.sample.map((k) => all.samples[k]!),
    pointers: [
      ...places.attestation.map((k) => `/attestations/${k}`),
      ...places.waiver.map((k) => `/waivers/${k}`),
      ...places.sample.map((k) => `/samples/${k}`),
    ],
    placed: (result) =>
      result.unusedAttestations.length === 0
        ? result
        : { ...result, unusedAttestations: result.unusedAttestations.map(place) },
  };
}

function placesOf(list: readonly Speaking[], document: unknown): number[] {
  const places: number[] = [];
  list.forEach((one, k) => {
    if (speaksOf(one, document)) places.push(k);
  });
  return places;
}

type Speaking = Pick<Attestation, "site" | "period">;

/** Compares as written: an id, and days, which have one spelling. What cannot be read is about no site. */
function speaksOf({ site, period }: Speaking, document: unknown): boolean {
  const { site: of, period: days } = (document ?? {}) as {
    site?: { id?: unknown };
    period?: Attestation["period"];
  };
  if (site !== undefined && site !== of?.id) return false;
  return period === undefined || (period.from === days?.from && period.to === days?.to);
}

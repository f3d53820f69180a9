import { outcomes } from "../../assessment/outcome";
import type {
  Assessment,
  ConclusionCode,
  Evaluation,
  ItemTotals,
  Measured,
  Outcome,
} from "../../generated/evaluation";
import type { Frame } from "./frame";
import type { MissingThing } from "./gaps";
import { noOutcome, perGap, type Row, waived } from "./row";

/** What of a finding is summed up, the same of assessments and evaluations. */
export interface ReadFinding {
  readonly outcome: Outcome;
  readonly shortfall?: { readonly fact: string; readonly atLeast: number };
  readonly items?: {
    readonly list?: readonly {
      readonly outcome: string;
      readonly shortfall?: { readonly fact: string; readonly atLeast: number };
      readonly measured?: unknown;
    }[];
    readonly byOutcome?: ItemTotals;
  };
  readonly missing?: { readonly total: number; readonly list: readonly MissingThing[] };
  readonly waiver?: { readonly effect: string };
  readonly measured?: unknown;
}

/** What cannot be summed up: not as this package writes it. */
export class Unfit extends Error {
  override readonly name = "Unfit";
  constructor(readonly pointer: string) {
    super(pointer);
  }
}

export const conclusions: readonly ConclusionCode[] = [
  "doesNotConform",
  "undetermined",
  "noNonconformityFound",
  "conforms",
];

/** The short row of an assessment or evaluation. Throws `Unfit`. */
export function rowOf(frame: Frame, document: Assessment | Evaluation): Row {
  const { site, period, on, conclusion } = document;
  frame.noteTier(site.tier, "tierLabel" in site ? site.tierLabel : undefined);
  const codes = new Array<number>(frame.rules.length).fill(noOutcome);
  const short: number[] = [];
  const gaps = new Map<number, [decides: number, settles: number, settlesDeciding: number]>();
  eachFinding(frame, document, (rule, finding) => {
    const outcome = outcomes.indexOf(finding.outcome);
    if (outcome < 0) throw new Unfit("/findings");
    codes[rule] = outcome | (finding.waiver?.effect === "accepted" ? waived : 0);
    if (finding.outcome === "fail") addShort(frame, rule, finding, short);
    if (finding.outcome === "unknown") addSettled(frame, rule, finding, gaps);
  });
  if (codes.indexOf(noOutcome) >= 0) throw new Unfit("/findings");
  for (const thing of document.toSupply) {
    const gap = gapIn(gaps, frame.gaps.place(thing));
    if (thing.decides) gap[0] = 1;
  }
  const place = conclusions.indexOf(conclusion.overall);
  if (place < 0) throw new Unfit("/conclusion");
  return {
    frame,
    id: site.id,
    name: site.name,
    tier: site.tier,
    division: site.divisionCode,
    from: period.from,
    to: period.to,
    on,
    conclusion: place,
    outcomes: String.fromCharCode(...codes),
    short: short.length === 0 ? none : short,
    gaps: packed(gaps),
  };
}

const none: readonly number[] = [];

function eachFinding(
  frame: Frame,
  document: Assessment | Evaluation,
  see: (rule: number, finding: ReadFinding) => void,
): void {
  if (document.kind === "evaluation") {
    for (const finding of document.findings) {
      see(placeOf(frame, finding.rulebook, finding.rule), finding as unknown as ReadFinding);
    }
    return;
  }
  for (const rulebook of Object.keys(document.findings)) {
    const own = document.findings[rulebook]!;
    for (const rule of Object.keys(own)) {
      see(placeOf(frame, rulebook, rule), own[rule] as unknown as ReadFinding);
    }
  }
}

function placeOf(frame: Frame, rulebook: string, rule: string): number {
  const place = frame.places.get(rulebook)?.get(rule);
  if (place === undefined) throw new Unfit("/findings");
  return place;
}

/** Ten-thousandths: what is measured comes in hundredths at most, and whole numbers add up without a remainder. */
export const parts = 10_000;

function addShort(frame: Frame, rule: number, finding: ReadFinding, short: number[]): void {
  const { shortfall, items } = finding;
  const listed = (items?.list ?? []).filter(({ outcome }) => outcome === "fail");
  const all = [{ shortfall, measured: finding.measured }, ...listed];
  for (const { shortfall, measured } of all) {
    if (shortfall === undefined || !(shortfall.atLeast > 0)) continue;
    const { rulebook, name } = frame.rules[rule]!;
    const fact = frame.facts.place(rulebook, name, shortfall.fact, asMeasured(measured));
    if (fact === null) continue;
    // Never more than there is: what is printed is "at least".
    short.push(rule, fact, Math.floor(shortfall.atLeast * parts + 1e-6));
    frame.facts.list[fact]!.rules.add(rule);
  }
}

/** Of an assessment, readings are values only; what they are of, its catalogue says. */
function asMeasured(measured: unknown): readonly Measured[] {
  return Array.isArray(measured) ? (measured as Measured[]).filter((one) => one?.title !== undefined) : [];
}

/** Where all that a finding waits for is of one kind of gap, that alone settles it. */
function addSettled(
  frame: Frame,
  rule: number,
  { missing }: ReadFinding,
  gaps: Map<number, [number, number, number]>,
): void {
  if (missing === undefined || missing.list.length === 0 || missing.total !== missing.list.length) return;
  const places = new Set(missing.list.map((thing) => frame.gaps.place(thing)));
  if (places.size !== 1) return;
  const gap = gapIn(gaps, [...places][0]!);
  gap[1]++;
  if (frame.rules[rule]!.weight === "decides") gap[2]++;
}

function gapIn(gaps: Map<number, [number, number, number]>, place: number): [number, number, number] {
  let gap = gaps.get(place);
  if (gap === undefined) {
    gap = [0, 0, 0];
    gaps.set(place, gap);
  }
  return gap;
}

function packed(gaps: Map<number, readonly number[]>): string {
  const units: number[] = [];
  for (const [place, counts] of gaps) units.push(place, ...counts);
  if (units.length !== gaps.size * perGap) throw new Error("A gap has four numbers.");
  return String.fromCharCode(...units);
}

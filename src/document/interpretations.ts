import { outcomes } from "../assessment/outcome";
import { flatMap } from "../base/es2018";
import type { Locale, Text } from "../base/language";
import type {
  AssessedAlternative,
  AssessedInterpretation,
  AssessedItemInterpretation,
  CatalogueFact,
  CatalogueOpen,
  CatalogueRule,
  CatalogueRulebook,
  Interpretation,
  InterpretationAlternative,
  ItemInterpretation,
  Outcome,
  Reading,
} from "../generated/evaluation";
import { readingText } from "../text";
import { openReading, type Phrases } from "./phrases";

/** One reading of what is open, as it is told: its name and what it gives. */
interface Told {
  readonly outcome: Outcome;
  readonly measured: readonly Reading[];
  readonly byOutcome?: AssessedAlternative["items"];
}

/** Says of the findings of one rule what each reading of an open interpretation would give. */
export class InterpretationWords {
  private readonly ofSite: readonly CatalogueFact[];

  constructor(
    private readonly rule: CatalogueRule,
    private readonly open: CatalogueRulebook["open"],
    private readonly phrases: Phrases,
  ) {
    this.ofSite = rule.facts.filter(({ perItem }) => rule.list === undefined || !perItem);
  }

  of({ fact, decision, alternatives }: AssessedInterpretation): Interpretation {
    const told = alternatives.map(({ outcome, measured, items }): Told => {
      const readings = (measured ?? []).map(openReading);
      return { outcome, measured: readings, ...(items && { byOutcome: items }) };
    });
    const question = this.openOf(fact)?.question ?? this.phrases.question(decision);
    const labels = this.labels(fact, told.length);
    return {
      fact,
      decision,
      question,
      alternatives: told.map(
        (one, k): InterpretationAlternative => ({ label: labels[k]!, ...one, measured: [...one.measured] }),
      ),
      text: this.given(labels, told, this.ofSite),
    };
  }

  /** Question and names of the readings stand with the finding. */
  ofItem({ fact, alternatives }: AssessedItemInterpretation): ItemInterpretation {
    const told = alternatives.map(({ outcome, measured = [] }) => ({
      outcome,
      measured: measured.map(openReading),
    }));
    return {
      fact,
      alternatives: told,
      text: this.given(this.labels(fact, told.length), told, this.rule.facts),
    };
  }

  private openOf(fact: string): CatalogueOpen | undefined {
    return this.open?.[fact];
  }

  /** What a rulebook does not name is numbered. */
  private labels(fact: string, count: number): Text[] {
    const known = this.openOf(fact)?.alternatives ?? [];
    return Array.from(
      { length: count },
      (_, k) => known[k] ?? this.phrases.words.label("interpretation.nth", { number: k + 1 }),
    );
  }

  /** "计入→4人，符合；不计入→3人，不符合" */
  private given(labels: readonly Text[], told: readonly Told[], facts: readonly CatalogueFact[]): Text {
    const telling = flatMap(facts, (fact, k) => (isTelling(fact, told, k) ? [k] : []));
    // What a rule measures stands first, and is what its title speaks of.
    const named = telling.length > 1 || telling[0] !== 0;
    return both((locale) => {
      const { words } = this.phrases;
      const parts = told.map((one, k) => {
        const found = telling.map((place) => this.found(facts[place]!, one.measured[place], named, locale));
        const counted = one.byOutcome === undefined ? [] : [this.counts(one.byOutcome, locale)];
        const all = [...found, ...counted].filter((text) => text !== "");
        if (all.length === 0 || one.outcome !== worst(one.byOutcome))
          all.push(this.outcome(one.outcome, locale));
        const given = all.join(words.say("interpretation.comma", locale));
        return words.say("interpretation.gives", locale, { label: labels[k]![locale], given });
      });
      return parts.join(words.say("interpretation.join", locale));
    });
  }

  private found(fact: CatalogueFact, reading: Reading | undefined, named: boolean, locale: Locale): string {
    if (reading === undefined) return "";
    const { words } = this.phrases;
    const code = fact.codes === undefined ? undefined : this.phrases.codesIn(fact.codes, reading.value);
    const value = code?.[locale] ?? readingText(reading, fact.unit, locale, words);
    return named ? words.say("interpretation.valued", locale, { title: fact.title[locale], value }) : value;
  }

  private counts(byOutcome: NonNullable<Told["byOutcome"]>, locale: Locale): string {
    const { words } = this.phrases;
    const counter = this.phrases.counter(this.rule.list);
    return Object.entries(byOutcome)
      .map(([outcome, count]) =>
        words.say("interpretation.counted", locale, {
          what: this.outcome(outcome as Outcome, locale),
          count,
          counter,
        }),
      )
      .join(words.say("list.comma", locale));
  }

  private outcome(outcome: Outcome, locale: Locale): string {
    const informs = outcome === "fail" && this.rule.weight === "informs";
    return this.phrases.words.say(informs ? "outcome.informs.fail" : `outcome.${outcome}`, locale);
  }
}

/** A quantity that differs; which reading is taken is told by its name. */
function isTelling({ unit }: CatalogueFact, told: readonly Told[], place: number): boolean {
  if (unit === "truth") return false;
  const each = told.map(({ measured }) => JSON.stringify(measured[place]));
  return each.some((one) => one !== each[0]);
}

/** What the counts of entries say already. */
function worst(byOutcome: Told["byOutcome"]): Outcome | undefined {
  return outcomes.find((outcome) => byOutcome?.[outcome]);
}

function both(say: (locale: Locale) => string): Text {
  return { "zh-CN": say("zh-CN"), en: say("en") };
}

import type { Text } from "../../base/language";
import type { Catalogue, Measured } from "../../generated/evaluation";

/** A quantity that can be added up over sites. */
export interface SummedFact {
  readonly rulebook: string;
  readonly fact: string;
  readonly title: Text;
  readonly unit: string;
  /** Rules that were found short of it, by place. */
  readonly rules: Set<number>;
}

/** Shares of different wholes, and truths, have no sum. */
const noQuantity = ["percent", "truth"];

/** The quantities that findings of a group are short of, in the order in which they were met. */
export class Facts {
  readonly list: SummedFact[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly catalogue: Catalogue | null) {}

  /** Place of a quantity; null where it has no sum: days have none, nor have shares. */
  place(rulebook: string, rule: string, fact: string, measured: readonly Measured[]): number | null {
    const key = `${rulebook} ${fact}`;
    let place = this.places.get(key);
    if (place === undefined) {
      const { title, unit } = this.known(rulebook, rule, fact, measured);
      const sums = title !== undefined && unit !== undefined && noQuantity.indexOf(unit) < 0;
      place = sums ? this.list.push({ rulebook, fact, title, unit, rules: new Set() }) - 1 : -1;
      this.places.set(key, place);
    }
    return place < 0 ? null : place;
  }

  private known(
    rulebook: string,
    rule: string,
    fact: string,
    measured: readonly Measured[],
  ): { title?: Text; unit?: string } {
    if (this.catalogue === null) return measured.find((one) => one.fact === fact) ?? {};
    const book = this.catalogue.rulebooks.find(({ info }) => info.id === rulebook);
    const facts = book?.rules.find((one) => one.rule === rule)?.facts;
    return facts?.find(({ id }) => id === fact) ?? {};
  }
}

import { flatMap } from "../../base/es2018";
import type { DerivedCheck, DerivedItem, DerivedItems, DerivedScope } from "../../generated/evaluation";
import { derivationText, formatDate, heading, say } from "../../text/index";
import { outcomeWord } from "../phrases";
import { conditionStatement } from "./conditions";
import { countsText } from "./entries";
import { truthText } from "./readings";
import { type Statement, statement } from "./statement";
import { counterOf, entryTitle, type Terms, tierTitle } from "./terms";
import { setText, type Where } from "./where";

/** Whether the rule applies to the site: the checks up to the first that says no. */
export function scopeStatements(terms: Terms, { checks }: DerivedScope): Statement[] {
  return checks.map((check) =>
    statement(checkText(terms, check), {
      truth: truthText(terms, check.truth),
      parts: check.condition === undefined ? [] : [conditionStatement(terms, check.condition)],
    }),
  );
}

function checkText(terms: Terms, check: DerivedCheck): string {
  const { locale } = terms;
  const { wanted = [], found, from, to } = check;
  const or = (texts: readonly string[]) => texts.join(say("list.or", locale));
  const none = derivationText("notRecorded", locale);
  switch (check.check) {
    case "tier": {
      const tiers = wanted.map((tier) => tierTitle(terms, tier));
      return derivationText("checkTier", locale, { wanted: or(tiers), found: tierTitle(terms, found ?? "") });
    }
    case "place":
      return derivationText("checkPlace", locale, { wanted: or(wanted), found: found ?? none });
    case "where":
      return derivationText("checkWhere", locale);
    case "inForce": {
      const day = (date: string | null | undefined) => (date == null ? none : formatDate(date, locale));
      const key = to != null ? "checkInForceUntil" : from != null ? "checkInForce" : "checkInForceOpen";
      return derivationText(key, locale, { from: day(from), to: day(to), found: day(found) });
    }
  }
}

/** The entries a rule goes through, each with its own outcome; or the one that was asked for. */
export function itemStatements(terms: Terms, items: DerivedItems): Statement[] {
  const { locale, derivation } = terms;
  const { list, where, entries, certain, possible } = items;
  const counter = counterOf(terms, list);
  const set = setText({ terms, list, outer: undefined }, { where } as Where);
  const parts = [
    statement(countsText(terms, counter, items)),
    ...entries.map((item) => itemStatement(terms, item)),
  ];
  const rest = certain + possible - entries.length;
  if (rest > 0) parts.push(statement(heading("moreItems", locale, { count: rest, counter })));
  const asked = flatMap(derivation.entry === undefined ? [] : [derivation.entry], (item) => [
    itemStatement(terms, item),
  ]);
  return [statement(derivationText("itemsOf", locale, { set }), { parts }), ...asked];
}

function itemStatement(terms: Terms, item: DerivedItem): Statement {
  const { locale, derivation } = terms;
  const own = entryTitle(terms, item);
  const name = item.counts === "possibly" ? derivationText("possibly", locale, { name: own }) : own;
  const outcome = outcomeWord(item.outcome, derivation.rule.weight, locale);
  return statement(derivationText("itemWord", locale, { name, outcome }));
}

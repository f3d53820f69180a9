import { flatMap } from "../../base/es2018";
import type { DerivedCheck, DerivedItem, DerivedItems, DerivedScope } from "../../generated/evaluation";
import { derivationText, formatDate, heading, say } from "../../text/index";
import { outcomeWord } from "../phrases";
import { conditionStatement } from "./conditions";
import { countsText } from "./entries";
import { counterOf, entryTitle, type Naming, tierTitle } from "./naming";
import { truthText } from "./readings";
import { type Statement, statement } from "./statement";
import { setText, type Where } from "./where";

/** Whether the rule applies to the site: the checks up to the first that says no. */
export function scopeStatements(naming: Naming, { checks }: DerivedScope): Statement[] {
  return checks.map((check) =>
    statement(checkText(naming, check), {
      truth: truthText(naming, check.truth),
      parts: check.condition === undefined ? [] : [conditionStatement(naming, check.condition)],
    }),
  );
}

function checkText(naming: Naming, check: DerivedCheck): string {
  const { locale } = naming;
  const { wanted = [], found, from, to } = check;
  const or = (texts: readonly string[]) => texts.join(say("list.or", locale));
  const none = derivationText("notRecorded", locale);
  switch (check.check) {
    case "tier": {
      const tiers = wanted.map((tier) => tierTitle(naming, tier));
      return derivationText("checkTier", locale, {
        wanted: or(tiers),
        found: tierTitle(naming, found ?? ""),
      });
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
export function itemStatements(naming: Naming, items: DerivedItems): Statement[] {
  const { locale, derivation } = naming;
  const { list, where, entries, certain, possible } = items;
  const counter = counterOf(naming, list);
  const set = setText({ naming, list, outer: undefined }, { where } as Where);
  const parts = [
    statement(countsText(naming, counter, items)),
    ...entries.map((item) => itemStatement(naming, item)),
  ];
  const rest = certain + possible - entries.length;
  if (rest > 0) parts.push(statement(heading("moreItems", locale, { count: rest, counter })));
  const asked = flatMap(derivation.entry === undefined ? [] : [derivation.entry], (item) => [
    itemStatement(naming, item),
  ]);
  return [statement(derivationText("itemsOf", locale, { set }), { parts }), ...asked];
}

function itemStatement(naming: Naming, item: DerivedItem): Statement {
  const { locale, derivation } = naming;
  const own = entryTitle(naming, item);
  const name = item.counts === "possibly" ? derivationText("possibly", locale, { name: own }) : own;
  const outcome = outcomeWord(item.outcome, derivation.rule.weight, locale);
  return statement(derivationText("itemWord", locale, { name, outcome }));
}

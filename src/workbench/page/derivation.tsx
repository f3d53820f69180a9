import type { Locale } from "../../base/language";
import type { Derivation } from "../../generated/evaluation";
import { readingText } from "../../text/index";
import { word } from "./words";

/** Every fact with its reading and how many entries it came from; interpretation and decision where there are some. */
export function DerivationView({
  derivation,
  locale,
}: {
  readonly derivation: Derivation;
  readonly locale: Locale;
}) {
  return (
    <section>
      <h5>{word("derivation", locale)}</h5>
      <ul>
        {derivation.facts.map((fact) => (
          <li key={fact.fact}>
            {fact.title[locale]}：<b>{said(fact.reading, fact.unit, locale)}</b>
            {fact.from.entries !== undefined && (
              <small>
                {word("entriesCertain", locale, { count: fact.from.entries.certain })}，
                {word("entriesPossible", locale, { count: fact.from.entries.possible })}
              </small>
            )}
            {fact.interpretation && <small>{fact.interpretation[locale]}</small>}
            {fact.decision && <small>{word("decision", locale, { number: fact.decision })}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function said(
  reading: Derivation["facts"][number]["reading"],
  unit: string | undefined,
  locale: Locale,
): string {
  if (Array.isArray(reading)) return readingText({ range: reading } as never, unit, locale);
  if (typeof reading === "object" && reading !== null) return readingText(reading as never, unit, locale);
  return readingText({ value: reading } as never, unit, locale);
}

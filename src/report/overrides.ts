import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Evaluation, Override } from "../generated/evaluation";
import { amountText, formatDate, heading, say } from "../text/index";
import { rulebookName } from "./selection";

/** What was corrected, by the name a reader knows it by. */
export function overrideTarget(evaluation: Evaluation, o: Override, locale: Locale): string {
  const { findings } = evaluation;
  const rulebook = rulebookName(evaluation, o.rulebook);
  const kind = say(`override.${o.kind}`, locale);
  if (o.kind === "clause") return `${rulebook} ${heading("clauseOf", locale, { clause: o.target })}`;
  const title =
    o.kind === "rule"
      ? findings.find(({ rulebook: id, rule }) => id === o.rulebook && rule === o.target)?.title[locale]
      : parameterOf(evaluation, o)?.title[locale];
  return title === undefined
    ? `${rulebook} ${kind}`
    : heading("aside", locale, { text: title, aside: rulebook });
}

/** "原为50%，改为60%" where both have words; `null` where only the note tells. */
export function overrideChange(evaluation: Evaluation, o: Override, locale: Locale): string | null {
  const [was, now] = [o.was, o.now].map((value) => valueText(evaluation, o, value, locale));
  if (was === null || now === null || was === undefined || now === undefined) return null;
  return heading("overrideLine", locale, { what: overrideTarget(evaluation, o, locale), was, now });
}

export function overrideNote({ note, sourceTitle }: Override, what: string, locale: Locale): string {
  return heading("overrideTold", locale, { what, note: note[locale], source: sourceTitle[locale] });
}

function parameterOf({ findings }: Evaluation, { target, rulebook }: Override) {
  return flatMap(
    findings.filter((finding) => finding.rulebook === rulebook),
    ({ parameters }) => parameters,
  ).find(({ parameter }) => parameter === target);
}

function valueText(evaluation: Evaluation, o: Override, value: unknown, locale: Locale): string | null {
  if (o.kind === "parameter") {
    const unit = parameterOf(evaluation, o)?.unit;
    if (!Array.isArray(value)) return null;
    return (value as { value: number; from: string }[])
      .map((one) =>
        heading("aside", locale, {
          text: amountText(one.value, unit, locale),
          aside: heading("since", locale, { date: formatDate(one.from, locale) }),
        }),
      )
      .join(say("list.comma", locale));
  }
  const set = value as { coverage?: string; provision?: string; basis?: { kind: string } };
  const words = [
    set.coverage && say(`coverage.${set.coverage}` as "coverage.manual", locale),
    set.provision && say(`provision.${set.provision}` as "provision.own", locale),
    set.basis && say(`basis.${set.basis.kind}` as "basis.own", locale),
  ].filter(Boolean);
  return words.length === 0 ? null : words.join(say("list.comma", locale));
}

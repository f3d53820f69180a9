import type { DerivedFact, DerivedStep } from "../../generated/evaluation";
import { derivationText, derivationWord, say } from "../../text/index";
import { entriesStatement } from "./entries";
import { derivedText, type Measure, measureOf, unitOfParameter } from "./readings";
import { type Statement, statement } from "./statement";
import { factTitle, fieldTitle, parameterTitle, type Terms } from "./terms";
import { setText, type Where, whereText } from "./where";

/** One operation in words, with what it gave, the entries it looked at and the operations it stands on. */
export function stepStatement(
  terms: Terms,
  step: DerivedStep,
  fact: DerivedFact,
  outermost = true,
): Statement {
  const parts = [
    ...(step.entries === undefined ? [] : [entriesStatement(terms, step.list!, step.entries)]),
    ...(step.parts ?? []).map((part) => stepStatement(terms, part, fact, false)),
  ];
  const measure = measureOfStep(terms, step) ?? (outermost ? { unit: fact.unit, codes: fact.codes } : {});
  return statement(stepText(terms, step, fact), {
    reading: derivedText(terms, step.reading, measure),
    parts,
  });
}

/** Of what is named, its own; what is computed on the way has no unit that is written down. */
function measureOfStep(terms: Terms, { fact, parameter }: DerivedStep): Measure | null {
  if (fact !== undefined) return measureOf(terms, fact);
  return parameter === undefined ? null : unitOfParameter(terms, parameter);
}

function stepText(terms: Terms, step: DerivedStep, fact: DerivedFact): string {
  const { locale } = terms;
  const { operation, field, fact: other, parameter, day, list } = step;
  if (field !== undefined) return fieldText(terms, field, fact.per);
  if (other !== undefined) return derivationText("step.fact", locale, { title: factTitle(terms, other) });
  if (parameter !== undefined)
    return derivationText("step.parameter", locale, { title: parameterTitle(terms, parameter) });
  if (day !== undefined) return derivationWord(`day.${day}`, locale) ?? day;
  if (list !== undefined) return listText(terms, step, list, fact.per);
  // Of full months or quarters the unit of the fact says which.
  const each = word(terms, `each.${fact.unit}`);
  return derivationWord(`step.${operation}`, locale, { each }) ?? derivationText("step.other", locale);
}

/** The value as it stands in the records, with its cell. */
function fieldText(terms: Terms, field: string, per: string | undefined): string {
  const { locale } = terms;
  const name = derivationText("step.field", locale, { field: fieldTitle(terms, per, field) });
  const place = field.charAt(0) === "/" ? terms.cellOf(field) : null;
  return place === null ? name : derivationText("at", locale, { name, place });
}

/** What is done with the entries of a list. */
function listText(terms: Terms, step: DerivedStep, list: string, per: string | undefined): string {
  const { locale } = terms;
  const options = (step.with ?? {}) as Where;
  const within = { terms, list, outer: per };
  const title = (name: unknown) => (typeof name === "string" ? fieldTitle(terms, list, name) : "");
  const args = {
    set: setText(within, options),
    of: title(options.of),
    from: title(options.from),
    to: title(options.to),
    each: word(terms, `each.${options.each}`),
    take: word(terms, `take.${options.take}`),
    span: word(terms, `span.${options.with}`),
    by: (Array.isArray(options.by) ? options.by : []).map(title).join(say("list.comma", locale)),
    among: setText(within, { ...options, where: options.among }),
    where: options.where === undefined ? "" : whereText(within, options.where as Where),
  };
  const grouped = options.by === undefined ? null : `step.grouped${capital(step.operation)}`;
  const text = derivationWord(grouped ?? `step.${step.operation}`, locale, args);
  return (text ?? derivationText("step.other", locale)) + limitsText(terms, options, per);
}

/** Which calendar periods are left out. */
function limitsText(terms: Terms, { since, within }: Where, per: string | undefined): string {
  const { locale } = terms;
  let text = "";
  if (since !== undefined)
    text += derivationText("since", locale, { since: sinceText(terms, since as Where, per) });
  if (within !== undefined) {
    const { spans, from, to } = within as Readonly<Record<string, string>>;
    const set = setText({ terms, list: spans!, outer: per }, within as Where);
    const title = (name: string | undefined) => fieldTitle(terms, spans, name ?? "");
    text += derivationText("within", locale, { set, from: title(from), to: title(to) });
  }
  return text;
}

function sinceText(terms: Terms, { field, fact }: Where, per: string | undefined): string {
  if (typeof field === "string") return fieldTitle(terms, per, field);
  return typeof fact === "string" ? factTitle(terms, fact) : derivationText("step.other", terms.locale);
}

function word({ locale }: Terms, key: string): string {
  return derivationWord(key, locale) ?? "";
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

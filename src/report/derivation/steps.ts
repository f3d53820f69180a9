import type { DerivedFact, DerivedStep } from "../../generated/evaluation";
import { derivationText, derivationWord, say } from "../../text/index";
import { entriesStatement } from "./entries";
import { factTitle, fieldTitle, type Naming, parameterTitle } from "./naming";
import { derivedText, type Measure, measureOf, unitOfParameter } from "./readings";
import { type Statement, statement } from "./statement";
import { setText, type Where, whereText } from "./where";

/** One operation in words, with what it gave, the entries it looked at and the operations it stands on. */
export function stepStatement(
  naming: Naming,
  step: DerivedStep,
  fact: DerivedFact,
  outermost = true,
): Statement {
  const parts = [
    ...(step.entries === undefined ? [] : [entriesStatement(naming, step.list!, step.entries)]),
    ...(step.parts ?? []).map((part) => stepStatement(naming, part, fact, false)),
  ];
  const measure = measureOfStep(naming, step) ?? (outermost ? { unit: fact.unit, codes: fact.codes } : {});
  return statement(stepText(naming, step, fact), {
    reading: derivedText(naming, step.reading, measure),
    parts,
  });
}

/** Of what is named, its own; what is computed on the way has no unit that is written down. */
function measureOfStep(naming: Naming, { fact, parameter }: DerivedStep): Measure | null {
  if (fact !== undefined) return measureOf(naming, fact);
  return parameter === undefined ? null : unitOfParameter(naming, parameter);
}

function stepText(naming: Naming, step: DerivedStep, fact: DerivedFact): string {
  const { locale } = naming;
  const { operation, field, fact: other, parameter, day, list } = step;
  if (field !== undefined) return fieldText(naming, field, fact.per);
  if (other !== undefined) return derivationText("step.fact", locale, { title: factTitle(naming, other) });
  if (parameter !== undefined)
    return derivationText("step.parameter", locale, { title: parameterTitle(naming, parameter) });
  if (day !== undefined) return derivationWord(`day.${day}`, locale) ?? day;
  if (list !== undefined) return listText(naming, step, list, fact.per);
  // Of full months or quarters the unit of the fact says which.
  const each = word(naming, `each.${fact.unit}`);
  return derivationWord(`step.${operation}`, locale, { each }) ?? derivationText("step.other", locale);
}

/** The value as it stands in the records, with its cell. */
function fieldText(naming: Naming, field: string, per: string | undefined): string {
  const { locale } = naming;
  const name = derivationText("step.field", locale, { field: fieldTitle(naming, per, field) });
  const place = field.charAt(0) === "/" ? naming.cellOf(field) : null;
  return place === null ? name : derivationText("at", locale, { name, place });
}

/** What is done with the entries of a list. */
function listText(naming: Naming, step: DerivedStep, list: string, per: string | undefined): string {
  const { locale } = naming;
  const options = (step.with ?? {}) as Where;
  const within = { naming, list, outer: per };
  const title = (name: unknown) => (typeof name === "string" ? fieldTitle(naming, list, name) : "");
  const args = {
    set: setText(within, options),
    of: title(options.of),
    from: title(options.from),
    to: title(options.to),
    each: word(naming, `each.${options.each}`),
    take: word(naming, `take.${options.take}`),
    span: word(naming, `span.${options.with}`),
    by: (Array.isArray(options.by) ? options.by : []).map(title).join(say("list.comma", locale)),
    among: setText(within, { ...options, where: options.among }),
    where: options.where === undefined ? "" : whereText(within, options.where as Where),
  };
  const grouped = options.by === undefined ? null : `step.grouped${capital(step.operation)}`;
  const text = derivationWord(grouped ?? `step.${step.operation}`, locale, args);
  return (text ?? derivationText("step.other", locale)) + limitsText(naming, options, per);
}

/** Which calendar periods are left out. */
function limitsText(naming: Naming, { since, within }: Where, per: string | undefined): string {
  const { locale } = naming;
  let text = "";
  if (since !== undefined)
    text += derivationText("since", locale, { since: sinceText(naming, since as Where, per) });
  if (within !== undefined) {
    const { spans, from, to } = within as Readonly<Record<string, string>>;
    const set = setText({ naming, list: spans!, outer: per }, within as Where);
    const title = (name: string | undefined) => fieldTitle(naming, spans, name ?? "");
    text += derivationText("within", locale, { set, from: title(from), to: title(to) });
  }
  return text;
}

function sinceText(naming: Naming, { field, fact }: Where, per: string | undefined): string {
  if (typeof field === "string") return fieldTitle(naming, per, field);
  return typeof fact === "string" ? factTitle(naming, fact) : derivationText("step.other", naming.locale);
}

function word({ locale }: Naming, key: string): string {
  return derivationWord(key, locale) ?? "";
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

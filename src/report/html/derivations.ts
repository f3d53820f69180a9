import { flatMap } from "../../base/es2018";
import type { Catalogue, Derivation, DerivedFact, Finding } from "../../generated/evaluation";
import { derivationText } from "../../text/index";
import { entryTitle, type Naming } from "../derivation/naming";
import type { DerivationPart, Statement } from "../derivation/statement";
import { derivationParts } from "../derivation/tell";
import { findingText } from "../numbers";
import { html, type Markup } from "./escape";
import { folded } from "./fold";
import type { HtmlView } from "./view";

/** How every finding came about. A value that several rules read alike is told once, and referred to. */
export function derivations(view: HtmlView, catalogue: Catalogue): Markup {
  const told = new Map<string, Finding>();
  return html`<p class="small">${view.t("derivationsHint")}</p>
${view.evaluation.findings.map((f) => ofFinding(view, catalogue, f, told))}`;
}

function ofFinding(
  view: HtmlView,
  catalogue: Catalogue,
  f: Finding,
  told: Map<string, Finding>,
): Markup | null {
  const { evaluation, locale, anchor, said } = view;
  const all = view.derivationsOf(f);
  if (all.length === 0) return null;
  const number = findingText(evaluation, f, locale);
  const id = `derivation-${anchor(f)}`;
  const body = all.map((derivation) => {
    const { names, cellOf } = view;
    const naming: Naming = { locale, derivation, catalogue, names, cellOf };
    const parts = derivationParts(naming);
    const known = parts.some(({ kind }) => kind === "facts") ? knownFacts(derivation, f, told) : [];
    return html`${derivation.entry && html`<p><b>${said(entryTitle(naming, derivation.entry))}</b></p>`}${parts.map((part) => partHtml(view, part, known))}`;
  });
  return html`<h3 id="${id}"><a href="#${anchor(f)}">${number}</a> ${said(f.title[locale])}</h3>
${folded(view, `${id}-more`, number, body)}`;
}

/** By place among the facts: the finding whose derivation tells the same already. */
function knownFacts({ facts, rule }: Derivation, f: Finding, told: Map<string, Finding>): (Finding | null)[] {
  return facts.map((fact) => {
    const key = keyOf(rule.id, fact);
    const known = told.get(key);
    if (known === undefined) told.set(key, f);
    return known === undefined || known === f ? null : known;
  });
}

/** Facts of two rulebooks may have one name. */
function keyOf(rule: string, fact: DerivedFact): string {
  return rule.slice(0, rule.indexOf("#")) + JSON.stringify(fact);
}

function partHtml(view: HtmlView, part: DerivationPart, known: readonly (Finding | null)[]): Markup {
  const statements = part.statements.map((one, k) =>
    part.kind === "facts" ? factHtml(view, one, known[k] ?? null) : statementHtml(view, one),
  );
  return html`<p class="part">${part.title}</p><ul class="derived">${statements}</ul>`;
}

function factHtml(view: HtmlView, one: Statement, known: Finding | null): Markup {
  if (known === null || one.parts.length === 0) return statementHtml(view, one);
  const rule = findingText(view.evaluation, known, view.locale);
  const text = derivationText("seeRule", view.locale, { rule });
  return html`<li>${lineHtml(view, one)} <a class="small inline" href="#derivation-${view.anchor(known)}">${text}</a></li>`;
}

function statementHtml(view: HtmlView, one: Statement): Markup {
  const parts = one.parts.length > 0 && html`<ul>${one.parts.map((part) => statementHtml(view, part))}</ul>`;
  return html`<li>${lineHtml(view, one)}${parts}</li>`;
}

function lineHtml({ said, t }: HtmlView, { text, reading, truth, clause, decision }: Statement): Markup {
  const notes = flatMap([clause, decision && html`<code>${decision}</code>`], (note) => (note ? [note] : []));
  return html`${said(text)}${reading && html`${t("colon")}<b>${said(reading)}</b>`}${truth && html` <span class="truth">${truth}</span>`}${notes.map((note) => html` <span class="small inline">${note}</span>`)}`;
}

import type { Finding, ItemFinding, Items, Measured, ParameterUse } from "../../generated/evaluation";
import { amountText, formatDate, readingText, say } from "../../text/index";
import { entryName } from "../options";
import { attestationText, outcomeMark, outcomeWord, shortfallText, waiverText } from "../phrases";
import { outcomes } from "../selection";
import { html, type Markup, type Part } from "./escape";
import { capped, line, pointer } from "./pieces";
import type { HtmlView } from "./view";

/** What was found, and everything behind it. */
export function evidence(view: HtmlView, f: Finding): Markup {
  const { locale, t } = view;
  const possible = f.possible?.map((o) => outcomeWord(o, f.weight, locale)).join(say("list.or", locale));
  return html`<p class="found">${f.text[locale]}</p>
<dl class="evidence">
${line(t("reason"), f.reason?.text[locale])}
${line(t("measured"), f.measured.length > 0 && lines(f.measured.map((m) => measured(view, m))))}
${line(t("parameters"), f.parameters.length > 0 && lines(f.parameters.map((p) => parameter(view, p))))}
${line(t("shortfall"), f.shortfall && shortfallText(f.shortfall, locale))}
${line(t("missing"), f.missing && capped(view, f.missing.list, f.missing.total, (m) => html`${m.label[locale]} ${pointer(m.pointer)}`))}
${line(t("possible"), possible)}
${line(t("items"), f.items && items(view, f, f.items))}
${line(t("evidence"), f.evidence && f.evidence.total > 0 && pointers(view, f.evidence))}
${line(t("automated"), f.automatedOutcome && outcomeWord(f.automatedOutcome, f.weight, locale))}
${line(t("attestation"), f.attestation && html`${attestationText(f.attestation, locale)}${f.attestation.note && html`<br>${f.attestation.note}`}`)}
${line(t("waiver"), f.waiver && waiverText(f.waiver, locale))}
${line(t("remedy"), f.remedy && html`<strong>${f.remedy[locale]}</strong>`)}
</dl>`;
}

function lines(parts: readonly Part[]): Markup {
  return html`${parts.map((part, i) => (i ? html`<br>${part}` : part))}`;
}

function measured({ locale, t }: HtmlView, m: Measured): Markup {
  const decision = m.decision && html` <span class="small">${t("decision", { number: m.decision })}</span>`;
  return html`${m.title[locale]}${t("colon")}<b>${readingText(m.reading, m.unit, locale)}</b>${decision}`;
}

function parameter({ locale, t }: HtmlView, p: ParameterUse): Markup {
  const notes = [
    t("since", { date: formatDate(p.from, locale) }),
    say(`basis.${p.basis.kind}`, locale),
    p.sameAs && t("sameAs", { target: p.sameAs }),
    p.overridden && t("overridden"),
  ].filter(Boolean);
  return html`${p.title[locale]}${t("colon")}<b>${amountText(p.value, p.unit, locale)}</b> <span class="small">${notes.join(t("semicolon"))}</span>`;
}

function pointers(view: HtmlView, e: NonNullable<Finding["evidence"]>): Markup {
  const shown = e.pointers.slice(0, 6);
  const rest = e.total - shown.length;
  return html`${shown.map((p) => html`${pointer(p)} `)}${rest > 0 && html`<span class="more">${view.t("more", { count: rest })}</span>`}`;
}

function items(view: HtmlView, f: Finding, all: Items): Markup {
  const { locale, t } = view;
  const counts = outcomes
    .filter((o) => all.byOutcome[o])
    .map((o) => `${outcomeWord(o, f.weight, locale)} ${all.byOutcome[o]}`)
    .join(say("list.comma", locale));
  const head = counts
    ? t("itemsTotals", { total: all.total, counts })
    : t("itemsTotal", { total: all.total });
  if (all.list.length === 0) return html`${head}`;
  return html`${head}${capped(view, all.list, all.list.length, (item) => itemLine(view, f, item))}`;
}

function itemLine(view: HtmlView, f: Finding, item: ItemFinding): Markup {
  const { locale, t } = view;
  const missing = item.missing?.map((m) => m.label[locale]).join(say("list.comma", locale));
  const name = entryName(item.pointer, item.id, view.names, locale);
  const told = name !== null && item.text[locale].includes(name);
  const who = told ? null : html` ${name === null ? pointer(item.pointer) : html`<b>${name}</b>`}`;
  const shortfall =
    item.shortfall && ` ${t("shortfall")}${t("colon")}${shortfallText(item.shortfall, locale)}`;
  return html`<span aria-hidden="true">${outcomeMark(item.outcome, f.weight)}</span> ${outcomeWord(item.outcome, f.weight, locale)}${who}${t("colon")}${item.text[locale]}${
    shortfall && html`<span class="small">${shortfall}</span>`
  }${missing && html` <span class="small">${t("missing")}${t("colon")}${missing}</span>`}`;
}

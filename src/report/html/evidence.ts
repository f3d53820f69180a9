import type {
  Evidence,
  Finding,
  ItemFinding,
  Items,
  Measured,
  ParameterUse,
} from "../../generated/evaluation";
import { amountText, formatDate, say } from "../../text/index";
import { interpretationTexts, itemInterpretations, restatesReason, withoutTold } from "../interpretations";
import { itemReadings, itemText, lackingText, type Missing, ownMissing } from "../items";
import { findingText } from "../numbers";
import {
  attestationText,
  evidenceText,
  isOpenQuestion,
  itemTotals,
  labelled,
  measuredText,
  outcomeMark,
  outcomeWord,
  partText,
  periodsText,
  remedyHeading,
  shortfallText,
  waiverText,
} from "../phrases";
import { missingText } from "../places";
import { isMaterial } from "../supply";
import { html, type Markup, type Part } from "./escape";
import { line, whole } from "./pieces";
import { numbered, placeOf, withCell } from "./place";
import type { HtmlView } from "./view";

/** Everything behind what was found. */
export function evidence(view: HtmlView, f: Finding): Markup {
  const { locale, t, said, anchor } = view;
  const applies = f.outcome !== "notApplicable";
  const measured = f.measured.filter((m) => !isOpenQuestion(m));
  const possible = f.possible?.includes("notApplicable") && t("possibleNone");
  return html`<dl class="evidence">
${line(t("window"), partText(f, view.evaluation, locale))}
${line(t("reason"), !restatesReason(f) && f.reason?.text[locale])}
${line(t("interpretations"), f.interpretations && lines(interpretationTexts(f, locale)))}
${line(t("measured"), applies && measured.length > 0 && allMeasured(view, measured))}
${line(t("parameters"), applies && f.parameters.length > 0 && lines(f.parameters.map((p) => parameter(view, p))))}
${line(t("shortfall"), f.shortfall && shortfallText(f.shortfall, f.measured, locale))}
${lines(periodsText(f.periods, locale).map((text) => html`<div><dd>${text}</dd></div>`))}
${f.missing && missing(view, f)}
${line(t("possible"), possible)}
${line(t("items"), f.items && f.items.total > 0 && items(view, f, f.items))}
${line(t("evidence"), f.evidence && records(view, f.evidence))}
${line(t("automated"), f.automatedOutcome && outcomeWord(f.automatedOutcome, f.weight, locale))}
${line(t("attestation"), f.attestation && html`${attestationText(f.attestation, f.outcome, locale)}${f.attestation.note && html`<br>${said(f.attestation.note)}`}${kept(view, evidenceText(f.attestation, locale))}`)}
${line(t("waiver"), f.waiver && waiverText(f.waiver, locale))}
${line(remedyHeading(f, locale), f.remedy && html`<strong>${said(f.remedy[locale])}</strong>`)}
${line(t("derivationOf"), view.derivationsOf(f).length > 0 && html`<a href="#derivation-${anchor(f)}">${findingText(view.evaluation, f, locale)}</a>`)}
</dl>`;
}

function kept({ said }: HtmlView, files: string | null): Part {
  return files !== null && html`<br>${said(files)}`;
}

function lines(parts: readonly Part[]): Markup {
  return html`${parts.map((part, i) => (i ? html`<br>${part}` : part))}`;
}

/** What stays open for another reason than missing data is told apart. */
function missing(view: HtmlView, f: Finding): Markup {
  const { evaluation, locale, t, said } = view;
  const { list, total: all } = f.missing!;
  const material = list.filter(isMaterial);
  const open = withoutTold(f).filter((m) => !isMaterial(m));
  const total = all - (list.length - material.length);
  const show = (m: Missing) => said(withCell(view, missingText(evaluation, m, locale), m.pointer));
  return html`${line(t("missing"), total > 0 && whole(view, material, total, show))}
${line(t("missingOpen"), open.length > 0 && whole(view, open, open.length, show))}`;
}

/** The records behind what was found, by name and cell. */
function records(view: HtmlView, { pointers, total }: Evidence): Markup {
  return whole(view, pointers, total, (at) => placeOf(view, at));
}

function allMeasured(view: HtmlView, all: readonly Measured[]): Markup {
  const whole = all.filter((m) => m.reading.state !== "perItem");
  const each = all.filter((m) => m.reading.state === "perItem").map((m) => m.title[view.locale]);
  const titles = each.join(say("list.comma", view.locale));
  const perItem = each.length > 0 ? [view.t("perItem", { titles })] : [];
  return lines([...perItem, ...whole.map((m) => measured(view, m))]);
}

function measured({ locale, t }: HtmlView, m: Measured): Markup {
  return html`${m.title[locale]}${t("colon")}<b>${measuredText(m, locale)}</b>`;
}

function parameter({ locale, t }: HtmlView, p: ParameterUse): Markup {
  const notes = [
    t("since", { date: formatDate(p.from, locale) }),
    say(`basis.${p.basis.kind}`, locale),
    p.overridden && t("overridden"),
  ].filter(Boolean);
  return html`${p.title[locale]}${t("colon")}<b>${amountText(p.value, p.unit, locale)}</b> <span class="small">${notes.join(t("semicolon"))}${p.interpretation && html`<br>${labelled(t("interpretation"), p.interpretation[locale], locale)}`}</span>`;
}

function items(view: HtmlView, f: Finding, all: Items): Markup {
  const head = itemTotals(f, all, view.locale);
  if (all.list.length === 0) return html`${head}`;
  const missing = ownMissing(all);
  const readings = itemInterpretations(all, view.locale);
  const told = (item: ItemFinding) => itemLine(view, f, item, missing(item), readings(item));
  return html`${head}${whole(view, all.list, all.list.length, told)}`;
}

function itemLine(
  view: HtmlView,
  f: Finding,
  item: ItemFinding,
  missing: readonly Missing[],
  readings: readonly string[],
): Markup {
  const { locale, t } = view;
  const text = itemText(view.evaluation, item, view.names, locale);
  const word = outcomeWord(item.outcome, f.weight, locale);
  const told = text.toLowerCase().includes(word);
  const attested = item.attestation && attestationText(item.attestation, item.outcome, locale);
  const notes = [
    ...itemReadings(f, item, text, locale),
    ...periodsText(item.periods, locale),
    ...lackingText(view.evaluation, missing, item.pointer, locale),
    ...readings,
  ];
  return html`<span aria-hidden="true">${outcomeMark(item.outcome, f.weight)}</span> ${numbered(view, f, item.id)}${told ? null : html`<b>${word}</b> `}${view.said(withCell(view, text, item.pointer))}${attested && html`<br><span class="small">${view.said(labelled(t("attestation"), attested, locale))}${kept(view, evidenceText(item.attestation!, locale))}</span>`}${notes.length > 0 && html`<br><span class="small">${notes.join(t("semicolon"))}</span>`}`;
}

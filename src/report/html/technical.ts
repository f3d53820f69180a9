import { flatMap, hasOwn } from "../../base/es2018";
import type { Finding } from "../../generated/evaluation";
import { heading, say } from "../../text/index";
import { codesText, groupsOf } from "../defect-groups";
import { findingText } from "../numbers";
import { rulebookOf } from "../selection";
import { html, type Markup, type Part } from "./escape";
import { headRow, line, pointer } from "./pieces";
import type { HtmlView } from "./view";

const shownAtMost = 6;

/** Ids, pointers, codes and digests, which no reader of the findings needs and whoever checks them does. */
export function technical(view: HtmlView): Markup {
  const { evaluation: e, t } = view;
  return html`<p class="small">${t("technicalHint")}</p>
<dl class="facts">
${line(t("tool"), `${e.tool.name} ${e.tool.version}`)}
${line(t("digest"), e.submissionDigest && html`<code>${e.submissionDigest}</code>`)}
${line(t("profile"), html`<code>${e.profile.id}</code>`)}
${e.rulebooks.map((info) => line(info.number, html`<code>${info.id} ${info.digest}</code>`))}
</dl>
<table class="wide working" aria-labelledby="technical-title">${headRow(t("number"), t("ruleId"), t("decisionRecord"), t("place"))}
<tbody>${e.findings.map((f) => finding(view, f))}</tbody></table>
${evidenceFiles(view)}${defects(view)}${overrides(view)}`;
}

function finding(view: HtmlView, f: Finding): Markup {
  const info = rulebookOf(view.evaluation, f.rulebook);
  const rule = info && hasOwn(info.rules, f.rule) ? info.rules[f.rule] : undefined;
  const numbers = [rule?.decision, ...f.measured.map(({ decision }) => decision)].filter(
    (number) => number !== undefined,
  );
  const same = f.parameters.map(({ sameAs }) => sameAs).filter((target) => target !== undefined);
  const places = [
    ...(f.missing?.list.map((one) => one.pointer) ?? []),
    ...(f.evidence?.pointers ?? []),
  ].filter((place) => place !== "");
  return html`<tr><td><a href="#${view.anchor(f)}">${findingText(view.evaluation, f, view.locale)}</a></td><th scope="row"><code>${f.id}</code>${same.map((target) => html`<br><code>= ${target}</code>`)}</th>
<td>${numbers.length > 0 && html`<code>${[...new Set(numbers)].join(say("list.comma", view.locale))}</code>`}</td><td>${some(view, places)}</td></tr>`;
}

/** Files kept of what was seen, of findings and of single entries, with what tells whether they are still the same. */
function evidenceFiles(view: HtmlView): Markup | null {
  const { evaluation, t } = view;
  const rows = flatMap(evaluation.findings, (f) =>
    flatMap([f, ...(f.items?.list ?? [])], ({ attestation }) =>
      (attestation?.evidence ?? []).map(
        ({ file, sha256 }) =>
          html`<tr><td><a href="#${view.anchor(f)}">${findingText(evaluation, f, view.locale)}</a></td><th scope="row">${view.said(file)}</th><td>${sha256 !== undefined && html`<code>${sha256}</code>`}</td></tr>`,
      ),
    ),
  );
  if (rows.length === 0) return null;
  return html`<table class="wide" aria-label="${t("evidenceFiles")}">${headRow(t("number"), t("evidenceFiles"), t("evidenceDigest"))}<tbody>${rows}</tbody></table>`;
}

function some({ t }: HtmlView, places: readonly string[]): Part {
  const shown = [...new Set(places)];
  const rest = shown.length - shownAtMost;
  return html`${shown.slice(0, shownAtMost).map((place) => html`${pointer(place)} `)}${rest > 0 && t("more", { count: rest })}`;
}

function defects(view: HtmlView): Markup | null {
  const { evaluation, locale, t } = view;
  if (evaluation.defectGroups.length === 0) return null;
  const rows = groupsOf(evaluation).map(
    (group) =>
      html`<tr><td>${group.pointers.map((place) => html`${pointer(place)} `)}</td><td><code>${group.code}</code> ${codesText(group, locale)}</td></tr>`,
  );
  return html`<table class="wide" aria-label="${t("defects")}">${headRow(t("place"), t("problem"))}<tbody>${rows}</tbody></table>`;
}

function overrides({ evaluation, locale, t }: HtmlView): Markup | null {
  const { overrides: all } = evaluation.profile;
  if (all.length === 0) return null;
  const rows = all.map(
    (o) =>
      html`<tr><th scope="row"><code>${o.rulebook}#${o.target}</code></th><td><code>${JSON.stringify(o.was)}</code></td><td><code>${JSON.stringify(o.now)}</code></td></tr>`,
  );
  return html`<table class="wide" aria-label="${t("overrides")}">${headRow(heading("target", locale), t("was"), t("now"))}<tbody>${rows}</tbody></table>`;
}

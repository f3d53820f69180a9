import { useState } from "preact/hooks";
import type { Evaluation, Finding } from "../../generated/evaluation";
import type { PaperView } from "../../papers/options";
import { plain } from "../../papers/paper";
import { outcomeRun, shortNumber, toldLines } from "../../papers/report/finding";
import { nextSteps } from "../../report/phrases";
import { rulebookOf } from "../../report/selection";
import { suppliesOf, supplyText } from "../../report/supply";
import { Beside } from "./beside";
import { FindingDetails } from "./finding";
import type { Store } from "./store";
import { word } from "./words";

export function Results({ store }: { readonly store: Store }) {
  const { locale, overview } = store;
  const [onlyOpen, setOnlyOpen] = useState(true);
  const evaluation = overview?.evaluation ?? null;
  if (evaluation === null) return <p>{overview?.failure?.[locale] ?? word("resultsNone", locale)}</p>;
  const ids = [...new Set(evaluation.findings.map(({ rulebook }) => rulebook))];
  const isShown = (f: Finding) => !onlyOpen || !["pass", "notApplicable"].includes(f.outcome);
  return (
    <>
      <section class={`conclusion is-${evaluation.conclusion.overall}`}>
        <h3>{word("conclusion", locale)}</h3>
        <p>{evaluation.conclusion.text[locale]}</p>
        <h3>{word("whatNext", locale)}</h3>
        <ol>
          {nextSteps(evaluation, locale).map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </section>
      <Supplies store={store} evaluation={evaluation} />
      <Beside store={store} />
      <h3>{word("findings", locale)}</h3>
      <label class="check">
        <input
          type="checkbox"
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
        {word("onlyOpen", locale)}
      </label>
      {ids.map((id) => {
        const own = evaluation.findings.filter((f) => f.rulebook === id && isShown(f));
        if (own.length === 0) return null;
        const info = rulebookOf(evaluation, id);
        return (
          <section key={id}>
            <h4>
              {info?.number} {info?.title[locale]}
            </h4>
            {own.map((f) => (
              <Row key={f.id} store={store} evaluation={evaluation} finding={f} />
            ))}
          </section>
        );
      })}
    </>
  );
}

export function paperView(store: Store, evaluation: Evaluation): PaperView {
  const { locale, settings } = store;
  return {
    evaluation,
    locale,
    date: settings.on,
    names: undefined,
    visit: {},
    origins: null,
    corrects: null,
  };
}

function Row({ store, evaluation, finding }: { store: Store; evaluation: Evaluation; finding: Finding }) {
  const { locale } = store;
  const [isOpen, setOpen] = useState(false);
  const view = paperView(store, evaluation);
  const { text, tone } = outcomeRun(finding, locale);
  return (
    <details class="finding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{shortNumber(view, finding)}</span> <b class={`is-${tone}`}>{text}</b> {finding.title[locale]}
      </summary>
      {isOpen && (
        <>
          {toldLines(view, finding).map((line) => (
            <p key={plain(line.text)}>{plain(line.text)}</p>
          ))}
          <FindingDetails store={store} evaluation={evaluation} finding={finding} />
        </>
      )}
    </details>
  );
}

const suppliesShown = 30;

function Supplies({ store, evaluation }: { readonly store: Store; readonly evaluation: Evaluation }) {
  const { locale } = store;
  const { material } = suppliesOf(evaluation);
  if (material.length === 0) return null;
  const titles = new Map(evaluation.findings.map(({ id, title }) => [id, title[locale]]));
  return (
    <section>
      <h3>{word("toSupply", locale)}</h3>
      <table>
        <thead>
          <tr>
            {(["supplyItem", "supplyDecides", "supplyRules"] as const).map((key) => (
              <th key={key} scope="col">
                {word(key, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {material.slice(0, suppliesShown).map((group) => (
            <tr key={`${group.kind}${group.label.en}${group.pointers[0] ?? ""}`}>
              <td>{supplyText(evaluation, group, locale)}</td>
              <td>{word(group.decides ? "yes" : "no", locale)}</td>
              <td>
                {group.rules
                  .slice(0, 5)
                  .map((id) => titles.get(id) ?? id)
                  .join("；")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

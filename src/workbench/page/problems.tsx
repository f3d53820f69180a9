import { useState } from "preact/hooks";
import { mappingOf } from "../../desk/questions";
import type { CellPlace } from "../../dossier/remarks";
import type { ProblemGroup } from "../protocol";
import type { Store } from "./store";
import { word } from "./words";

const placesShown = 4;

export function Problems({ store }: { readonly store: Store }) {
  const { locale, overview, settings } = store;
  if (overview === null) return <p>{word("resultsNone", locale)}</p>;
  const { problems } = overview;
  return (
    <>
      {problems.length === 0 ? <p>{word("problemsNone", locale)}</p> : <p>{word("problemsIntro", locale)}</p>}
      {problems.length > 0 && (
        <table>
          <thead>
            <tr>
              {(["severity", "problem", "places", "action"] as const).map((key) => (
                <th key={key} scope="col">
                  {word(key, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.map((group) => (
              <tr key={JSON.stringify([group.severity, group.text, group.places[0]])}>
                <td class={group.severity === "error" ? "bad" : ""}>
                  {word(`severity.${group.severity}`, locale)}
                </td>
                <td>
                  {group.text[locale]}
                  {group.written !== undefined && (
                    <small>{word("writtenAs", locale, { text: group.written })}</small>
                  )}
                </td>
                <td>{placesText(group, store)}</td>
                <td>
                  <Action store={store} group={group} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {settings.corrections.length + settings.mappings.length > 0 && <Done store={store} />}
    </>
  );
}

function placesText({ places, count }: ProblemGroup, { locale }: Store): string {
  const shown = places.slice(0, placesShown).map(cellText).join("、");
  return count > placesShown ? word("morePlaces", locale, { places: shown, count }) : shown;
}

function cellText({ sheet, cell }: CellPlace): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** What can be confirmed is chosen; what stands wrong in one cell is written anew. */
function Action({ store, group }: { readonly store: Store; readonly group: ProblemGroup }) {
  const { locale, settings } = store;
  const { question, places, written, text } = group;
  const [value, setValue] = useState("");
  const [place] = places;
  if (question !== undefined)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value !== "") store.change({ mappings: [...settings.mappings, mappingOf(question, value)] });
        }}
      >
        <label>
          {word(`ask.${question.kind}`, locale)}
          <select value={value} onChange={(event) => setValue(event.currentTarget.value)}>
            <option value="">{word("choose", locale)}</option>
            {question.choices.map(({ means, title }) => (
              <option key={means} value={means}>
                {title[locale]}
              </option>
            ))}
            {question.kind !== "code" && <option value="none">{word("notRead", locale)}</option>}
          </select>
        </label>
        <button type="submit">{word("confirm", locale)}</button>
      </form>
    );
  if (written === undefined || place === undefined || place.cell === null || group.count > 1) return null;
  const { file, sheet, cell } = place;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store.change({ corrections: [...settings.corrections, { file, sheet, cell, written, text: value }] });
      }}
    >
      <label>
        {word("correctTo", locale)}
        <input
          value={value}
          aria-description={text[locale]}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{word("correct", locale)}</button>
    </form>
  );
}

function Done({ store }: { readonly store: Store }) {
  const { locale, settings } = store;
  const without = <One,>(list: readonly One[], one: One) => list.filter((other) => other !== one);
  return (
    <section>
      <h3>{word("corrections", locale)}</h3>
      <ul>
        {settings.corrections.map((one) => (
          <li key={JSON.stringify(one)}>
            {word("correctionLine", locale, { place: cellText(one), written: one.written, text: one.text })}
            <button
              type="button"
              onClick={() => store.change({ corrections: without(settings.corrections, one) })}
            >
              {word("undo", locale)}
            </button>
          </li>
        ))}
        {settings.mappings.map((one) => (
          <li key={JSON.stringify(one)}>
            {word("mappingLine", locale, {
              written: one.written,
              means: one.means === "none" ? word("notRead", locale) : one.means,
            })}
            <button type="button" onClick={() => store.change({ mappings: without(settings.mappings, one) })}>
              {word("undo", locale)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

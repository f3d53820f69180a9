import { useState } from "preact/hooks";
import { hasOwn } from "../../base/es2018";
import type { Evaluation, Finding } from "../../generated/evaluation";
import { basisText, clauseText } from "../../report/phrases";
import { rulebookName, sourceCited } from "../../report/selection";
import type { EntryShown, Explained } from "../protocol";
import { DerivationView } from "./derivation";
import type { Store } from "./store";
import { word } from "./words";

interface Props {
  readonly store: Store;
  readonly evaluation: Evaluation;
  readonly finding: Finding;
}

const entriesShown = 60;

/** Clause and source, the rows behind it, and how it came about. */
export function FindingDetails({ store, evaluation, finding }: Props) {
  const { locale, client, settings } = store;
  const [derivation, setDerivation] = useState<Explained | null>(null);
  const explain = async () => {
    try {
      setDerivation(await client.ask("explain", { settings, rule: finding.id }));
    } catch (error) {
      store.say(word("failed", locale, { text: String(error) }));
    }
  };
  const clause = `${rulebookName(evaluation, finding.rulebook)} ${clauseText(finding.clause, null, locale)}`;
  const entries = entriesOf(finding, derivation);
  return (
    <div class="details">
      <dl>
        <dt>{word("clause", locale)}</dt>
        <dd>{clause}</dd>
        <dt>{word("source", locale)}</dt>
        <dd>
          {basisText(finding, locale)} · {sourceCited(evaluation, finding, locale) ?? ""}
        </dd>
      </dl>
      {entries.length > 0 && (
        <>
          <h5>{word("evidence", locale)}</h5>
          <ul>
            {entries.slice(0, entriesShown).map((entry) => (
              <Entry key={entry.pointer} store={store} {...entry} />
            ))}
          </ul>
        </>
      )}
      {derivation === null ? (
        <button type="button" onClick={() => void explain()}>
          {word("showDerivation", locale)}
        </button>
      ) : (
        <DerivationView parts={derivation.parts} />
      )}
    </div>
  );
}

interface EntryProps {
  readonly pointer: string;
  readonly name: string;
}

/** Those that did not pass; of a rule that passes those that its derivation names. */
function entriesOf({ items, evidence }: Finding, explained: Explained | null): EntryProps[] {
  const own = (items?.list ?? []).map(({ pointer, id }) => ({ pointer, name: id ?? pointer }));
  const known = new Set(own.map(({ pointer }) => pointer));
  const others = (evidence?.pointers ?? []).filter((pointer) => !known.has(pointer));
  const all = [...own, ...others.map((pointer) => ({ pointer, name: "" }))];
  if (all.length > 0) return all;
  return (explained?.entries ?? []).map(({ pointer, id }) => ({ pointer, name: id ?? "" }));
}

function Entry({ store, pointer, name }: EntryProps & { readonly store: Store }) {
  const { locale, client, settings, overview } = store;
  const [shown, setShown] = useState<EntryShown | null>(null);
  const cells = overview?.cells ?? {};
  const place = shown?.cell ?? (hasOwn(cells, pointer) ? cells[pointer]! : "");
  const label = name === "" ? place : place === "" ? name : word("entryAt", locale, { name, place });
  return (
    <li>
      {label}{" "}
      {shown === null ? (
        <button
          type="button"
          class="small"
          onClick={() => void client.ask("entry", { settings, pointer }).then(setShown)}
        >
          {word("showEntry", locale)}
        </button>
      ) : (
        <dl class="entry">
          {shown.fields.map(({ label: field, text }) => (
            <div key={field.en}>
              <dt>{field[locale]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

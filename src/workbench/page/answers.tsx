import { useState } from "preact/hooks";
import type { Attestation } from "../../generated/evaluation";
import type { ChecklistLine } from "../../report/checklist/lines";
import { say } from "../../text/index";
import type { Store } from "./store";
import { word } from "./words";

const outcomes = ["pass", "fail", "notApplicable"] as const;
const methods = ["documentReview", "observation", "interview"] as const;

export function Answers({ store }: { readonly store: Store }) {
  const { locale, overview, settings } = store;
  const [who, setWho] = useState({ by: "", on: settings.on });
  if (overview?.evaluation === null || overview === null) return <p>{word("resultsNone", locale)}</p>;
  const { checklist } = overview;
  return (
    <>
      <p>{checklist.length === 0 ? word("answersNone", locale) : word("answersIntro", locale)}</p>
      <fieldset class="row">
        <label>
          {word("by", locale)}
          <input value={who.by} onInput={(event) => setWho({ ...who, by: event.currentTarget.value })} />
        </label>
        <label>
          {word("day", locale)}
          <input
            type="date"
            value={who.on}
            onInput={(event) => setWho({ ...who, on: event.currentTarget.value })}
          />
        </label>
      </fieldset>
      {settings.attestations.length > 0 && <Saved store={store} />}
      {checklist.map((line) => (
        <Question key={line.rule} store={store} line={line} who={who} />
      ))}
    </>
  );
}

interface QuestionProps {
  readonly store: Store;
  readonly line: ChecklistLine;
  readonly who: { readonly by: string; readonly on: string };
}

function Question({ store, line, who }: QuestionProps) {
  const { locale, settings } = store;
  const [outcome, setOutcome] = useState("");
  const [method, setMethod] = useState<string>(line.technique);
  const [note, setNote] = useState("");
  const [item, setItem] = useState("");
  const [files, setFiles] = useState<{ file: string; sha256: string }[]>([]);
  const save = () => {
    if (outcome === "" || method === "" || who.by.trim() === "" || who.on === "") {
      store.say(word("needBy", locale));
      return;
    }
    const answer = {
      rule: line.rule,
      ...(item !== "" && { item }),
      outcome,
      by: who.by.trim(),
      on: who.on,
      method,
      ...(note.trim() !== "" && { note: note.trim() }),
      ...(files.length > 0 && { evidence: files }),
    } as Attestation;
    const others = settings.attestations.filter((one) => one.rule !== line.rule || one.item !== answer.item);
    store.change({ attestations: [...others, answer] });
  };
  return (
    <fieldset class="question">
      <legend>
        {line.number} · {line.title}
      </legend>
      <p>{line.question}</p>
      {line.answered !== undefined && <p>{word("answeredAlready", locale, { text: line.answered })}</p>}
      {line.missing.length > 0 && <small>{line.missing.join("；")}</small>}
      {line.entries.length > 0 && (
        <label class="field">
          {word("entryOf", locale)}
          <select value={item} onChange={(event) => setItem(event.currentTarget.value)}>
            <option value="">{word("wholeRule", locale)}</option>
            {line.entries.map(({ id, name }) => (
              <option key={id} value={id ?? ""}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="row">
        <label>
          {word("outcome", locale)}
          <select value={outcome} onChange={(event) => setOutcome(event.currentTarget.value)}>
            <option value="">{word("choose", locale)}</option>
            {outcomes.map((one) => (
              <option key={one} value={one}>
                {say(`outcome.${one}`, locale)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {word("method", locale)}
          <select value={method} onChange={(event) => setMethod(event.currentTarget.value)}>
            {methods.map((one) => (
              <option key={one} value={one}>
                {say(`technique.${one}`, locale)}
              </option>
            ))}
          </select>
        </label>
        <label class="grow">
          {word("note", locale)}
          <input value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <label>
          {word("evidenceFiles", locale)}
          <input
            type="file"
            multiple
            onChange={(event) => void hashed(store, event.currentTarget.files).then(setFiles)}
          />
        </label>
        {files.length > 0 && (
          <small>{files.map(({ file, sha256 }) => `${file} ${sha256.slice(0, 15)}…`).join("；")}</small>
        )}
        <button type="button" onClick={save}>
          {word("save", locale)}
        </button>
      </div>
    </fieldset>
  );
}

/** Of a file of evidence its name and digest alone are kept. */
async function hashed({ client }: Store, list: FileList | null) {
  const files = [...(list ?? [])];
  return Promise.all(
    files.map(async (file) => ({
      file: file.name,
      sha256: await client.ask("digest", { bytes: new Uint8Array(await file.arrayBuffer()) }),
    })),
  );
}

function Saved({ store }: { readonly store: Store }) {
  const { locale, settings, overview } = store;
  const titles = new Map(overview?.evaluation?.findings.map(({ id, title }) => [id, title[locale]]));
  return (
    <section>
      <h3>{word("saved", locale)}</h3>
      <ul>
        {settings.attestations.map((one) => (
          <li key={`${one.rule}${one.item ?? ""}`}>
            {titles.get(one.rule) ?? one.rule}
            {one.item ? `/${one.item}` : ""}：{say(`outcome.${one.outcome}`, locale)}（{one.by}，{one.on}）
            <button
              type="button"
              class="small"
              onClick={() =>
                store.change({ attestations: settings.attestations.filter((other) => other !== one) })
              }
            >
              {word("remove", locale)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

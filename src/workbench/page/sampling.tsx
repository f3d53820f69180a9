import { useState } from "preact/hooks";
import { sampleTexts } from "../../report/samples";
import { Refusal } from "./client";
import type { Store } from "./store";
import { word } from "./words";

export function Sampling({ store }: { readonly store: Store }) {
  const { locale, overview, settings, client } = store;
  const lists = overview?.lists ?? [];
  const [list, setList] = useState("");
  const [size, setSize] = useState("");
  const [seed, setSeed] = useState("");
  const [field, setField] = useState("");
  const chosen = lists.find(({ id }) => id === list);
  const draw = async () => {
    try {
      const asked = { list, size, seed, ...(field !== "" && { field }) };
      const sample = await client.ask("draw", { settings, draw: asked });
      store.change({ samples: [...settings.samples, sample] });
    } catch (error) {
      const text = error instanceof Refusal ? error.text[locale] : String(error);
      store.say(word("failed", locale, { text }));
    }
  };
  if (lists.length === 0) return <p>{word("samplingNone", locale)}</p>;
  return (
    <>
      <p>{word("samplingIntro", locale)}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (list !== "" && size !== "" && seed !== "") void draw();
        }}
      >
        <label>
          {word("list", locale)}
          <select
            value={list}
            onChange={(event) => {
              setList(event.currentTarget.value);
              setField("");
            }}
          >
            <option value="">{word("choose", locale)}</option>
            {lists.map(({ id, label, entries }) => (
              <option key={id} value={id}>
                {label[locale]} ({entries})
              </option>
            ))}
          </select>
        </label>
        <label>
          {word("size", locale)}
          <input value={size} onInput={(event) => setSize(event.currentTarget.value)} />
        </label>
        <label>
          {word("seed", locale)}
          <input value={seed} onInput={(event) => setSeed(event.currentTarget.value)} />
        </label>
        <label>
          {word("stratify", locale)}
          <select value={field} onChange={(event) => setField(event.currentTarget.value)}>
            <option value="">{word("noStrata", locale)}</option>
            {chosen?.fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[locale]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{word("draw", locale)}</button>
      </form>
      {settings.samples.length > 0 && <Drawn store={store} />}
    </>
  );
}

const idsShown = 60;

function Drawn({ store }: { readonly store: Store }) {
  const { locale, overview, settings } = store;
  const labels = new Map(overview?.lists.map(({ id, label }) => [id, label[locale]]));
  const texts = overview?.evaluation ? sampleTexts(overview.evaluation, locale) : [];
  return (
    <section>
      <h3>{word("drawnTitle", locale)}</h3>
      <ul>
        {settings.samples.map((one) => {
          const ids = one.drawn.slice(0, idsShown).join(locale === "en" ? ", " : "、");
          const args = {
            list: labels.get(one.list) ?? one.list,
            population: one.population,
            count: one.drawn.length,
            ids,
          };
          return (
            <li key={one.id}>
              {word("drawnLine", locale, args)}
              <button
                type="button"
                class="small"
                onClick={() => store.change({ samples: settings.samples.filter((other) => other !== one) })}
              >
                {word("remove", locale)}
              </button>
            </li>
          );
        })}
      </ul>
      {texts.length > 0 && (
        <>
          <h3>{word("draws", locale)}</h3>
          {texts.map(({ head, lines }) => (
            <ul key={head}>
              {[head, ...lines].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ))}
        </>
      )}
    </section>
  );
}

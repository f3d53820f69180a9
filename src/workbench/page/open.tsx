import type { Overview } from "../protocol";
import { readFiles } from "./read-files";
import type { Store } from "./store";
import { tierTitles } from "./tiers";
import { type WordKey, word } from "./words";

export function Open({ store }: { readonly store: Store }) {
  const { locale, overview, settings } = store;
  const take = async (list: FileList | readonly File[] | null) => {
    const files = await readFiles(list ?? []);
    if (files.length > 0) store.open(files);
  };
  return (
    <>
      <p>{word("openIntro", locale)}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first */}
      <div
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files ?? null);
        }}
      >
        <label class="button">
          {word("chooseFiles", locale)}
          <input
            type="file"
            multiple
            accept=".xlsx,.xlsm,.xls,.csv,.json"
            onChange={(event) => void take(event.currentTarget.files)}
          />
        </label>
        <label class="button">
          {word("chooseFolder", locale)}
          <input
            type="file"
            ref={(input) => input?.setAttribute("webkitdirectory", "")}
            onChange={(event) => void take(event.currentTarget.files)}
          />
        </label>
        <span>{word("dropHere", locale)}</span>
      </div>
      {overview !== null && <Opened store={store} overview={overview} />}
      <label class="field">
        {word("on", locale)}
        <input
          type="date"
          value={settings.on}
          onChange={(event) => event.currentTarget.value && store.change({ on: event.currentTarget.value })}
        />
        <small>{word("onHint", locale)}</small>
      </label>
      {overview === null && <Template store={store} />}
    </>
  );
}

function Opened({ store, overview }: { readonly store: Store; readonly overview: Overview }) {
  const { locale, settings } = store;
  const { files, refused, lacking, failure } = overview;
  const asked = [...new Set([...lacking, ...Object.keys(settings.given)])];
  return (
    <>
      <h3>{word("opened", locale)}</h3>
      <ul>
        {files.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {refused.map(({ file, text }) => (
          <li key={file} class="bad">
            {word("refused", locale)}
            {file} – {text[locale]}
          </li>
        ))}
      </ul>
      {failure !== null && <p class="bad">{failure[locale]}</p>}
      {asked.length > 0 && (
        <fieldset>
          <legend>{word("siteTitle", locale)}</legend>
          <p>{word("siteHint", locale)}</p>
          {asked.map((pointer) => (
            <div class="field" key={pointer}>
              <label htmlFor={pointer}>{word(`given.${pointer}` as WordKey, locale)}</label>
              <GivenField store={store} pointer={pointer} />
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}

function GivenField({ store, pointer }: { readonly store: Store; readonly pointer: string }) {
  const { settings, locale } = store;
  const value = settings.given[pointer] ?? "";
  const give = (text: string) => {
    const { [pointer]: _, ...others } = settings.given;
    store.change({ given: text === "" ? others : { ...others, [pointer]: text } });
  };
  if (pointer === "/site/tier")
    return (
      <select id={pointer} value={value} onChange={(event) => give(event.currentTarget.value)}>
        <option value="">{word("choose", locale)}</option>
        {tierTitles(locale).map(({ tier, title }) => (
          <option key={tier} value={tier}>
            {title}
          </option>
        ))}
      </select>
    );
  const type = pointer.startsWith("/period/") ? "date" : "text";
  return (
    <input id={pointer} type={type} value={value} onChange={(event) => give(event.currentTarget.value)} />
  );
}

function Template({ store }: { readonly store: Store }) {
  const { locale } = store;
  const year = store.settings.on.slice(0, 4);
  return (
    <section>
      <h3>{word("templateTitle", locale)}</h3>
      <p>{word("templateHint", locale)}</p>
      {tierTitles(locale).map(({ tier, title }) => (
        <button
          type="button"
          key={tier}
          onClick={() => store.template({ tier, from: `${year}-01-01`, to: `${year}-12-31` })}
        >
          {word("template", locale)}（{title}）
        </button>
      ))}
    </section>
  );
}

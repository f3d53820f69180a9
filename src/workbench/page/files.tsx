import { useState } from "preact/hooks";
import { visitFields } from "../../dossier/form/visit";
import type { Product } from "../protocol";
import type { Store } from "./store";
import { word } from "./words";

const products: readonly Product[] = ["dossier", "documents", "annotated", "checklist", "evaluation"];

export function Files({ store }: { readonly store: Store }) {
  const { locale, overview, settings } = store;
  const [date, setDate] = useState(settings.on);
  const [withNames, setNames] = useState(false);
  if (overview === null || overview.evaluation === null) return <p>{word("resultsNone", locale)}</p>;
  const visit = { ...overview.visit, ...settings.visit };
  return (
    <>
      <p>{word("filesIntro", locale)}</p>
      <fieldset>
        <legend>{word("visitTitle", locale)}</legend>
        {visitFields.map((field) => (
          <label class="field" key={field}>
            {word(`visit.${field}`, locale)}
            <input
              type={field === "rectifyBy" ? "date" : "text"}
              value={visit[field] ?? ""}
              onChange={(event) => {
                const { [field]: _, ...others } = settings.visit;
                const value = event.currentTarget.value;
                store.change({ visit: value === "" ? others : { ...others, [field]: value } });
              }}
            />
          </label>
        ))}
        <label class="field">
          {word("date", locale)}
          <input
            type="date"
            value={date}
            onChange={(event) => event.currentTarget.value && setDate(event.currentTarget.value)}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={withNames}
            onChange={(event) => setNames(event.currentTarget.checked)}
          />
          {word("withNames", locale)}
        </label>
      </fieldset>
      <ul class="files">
        {products.map((product) => (
          <li key={product}>
            <span id={`product-${product}`}>{word(`product.${product}`, locale)}</span>
            <button
              type="button"
              aria-describedby={`product-${product}`}
              onClick={() => store.produce(product, { date, withNames })}
            >
              {word("download", locale)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => print()}>
        {word("print", locale)}
      </button>
    </>
  );
}

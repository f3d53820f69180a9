import { useState } from "preact/hooks";
import type { NamedTable } from "../../base/tables";
import { Refusal } from "./client";
import { readFiles } from "./read-files";
import type { Store } from "./store";
import { word } from "./words";

/** An earlier dossier of the site, opened beside this one. */
export function Beside({ store }: { readonly store: Store }) {
  const { locale, client, settings } = store;
  const [tables, setTables] = useState<readonly NamedTable[]>([]);
  const take = async (list: FileList | null) => {
    const files = await readFiles(list ?? []);
    if (files.length === 0) return;
    try {
      setTables(await client.ask("compare", { settings, files }));
    } catch (error) {
      const text = error instanceof Refusal ? error.text[locale] : String(error);
      store.say(word("failed", locale, { text }));
    }
  };
  return (
    <section class="beside">
      <h3>{word("beside", locale)}</h3>
      <p>{word("besideHint", locale)}</p>
      <label class="button">
        {word("chooseEarlier", locale)}
        <input
          type="file"
          multiple
          accept=".xlsx,.xlsm,.xls,.csv,.json"
          onChange={(event) => void take(event.currentTarget.files)}
        />
      </label>
      {tables.map((table) => (
        <TableOf key={table.name} table={table} />
      ))}
    </section>
  );
}

function TableOf({ table: { name, columns, rows } }: { readonly table: NamedTable }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{name}</h4>
      <table aria-label={name}>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={JSON.stringify(cells)}>
              {cells.map((cell, place) => (
                <td key={columns[place]?.title ?? place}>{cell ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

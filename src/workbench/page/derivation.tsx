import type { DerivationPart, Statement } from "../../report/derivation/statement";

/** How a finding came about: every fact with its readings down to entries, each step with its clause or decision. */
export function DerivationView({ parts }: { readonly parts: readonly DerivationPart[] }) {
  return (
    <section class="derivation">
      {parts.map(({ kind, title, statements }) => (
        <div key={kind}>
          <h5>{title}</h5>
          <Statements all={statements} />
        </div>
      ))}
    </section>
  );
}

function Statements({ all }: { readonly all: readonly Statement[] }) {
  return (
    <ul>
      {all.map(({ text, reading, truth, clause, decision, parts }, place) => (
        <li key={place}>
          {text} {reading !== undefined && <b>{reading}</b>} {truth !== undefined && <b>{truth}</b>}
          {clause !== undefined && <small>{clause}</small>}
          {decision !== undefined && <small>{decision}</small>}
          {parts.length > 0 && <Statements all={parts} />}
        </li>
      ))}
    </ul>
  );
}

import type { Assessing } from "../../assessment/assess";
import { prepare } from "../../assessment/prepare";
import { firstDay, formatDay, lastDay } from "../../base/dates";
import type { Evaluator } from "../../document/evaluator";
import type { DateRange } from "../../generated/evaluation";
import { model } from "../../generated/model";
import type { ParameterDefinition, RulebookDocument } from "../../rulebook/document";
import { valuesInForce } from "../../rulebook/values-in-force";

/** Before any day that is judged, and after. */
const [always, never] = ["1900-01-01", "2199-12-31"];

/** The rules as they are. */
export function asTheyAre({ prepared }: Pick<Evaluator, "prepared">): Assessing {
  return { prepared, model, catalogue: "" };
}

/**
 * The rules as they stand on the days judged, made to stand so on any day: what is asked is how other data would have
 * fared under them. Null where that cannot be said, because something changed within these days.
 */
export function frozen({ prepared }: Pick<Evaluator, "prepared">, window: DateRange): Assessing | null {
  const documents = prepared.applied.rulebooks.map(({ document, binds }) => ({
    document: frozenRulebook(document, window),
    binds,
  }));
  const rulebooks = documents.flatMap(({ document, binds }) =>
    document === null ? [] : [{ document, binds }],
  );
  if (rulebooks.length < documents.length) return null;
  return {
    prepared: prepare({ ...prepared.applied, rulebooks }, model, prepared.hostFacts),
    model,
    catalogue: "",
  };
}

function frozenRulebook(document: RulebookDocument, window: DateRange): RulebookDocument | null {
  const { inForce, published } = document;
  const [from, to] = [firstDay(window.from), firstDay(window.to)];
  const first = inForce.from ?? published;
  if (first !== null && firstDay(first) > from && firstDay(first) <= to) return null;
  const holds =
    (first === null || firstDay(first) <= to) && (inForce.to === null || lastDay(inForce.to) >= to);
  const parameters: Record<string, ParameterDefinition> = {};
  for (const id of Object.keys(document.parameters)) {
    const own = frozenParameter(document.parameters[id]!, from, to);
    if (own === null) return null;
    parameters[id] = own;
  }
  const days = holds ? { from: always!, to: null } : { from: never!, to: null };
  return { ...document, parameters, inForce: { ...inForce, ...days } };
}

function frozenParameter(
  parameter: ParameterDefinition,
  from: number,
  to: number,
): ParameterDefinition | null {
  const counting = valuesInForce(parameter.values, from, to);
  if (counting.length === 0) {
    const [first] = parameter.values;
    return first === undefined ? parameter : { ...parameter, values: [{ ...first, from: never! }] };
  }
  const [value] = counting;
  if (counting.length > 1 || firstDay(value!.from) > from) return null;
  return { ...parameter, values: [{ ...value!, from: always! }] };
}

/** What counts on these days, to see whether other days are judged by the same. */
export function standing({ prepared }: Pick<Evaluator, "prepared">, window: DateRange): string {
  const [from, to] = [firstDay(window.from), firstDay(window.to)];
  const all = prepared.applied.rulebooks.map(({ document: { id, inForce, published, parameters } }) => {
    const first = inForce.from ?? published;
    const since =
      first === null ? null : firstDay(first) <= from ? "before" : firstDay(first) <= to ? first : "later";
    const until = inForce.to !== null && lastDay(inForce.to) < to;
    const values = Object.keys(parameters).map((name) =>
      valuesInForce(parameters[name]!.values, from, to).map(({ value, from: day }) =>
        firstDay(day) <= from ? value : [value, formatDay(firstDay(day))],
      ),
    );
    return [id, since, until, values];
  });
  return JSON.stringify(all);
}

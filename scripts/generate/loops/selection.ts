import { type Json, NotPrinted } from "./book";
import type { Loop } from "./loop";
import { type Answer, both, mask, type Printer, selected } from "./mask";
import type { Points } from "./points";

/** A selection as it stands in an operation. */
export interface Chosen {
  readonly list: string;
  readonly per: string | null;
  readonly where: Json | undefined;
  readonly window: string;
  readonly recorded: boolean;
}

export function chosenOf(json: Json, operation: string, per: string | null, span: string): Chosen {
  return {
    list: json[operation],
    per,
    where: json.where,
    window: json.window ?? span,
    recorded: json.entries === "recorded",
  };
}

/** The loop a selection is made in, and the answer for an entry (and outer entry); `null`: all are selected. */
export interface Selecting {
  readonly loop: Loop;
  readonly answer: Answer | null;
  /** Variable: whether further entries may exist; of a relation, for each outer row. */
  readonly open: string;
}

export function select(points: Points, chosen: Chosen): Selecting {
  const members: Json[] = Array.isArray(chosen.where?.all)
    ? chosen.where.all
    : chosen.where
      ? [chosen.where]
      : [];
  const { loop, rest } = loopFor(points, chosen, members);
  const printer: Printer = { loop, points };
  const scope = { inner: loop.inner, outer: loop.outer === null ? null : loop.outside };
  const answers = rest.map((member) => selected(printer, mask(printer, member, scope)));
  if (inWindow(loop, chosen)) answers.unshift(windowAnswer(loop));
  const answer = answers.length === 0 ? null : answers.reduce((a, b) => both(printer, a, b, "and"));
  const open =
    loop.relation === "own"
      ? loop.opens(chosen.window, chosen.recorded)
      : loop.open(chosen.window, chosen.recorded);
  return { loop, answer, open };
}

function loopFor(points: Points, { list, per }: Chosen, members: Json[]): { loop: Loop; rest: Json[] } {
  const model = points.book.list(list);
  if (per === null) return { loop: points.loop(list, null, "whole"), rest: members };
  if (model.parent === per) return { loop: points.loop(list, per, "own"), rest: members };
  const join = members.find(({ operator, value, field }) => {
    const { type } = model.fields[field] ?? {};
    return (
      value?.outer !== undefined && ((operator === "equal" && type === "text") || operator === "contains")
    );
  });
  const outer = points.book.list(per);
  if (
    join === undefined ||
    model.fields[join.field]!.references !== per ||
    join.value.outer !== outer.idField
  ) {
    throw new NotPrinted(`${list} per ${per}`);
  }
  const relation = join.operator === "contains" ? "links" : "link";
  return { loop: points.loop(list, per, relation, join.field), rest: members.filter((one) => one !== join) };
}

function inWindow(loop: Loop, { window }: Chosen): boolean {
  return loop.book.list(loop.list).dated !== null && (window === "period" || window === "toDate");
}

function windowAnswer(loop: Loop): Answer {
  const { book, inner } = loop;
  const { can, lo, hi } = loop.reading(inner, loop.column(inner, book.list(loop.list).dated!, false));
  const variable = inner.block.keep(
    "in the window",
    () => book.name("m"),
    () =>
      `${can} === 2 || ${lo} > windowTo || ${hi} < windowFrom ? 2 : ${can} === 1 && ${lo} >= windowFrom && ${hi} <= windowTo ? 1 : 3`,
  );
  return { variable, loose: false, block: inner.block };
}

import { flatMap } from "../../base/es2018";
import { overrideChange, overrideNote } from "../../report/overrides";
import { periodText } from "../../report/phrases";
import { sampleTexts } from "../../report/samples";
import { suppliesOf } from "../../report/supply";
import { formatDate, heading, say } from "../../text/index";
import type { PaperView } from "../options";
import { type Block, type Fact, lines, note, type Table } from "../paper";
import { word } from "../words";
import { named } from "./finding";

/** 概况、依据、方法与抽样. */
export function overview(view: PaperView): Block[] {
  const { evaluation, locale } = view;
  return [
    { kind: "heading", level: 2, text: word("overview", locale) },
    { kind: "heading", level: 3, text: word("siteFacts", locale) },
    { kind: "facts", rows: facts(view) },
    { kind: "heading", level: 3, text: word("criteria", locale) },
    ...criteria(view),
    { kind: "heading", level: 3, text: word("method", locale) },
    { kind: "paragraph", text: word("methodText", locale, { date: formatDate(evaluation.on, locale) }) },
    ...(evaluation.conclusion.qualified
      ? [{ kind: "paragraph" as const, text: word("methodAssumed", locale) }]
      : []),
    ...overridden(view),
    { kind: "heading", level: 3, text: word("sampling", locale) },
    ...sampling(view),
  ];
}

function facts({ evaluation: e, locale }: PaperView): Fact[] {
  const { material } = suppliesOf(e);
  const lists = (kind: "list" | "partialList") => {
    const names = material.filter((group) => group.kind === kind).map(({ label }) => label[locale]);
    return named(names, names.length, locale, 20);
  };
  const { errors, notices } = e.defectTotals;
  const wide = true as const;
  const given: (Fact | false)[] = [
    { term: heading("siteId", locale), text: e.site.id },
    { term: heading("division", locale), text: e.site.divisionCode ?? "–" },
    { term: heading("window", locale), text: periodText(e.window, locale), wide },
    lists("list") !== "" && { term: word("absentLists", locale), text: lists("list"), wide },
    lists("partialList") !== "" && { term: word("partialLists", locale), text: lists("partialList"), wide },
    {
      term: word("dataProblems", locale),
      text:
        errors + notices === 0 ? word("dataNone", locale) : word("dataFound", locale, { errors, notices }),
      wide,
    },
    { term: heading("profile", locale), text: e.profile.title[locale] },
    { term: heading("tool", locale), text: `${e.tool.name} ${e.tool.version}` },
  ];
  return given.filter((one) => one !== false);
}

/** What decides with how far it was seen; what only informs by name. */
function criteria({ evaluation, locale }: PaperView): Block[] {
  const conclusionOf = (id: string) =>
    evaluation.conclusion.rulebooks.find(({ rulebook }) => rulebook === id)?.conclusion ?? null;
  const deciding = evaluation.rulebooks.filter(({ id }) => conclusionOf(id) !== null);
  const informing = evaluation.rulebooks.filter(({ id }) => conclusionOf(id) === null);
  const rows = deciding.map((info) => ({
    cells: [
      lines({ text: info.number }, note(info.title[locale])),
      lines(note(info.textSeen[locale])),
      lines(say(`conclusion.${conclusionOf(info.id)!}`, locale)),
    ],
  }));
  const table: Table = {
    kind: "table",
    label: word("criteria", locale),
    columns: [
      { title: word("criterion", locale), width: 34 },
      { title: word("criterionSeen", locale), width: 46, spare: true },
      { title: word("criterionConclusion", locale), width: 20 },
    ],
    rows,
  };
  const names = informing.map(({ number }) => number).join(word("comma", locale));
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(informing.length > 0
      ? [{ kind: "paragraph" as const, text: word("informingOnly", locale, { names }) }]
      : []),
  ];
}

function overridden({ evaluation, locale }: PaperView): Block[] {
  const { overrides } = evaluation.profile;
  if (overrides.length === 0) return [];
  const items = flatMap(overrides, (o) => {
    const change = overrideChange(evaluation, o, locale);
    return change === null ? [o.note[locale]] : [overrideNote(o, change, locale)];
  });
  return [
    { kind: "paragraph", text: [{ text: word("overridden", locale), strong: true }] },
    { kind: "list", items },
  ];
}

function sampling({ evaluation, locale }: PaperView): Block[] {
  const samples = sampleTexts(evaluation, locale);
  if (samples.length === 0) return [{ kind: "paragraph", text: word("samplingNone", locale) }];
  return samples.map(({ head, lines: told }) => ({ kind: "list", items: [head, ...told] }));
}

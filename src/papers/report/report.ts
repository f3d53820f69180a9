import { heading } from "../../text/index";
import type { PaperView } from "../options";
import type { Paper } from "../paper";
import { codeOf, sealOf } from "../seal";
import { word } from "../words";
import { correction } from "./correction";
import { findings } from "./findings";
import { frontPage } from "./front";
import { overview } from "./overview";
import { answers, signing, siteRemarks } from "./signing";

/** 评估报告: what is signed. */
export function reportPaper(view: PaperView): Paper {
  const { evaluation, locale, visit, date, corrects, origins } = view;
  const number = visit.reportNumber ?? null;
  const seal = sealOf(evaluation, "report", { date, number, corrects: corrects?.number }, origins);
  const site = evaluation.site.name ?? evaluation.site.id;
  return {
    locale,
    title: `${site} – ${heading("title", locale)} ${evaluation.on}`,
    running: [
      number === null ? word("runningNone", locale) : word("running", locale, { number }),
      site,
      word("code", locale, { code: codeOf(seal) }),
    ],
    seal,
    blocks: [
      ...frontPage(view),
      ...correction(view),
      { kind: "pageBreak" },
      ...overview(view),
      ...findings(view),
      ...answers(view),
      ...siteRemarks(view),
      ...signing(view),
    ],
  };
}

/** The page's only style sheet. After a change the test of the style hash says the new value. */
export const style = `
:root { --ink: #1c2127; --soft: #3f464e; --rule: #aab2bb; --pale: #f1f4f7; --accent: #163d60; --bad: #8a0f0f; --open: #5a3700; --hand: #3a2e7a; --good: #0f4c29; }
* { box-sizing: border-box; }
html { font-size: 16px; }
body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 66rem; color: var(--ink); background: #fff; line-height: 1.6;
  font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .3rem .6rem; z-index: 1; }
.sheet { width: 100%; margin: 0; border-collapse: collapse; table-layout: fixed; font-size: 1rem; } .sheet > thead > tr > td, .sheet > tbody > tr > td { padding: 0; border: 0; background: none; font-weight: 400; }
.running { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0 0 .8rem; padding: 0 0 .3rem; border-bottom: 1px solid var(--rule); font-size: .85rem; color: var(--soft); overflow-wrap: anywhere; }
h1, .kind, .verdict { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
h1 { font-size: 1.9rem; line-height: 1.3; margin: .25rem 0 1.25rem; text-align: center; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); color: var(--accent); }
h3 { font-size: 1.05rem; margin: 1.3rem 0 .4rem; } #derivations h3 { font-size: 1rem; margin: .8rem 0 0; }
p { margin: .4rem 0; }
a { color: var(--accent); }
code { font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
ul, ol { margin: .3rem 0; padding-left: 1.5rem; }
.small { font-size: .86rem; color: var(--soft); font-weight: 400; }
.light { font-weight: 400; color: var(--soft); }
.more { color: var(--soft); font-style: normal; list-style: none; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kind { text-align: center; font-size: 1.1rem; letter-spacing: .2em; color: var(--soft); margin: 1rem 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 2rem; margin: 0 0 1rem; border-top: 1px solid var(--rule); }
.facts > div { display: flex; gap: .75rem; padding: .3rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { flex: 0 0 6.5rem; color: var(--soft); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.cover h2 { font-size: 1rem; border: 0; margin: 0 0 .25rem; padding: 0; }
.conclusion, .notice { padding: .8rem 1.1rem; margin: 1rem 0; border: 1px solid var(--rule); border-left: .4rem solid var(--tone, var(--accent)); background: var(--pale); }
.conclusion.is-doesNotConform { --tone: var(--bad); } .conclusion.is-undetermined { --tone: var(--open); }
.conclusion.is-conforms { --tone: var(--good); }
.verdict { font-size: 1.5rem; font-weight: 700; color: var(--tone); margin: 0 0 .25rem; }
.qualified { display: inline-block; font: 400 .8rem/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: var(--open); border: 1px solid var(--open); border-radius: 2px; padding: 0 .4em; vertical-align: middle; }
.notice { background: none; font-size: .92rem; }
.notice dl, .evidence { margin: 0; }
.notice dt { font-weight: 700; } .notice dd { margin: 0 0 .4rem; }
.absent { border: 1px dashed var(--rule); padding: .4rem .8rem; color: var(--soft); }
.field { display: flex; gap: .6rem; align-items: flex-end; margin: .9rem 0 0; }
.blank { flex: 1; border-bottom: 1px solid var(--ink); min-height: 1.4rem; }
nav ol { columns: 2 18rem; background: var(--pale); padding: .8rem 1rem .8rem 2.6rem; }
.fold > input, .all { position: absolute; width: 1px; height: 1px; margin: 0; opacity: 0; }
.fold > label, .all + label { display: inline-block; color: var(--accent); cursor: pointer; font-size: .9rem; padding: .05rem .3rem .05rem 0; text-decoration: underline; }
.fold > label::before, .all + label::before { content: "▸ "; content: "▸ " / ""; } .fold > input:checked + label::before, .all:checked + label::before { content: "▾ "; content: "▾ " / ""; }
.fold > input:focus-visible + label, .all:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: calc(100% - 2px); font-size: .92rem; margin: .5rem 1px 1rem; }
th, td { border: 1px solid var(--rule); padding: .35rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, thead td { background: var(--pale); font-weight: 700; }
tbody th { font-weight: 500; }
th > .small:not(.inline) { display: block; }
td > p { margin: 0 0 .3rem; }
.wide { table-layout: fixed; }
.totals td, .totals th { text-align: center; overflow-wrap: normal; } .totals tbody th { text-align: left; } .totals .none { color: var(--soft); } .totals .some { font-weight: 700; }
.clause th { background: #e4eaf0; font-weight: 700; }
.findings th:nth-child(1):not([colspan]) { width: 27%; } .findings thead th:nth-child(3) { width: 7.6rem; }
.by-rulebook th:nth-child(1) { width: 36%; } .by-rulebook thead th:nth-child(2) { width: 22%; }
.fix thead th:nth-child(1), .supply thead th:nth-child(1) { width: 3.4rem; } .fix thead th:nth-child(2) { width: 26%; } .fix thead th:nth-child(4) { width: 30%; }
.supply thead th:nth-child(3) { width: 18%; } .supply thead th:nth-child(4) { width: 34%; }
.coverage thead th:nth-child(1) { width: 26%; } .coverage thead th:nth-child(2) { width: 6.6rem; } .coverage thead th:nth-child(n+4) { width: 7.6rem; }
.defects thead th:nth-child(1) { width: 42%; }
.sources thead th:nth-child(1) { width: 46%; } .sources thead th:nth-child(3) { width: 8rem; }
.answers-given thead th:nth-child(1) { width: 24%; } .answers-given thead th:nth-child(2) { width: 28%; }
.used thead th:nth-child(1) { width: 28%; } .used thead th:nth-child(2) { width: 16%; } .used thead th:nth-child(4) { width: 24%; }
.decisions thead th:nth-child(1) { width: 6.6rem; } .decisions thead th:nth-child(3) { width: 44%; }
.working thead th:nth-child(1) { width: 22%; } .working thead th:nth-child(3) { width: 6.6rem; }
td ul, dd ul { margin: 0; padding-left: 1.1rem; }
.found { margin: 0 0 .3rem; }
.evidence > div { display: flex; gap: .6rem; font-size: .9rem; padding: .1rem 0; }
.evidence dt { flex: 0 0 5.2rem; color: var(--soft); } .evidence dd { margin: 0; flex: 1; min-width: 0; }
.badge { word-break: keep-all; font-weight: 700; color: var(--tone, var(--soft)); }
.badge.is-fail, .badge.is-error, .word.is-doesNotConform { --tone: var(--bad); } .badge.is-unknown, .badge.is-suggestion, .word.is-undetermined { --tone: var(--open); }
.badge.is-manual { --tone: var(--hand); } .badge.is-pass, .word.is-conforms { --tone: var(--good); } .word.is-noNonconformityFound { --tone: var(--accent); }
.word { color: var(--tone, var(--soft)); }
.part { font-weight: 700; margin: .6rem 0 .1rem; } .derived, .derived ul { padding-left: 1.2rem; margin: .1rem 0; } .derived { font-size: .92rem; line-height: 1.5; } .derived li { overflow-wrap: anywhere; }
.truth { border: 1px solid var(--rule); border-radius: 2px; padding: 0 .3em; color: var(--soft); white-space: nowrap; }
.box { display: inline-block; width: .95em; height: .95em; border: 1.5px solid var(--ink); vertical-align: -.1em; }
.form { padding-left: 1.6rem; } .form > li { border-top: 1px solid var(--rule); padding: .3rem 0 1rem; } .form h3 { margin: .4rem 0 0; }
.answers { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; }
tr:target, h3:target { outline: 3px solid var(--accent); }
@page { size: A4; margin: 13mm 15mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #3f464e; } }
@media screen { .fold > input:not(:checked) ~ .folded { display: none; } .all:checked ~ section .folded { display: block; } .all:checked ~ section .fold > label, .all:checked ~ section .fold > input { display: none; } }
@media print {
  html { font-size: 10.5pt; } body { padding: 0; max-width: none; line-height: 1.45; }
  nav, .skip, .fold > input, .fold > label, .all, .all + label, .heard { display: none; } a { color: inherit; text-decoration: none; }
  table { font-size: 10.5pt; } .small, .more, .running, .evidence > div, .derived, code, .qualified, .truth, td ul, .notice { font-size: 9pt; } .derived, .evidence { line-height: 1.38; } .evidence .small, .evidence .more, .evidence ul, .derived code { font-size: 9pt; }
  .cover { break-after: page; } h2, h3, .clause, .part { break-after: avoid; } h2 { margin-top: 1.2rem; }
  thead { display: table-header-group; } .wide > tbody > tr, .totals tr { break-inside: auto; } .form > li, .conclusion, .notice, .facts { break-inside: avoid; } li, p { orphans: 2; widows: 2; }
  .conclusion, .notice, th, thead td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  #manual { break-before: page; }
}
@media screen and (max-width: 40rem) { body { padding: .5rem .7rem 2rem; line-height: 1.45; } .wide { table-layout: auto; font-size: .86rem; } th, td { padding: .25rem .35rem; } .totals { font-size: .7rem; } .totals th, .totals td { padding: .3rem .1rem; overflow-wrap: anywhere; } .evidence > div, .facts > div { flex-direction: column; gap: 0; } .evidence dt, .facts dt, .evidence dd { flex: none; } .facts { grid-template-columns: 1fr; } .derived, .derived ul { padding-left: .8rem; } nav ol { columns: 1; } .findings thead th:nth-child(3) { width: auto; } }
`;

export const styleHash = "sha256-AtFRJ+8aayMIO7tcLdIMBFPBfXx2PZ24jGjtXF9uWHU=";

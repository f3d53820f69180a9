/** The page's only style sheet. After a change the test of the style hash says the new value. */
export const style = `
:root { --ink: #1c2127; --soft: #4d555e; --rule: #c8ced5; --pale: #f3f5f7; --accent: #1d4a73; --bad: #9b1515; --open: #6d4300; --hand: #43368a; --good: #175c33; }
* { box-sizing: border-box; }
html { font-size: 16px; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 62rem; color: var(--ink); background: #fff; line-height: 1.65;
  font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1, .kind, .verdict { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
h1 { font-size: 2rem; line-height: 1.3; margin: .25rem 0 1.25rem; text-align: center; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); color: var(--accent); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: .4rem 0; }
a { color: var(--accent); }
code { font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .82em; color: var(--soft); overflow-wrap: anywhere; }
ul, ol { margin: .3rem 0; padding-left: 1.5rem; }
.small { font-size: .84rem; color: var(--soft); font-weight: 400; }
.light { font-weight: 400; color: var(--soft); }
.more { color: var(--soft); font-style: normal; list-style: none; }
.kind { text-align: center; font-size: 1.05rem; letter-spacing: .2em; color: var(--soft); margin: 1rem 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; margin: 0 0 1rem; border-top: 1px solid var(--rule); }
.facts > div { display: flex; gap: .75rem; padding: .3rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { flex: 0 0 6.5rem; color: var(--soft); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.cover h2 { font-size: 1rem; border: 0; margin: 0 0 .25rem; padding: 0; }
.conclusion, .notice { padding: .8rem 1.1rem; margin: 1rem 0; border: 1px solid var(--rule); border-left: .4rem solid var(--tone, var(--accent)); background: var(--pale); }
.conclusion.is-doesNotConform { --tone: var(--bad); } .conclusion.is-undetermined { --tone: var(--open); }
.conclusion.is-conforms { --tone: var(--good); }
.verdict { font-size: 1.6rem; font-weight: 700; color: var(--tone); margin: 0 0 .25rem; }
.qualified { display: inline-block; font: 400 .8rem/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: var(--open); border: 1px solid var(--open); border-radius: 2px; padding: 0 .4em; vertical-align: middle; }
.notice { background: none; font-size: .92rem; }
.notice dl, .evidence { margin: 0; }
.notice dt { font-weight: 700; } .notice dd { margin: 0 0 .4rem; }
.signatures ul { list-style: none; padding: 0; }
.signatures li, .field { display: flex; gap: .6rem; align-items: flex-end; margin: .9rem 0 0; }
.signatures li > span:first-child { flex: 0 0 8rem; }
.blank { flex: 1; border-bottom: 1px solid var(--ink); min-height: 1.4rem; } .blank.short { flex: 0 0 10rem; }
nav ol { columns: 2 18rem; background: var(--pale); padding: .8rem 1rem .8rem 2.6rem; }
table { border-collapse: collapse; width: calc(100% - 2px); font-size: .9rem; margin: .5rem 1px 1rem; }
th, td { border: 1px solid var(--rule); padding: .4rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, thead td { background: var(--pale); font-weight: 700; }
tbody th { font-weight: 500; }
th > .small:not(.inline) { display: block; }
.wide { table-layout: fixed; }
.totals td, .totals th { text-align: center; overflow-wrap: normal; } .totals tbody th { text-align: left; } .totals .none { color: var(--soft); } .totals .some { font-weight: 700; }
.clause th { background: #e8edf2; font-weight: 700; }
.findings th:nth-child(1):not([colspan]) { width: 31%; } .findings thead th:nth-child(3) { width: 7.6rem; }
.by-rulebook th:nth-child(1) { width: 36%; } .by-rulebook thead th:nth-child(2) { width: 22%; }
.fix thead th:nth-child(1), .supply thead th:nth-child(1) { width: 3.4rem; } .fix thead th:nth-child(2) { width: 26%; } .fix thead th:nth-child(4) { width: 30%; }
.supply thead th:nth-child(3) { width: 20%; } .supply thead th:nth-child(4) { width: 30%; }
.coverage thead th:nth-child(1) { width: 26%; } .coverage thead th:nth-child(2) { width: 6.6rem; } .coverage thead th:nth-child(n+4) { width: 7.6rem; }
.defects thead th:nth-child(1) { width: 34%; }
.sources thead th:nth-child(1) { width: 46%; } .sources thead th:nth-child(3) { width: 8rem; }
td ul, dd ul { margin: 0; padding-left: 1.1rem; }
.found { margin: 0 0 .3rem; }
.evidence > div { display: flex; gap: .6rem; font-size: .86rem; padding: .1rem 0; }
.evidence dt { flex: 0 0 5.2rem; color: var(--soft); } .evidence dd { margin: 0; flex: 1; min-width: 0; }
.badge { word-break: keep-all; font-weight: 700; color: var(--tone, var(--soft)); }
.badge.is-fail, .badge.is-error, .word.is-doesNotConform { --tone: var(--bad); } .badge.is-unknown, .badge.is-suggestion, .word.is-undetermined { --tone: var(--open); }
.badge.is-manual { --tone: var(--hand); } .badge.is-pass, .word.is-conforms { --tone: var(--good); } .word.is-noNonconformityFound { --tone: var(--accent); }
.word { color: var(--tone, var(--soft)); }
.box { display: inline-block; width: .95em; height: .95em; border: 1.5px solid var(--ink); vertical-align: -.1em; }
.form { padding-left: 1.6rem; } .form > li { border-top: 1px solid var(--rule); padding: .3rem 0 1rem; } .form h3 { margin: .4rem 0 0; }
.answers { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; }
tr:target { outline: 3px solid var(--accent); }
@page { size: A4; margin: 17mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #4d555e; } }
@media print {
  html { font-size: 10.2pt; } body { padding: 0; max-width: none; }
  nav { display: none; } a { color: inherit; text-decoration: none; }
  .cover { break-after: page; min-height: 248mm; display: flex; flex-direction: column; } .signatures { margin-top: auto; } h2, h3, .clause { break-after: avoid; }
  thead { display: table-header-group; } tr, .form > li, .conclusion, .notice, .signatures, .facts { break-inside: avoid; }
  .conclusion, .notice, th, thead td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  #manual { break-before: page; }
}
@media (max-width: 40rem) { .wide { table-layout: auto; } .totals { font-size: .7rem; } .totals th, .totals td { padding: .3rem .15rem; overflow-wrap: anywhere; } .evidence > div, .facts > div { flex-direction: column; gap: 0; } .evidence dt, .facts dt, .evidence dd { flex: none; } body { padding: 1rem .75rem; } }
`;

export const styleHash = "sha256-0bnrDxRc/jdtpMdK/NP+OlyGgzvqAHzoEjc1GxMjQE8=";

/** The page's only style sheet. After a change the test of its hash says the new value. */
export const style = `
:root { --ink: #1c2127; --soft: #3f464e; --rule: #aab2bb; --pale: #f1f4f7; --accent: #163d60; --fail: #8a0f0f; --open: #5a3700; --hand: #3a2e7a; --good: #0f4c29; --none: #4a525a; }
* { box-sizing: border-box; }
html { font-size: 16px; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 54rem; color: var(--ink); background: #fff; line-height: 1.55; font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .3rem .6rem; z-index: 1; }
a { color: var(--accent); }
.sheet { width: 100%; border-collapse: collapse; table-layout: fixed; } .sheet > thead > tr > td, .sheet > tbody > tr > td { padding: 0; }
.running { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0 0 .8rem; padding: 0 0 .3rem; border-bottom: 1px solid var(--rule); font-size: .85rem; color: var(--soft); }
h1, .above, .verdict { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; text-align: center; }
.above { margin: .6rem 0 0; letter-spacing: .1em; } h1 { margin: .2rem 0 .9rem; font-size: 1.7rem; line-height: 1.3; }
h2 { margin: 1.6rem 0 .5rem; font-size: 1.15rem; color: var(--accent); border-bottom: 2px solid var(--accent); } h3 { margin: 1rem 0 .4rem; font-size: 1rem; }
p { margin: .3rem 0; } ul { margin: .3rem 0; padding-left: 1.3rem; } .note { font-size: .88rem; color: var(--soft); }
.verdict { font-size: 1.5rem; font-weight: 700; margin: .3rem 0; } .conclusion { margin: 0 0 .4rem; } .closing { text-align: right; }
.facts { display: flex; flex-wrap: wrap; margin: 0 0 .8rem; border-top: 1px solid var(--rule); } .facts > div { display: flex; gap: .6rem; padding: .18rem .2rem; border-bottom: 1px solid var(--rule); }
.facts .half { width: 50%; } .facts .whole { width: 100%; } .facts dt { flex: 0 0 6.6rem; color: var(--soft); } .facts dd { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; }
.blank { display: inline-block; min-width: 6rem; min-height: 1.1em; border-bottom: 1px solid var(--ink); } dd > .blank { display: block; }
.grid, .bars { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .4rem 0 .8rem; }
.grid th, .grid td { border: 1px solid var(--rule); padding: .22rem .4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; }
.grid thead th { background: var(--pale); font-weight: 700; } .grid .group th { background: #e4eaf0; font-weight: 700; } .grid p { margin: 0; } td .note { line-height: 1.4; white-space: pre-line; } .bars td:nth-child(3) { padding-left: .5rem; }
b.is-fail, b.is-error { color: var(--fail); } b.is-unknown, b.is-suggestion { color: var(--open); } b.is-manual { color: var(--hand); } b.is-pass { color: var(--good); } b.is-notApplicable { color: var(--none); font-weight: 400; }
figure { margin: .6rem 0; } figcaption { font-weight: 700; }
.bars th, .bars td { padding: .1rem .4rem .1rem 0; text-align: left; font-weight: 400; vertical-align: middle; overflow-wrap: anywhere; } .bars thead th { position: absolute; left: -100rem; }
.bars tbody th { width: 30%; } .bars td:nth-child(2) { width: 36%; } svg { display: block; width: 100%; height: 1rem; }
rect.is-fail, rect.is-error { fill: var(--fail); } rect.is-unknown, rect.is-suggestion { fill: #c98a1b; } rect.is-manual { fill: #7468c4; } rect.is-pass { fill: #3f8f63; } rect.is-notApplicable { fill: #b8c0c8; } rect.ground { fill: #e9edf1; } rect.mark { fill: var(--ink); }
.write > div { border-bottom: 1px solid var(--rule); height: 2rem; }
.signature { margin: 0 0 .9rem; } .sign { display: flex; gap: .6rem; align-items: flex-end; } .sign .blank { flex: 1; min-height: 1.8rem; } .seal { min-height: 4.5rem; color: var(--soft); text-align: right; padding-right: 4rem; }
@page { size: A4; margin: 14mm 15mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #3f464e; } }
@media print {
  html { font-size: 10.5pt; } body { padding: 0; max-width: none; line-height: 1.45; } .skip { display: none; } .note, .running { font-size: 9pt; }
  a { color: inherit; text-decoration: none; } h2, h3, figcaption, .group { break-after: avoid; } .grid thead { display: table-header-group; } .grid th, .grid td { padding: .1rem .3rem; } .grid tr, .bars tr, .signature, .facts > div { break-inside: avoid; } .grid p, td .note { line-height: 1.3; } h2 { margin: .9rem 0 .3rem; } h3 { margin: .6rem 0 .2rem; } figure { margin: .4rem 0; } .bars th, .bars td { line-height: 1.3; font-size: 9.5pt; }
  .break { break-after: page; } .grid thead th, .grid .group th, svg, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media screen and (max-width: 40rem) {
  body { padding: .5rem .6rem 2rem; line-height: 1.4; } .spare { display: none; } col.spare { width: 0; } col.short { width: 3.4rem; } .facts .half { width: 100%; } .grid { font-size: .86rem; line-height: 1.32; } .grid th, .grid td { padding: .15rem .3rem; } .note { font-size: .78rem; } td .note { line-height: 1.3; } h2 { margin-top: 1rem; } .bars { font-size: .85rem; }
  .write > div { height: 1.5rem; } .seal { min-height: 3rem; }
}
`;

export const styleHash = "sha256-XatYcGfgcLocnP8bm//jYVrFKTEXA866JSECJ2P74Tc=";

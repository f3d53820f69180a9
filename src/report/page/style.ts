/** The style sheet of comparison and summary. After a change the test of the style hash says the new value. */
export const pageStyle = `
:root { --ink: #1c2127; --soft: #4d555e; --rule: #c8ced5; --pale: #f3f5f7; --accent: #1d4a73; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 70rem; color: var(--ink); background: #fff; line-height: 1.6;
  font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: .25rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); color: var(--accent); }
p { margin: .4rem 0; }
.lead { padding: .8rem 1.1rem; margin: 1rem 0; border: 1px solid var(--rule); border-left: .4rem solid var(--accent); background: var(--pale); font-size: 1.05rem; }
dl { margin: 0 0 1rem; border-top: 1px solid var(--rule); }
dl > div { display: flex; gap: .75rem; padding: .3rem 0; border-bottom: 1px solid var(--rule); }
dt { flex: 0 0 16rem; color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 1rem; }
th, td { border: 1px solid var(--rule); padding: .35rem .5rem; text-align: left; vertical-align: top; min-width: 5.5rem; }
thead th { background: var(--pale); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.rest { color: var(--soft); }
.chart { margin: .5rem 0 1rem; max-width: 48rem; } .chart > svg { width: 100%; height: auto; display: block; }
.key { display: inline-block; margin-right: 1.2rem; color: var(--soft); font-size: .9rem; }
@page { size: A4 landscape; margin: 14mm; }
@media print { body { padding: 0; max-width: none; font-size: 9.5pt; } .scroll { overflow: visible; } tr, .lead, .chart { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; } rect, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (max-width: 40rem) { body { padding: 1rem .75rem; } dl > div { flex-direction: column; gap: 0; } dt { flex: none; } }
`;

export const pageStyleHash = "sha256-GJ2MjXiULrJsnNJ/Ne5s7xRPW2UYF+u51kpheLwEu0w=";

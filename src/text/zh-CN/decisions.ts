/** What is open whatever the source is; its own questions a rulebook asks beside its facts. */
export const decisions = {
  "decision.0070": "标准数值在统计区间内有变动，按新值还是旧值，来源未写明",
  "decision.0114": "来源只写到月份，指其中哪一天未写明",
  "decision.other": "来源未写明，有不止一种理解",
} as const;

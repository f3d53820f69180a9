/** Fixed sentences the engine writes into findings. */
export const findings = {
  "finding.unknownReading": "{title}：来源有不同解释口径，无法判定。",
  "finding.itemsFail": "共核查 {total} 个条目，未满足 {fail} 个（{ids}）。",
  "finding.itemsMore": "{ids} 等",
  "finding.itemUnknown": "{subject}：无法判定。",
  "finding.itemPass": "{subject}：符合。",
  "finding.itemPassWithout": "{subject}：采用的数据符合；另有数据有误，未予采用。",
  "finding.itemNotApplicable": "{subject}：不适用。",
  "missing.list": "{list}（全部条目）",
  "missing.partialList": "{list}是否完整",
  "missing.entryField": "{list}：{field}",
  "missing.periodNotOver": "评估周期尚未结束",
  "missing.interpretation": "解释口径（决定 {decision}）",
  "missing.hostFact": "外部系统提供的事实 {fact}",
  "unused.dissent": "{id}：规则 {rule} 已自动判定，核查意见作为异议记录",
  "defect.completeness": "完整性说明 {value} 无效，按“可能不完整”处理。",
} as const;

/** What a source leaves open, as a question: the decisions of docs/decisions on which an outcome may hang. */
export const decisions = {
  "decision.0010": "督导、社工助理是否算作社工，来源未写明",
  "decision.0012": "村（社区）数填为“无”的，是确无村（社区）还是漏报，无法确定",
  "decision.0014": "年度中途到岗或离岗的，按全年要求还是按在职天数折算，来源未写明",
  "decision.0015": "继续教育是否计入服务总工时，来源未写明",
  "decision.0018": "每五名社工配一名督导，余数怎样取整、哪些人算在五名之内，来源未写明",
  "decision.0019": "社服中心本级的督导是否已列入服务网络人员，来源未写明",
  "decision.0031": "负责人、社工助理是否属于“社会工作者”，来源未写明",
  "decision.0068": "一人任两岗的，怎样计入督导人数，来源未写明",
  "decision.0070": "标准数值在统计区间内有变动，按新值还是旧值，来源未写明",
  "decision.0080": "其他种类的工作是否计入服务工时，来源未写明",
  "decision.0095": "未登记处理依据的个案是否属于不需取得同意的情形，无法确定",
  "decision.0104": "每次督导是否须每人参加、新启用的站点从何时起算，来源未写明",
  "decision.0114": "来源只写到月份，指其中哪一天未写明",
  "decision.other": "来源未写明，有不止一种理解",
} as const;

/** Words of invented sites. The places are real towns' kinds of names, the organisations do not exist. */
export const towns = [
  "东港",
  "西塘",
  "南渡",
  "北桥",
  "新河",
  "柳园",
  "双桥",
  "长泾",
  "石湖",
  "金沙",
  "古镇",
  "临江",
];
export const organisations = ["同行", "暖阳", "众益", "心桥", "乐龄", "启明", "和睦", "春晖"];
export const signPlaces = ["一楼大厅正面", "大门右侧", "服务窗口上方", "二楼走廊入口", "个案室门口"];
export const documentTitles = [
  "站点管理制度汇编",
  "年度工作计划",
  "年度工作总结",
  "服务手册（修订）",
  "志愿者管理办法",
  "应急预案",
];
export const purchasers = ["镇人民政府（虚构）", "街道办事处（虚构）", "区民政局（虚构）"];

export const activities = [
  "outreach",
  "firstAssessment",
  "communityService",
  "communityService",
  "outreach",
  "training",
  "supervision",
  "continuingEducation",
  "projectEvaluation",
  "teamBuilding",
];
export const fields = [
  "community",
  "elderly",
  "disability",
  "justice",
  "charity",
  "youth",
  "school",
  "veterans",
];
export const targetGroups = [
  "minimumLiving",
  "lowIncomeMargin",
  "childrenInDifficulty",
  "elderlyDisabled",
  "elderlyDementia",
  "elderlyEmptyNest",
  "elderlyAlone",
  "mentalIllness",
  "communityCorrection",
  "temporaryDifficulty",
];
export const equipment = [
  "tableAndChairs",
  "sofa",
  "computer",
  "telephone",
  "lockedCabinet",
  "whiteboard",
  "projector",
];

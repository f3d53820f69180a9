import type { Text } from "../base/language";

/** What is said of cells, rows and sheets: what is wrong and what to write. */
export const remarkTexts = {
  dateUnclear: {
    "zh-CN": "“{column}”看不懂日期，请写成 2026-04-13、2026年4月13日、2026年4月等。",
    en: "{column}: not a date that can be read; write 2026-04-13, or 2026-04 for a month.",
  },
  noSuchDate: {
    "zh-CN": "“{column}”没有 {date} 这一天。",
    en: "{column}: there is no such day or month as {date}.",
  },
  dateWithoutYear: {
    "zh-CN": "“{column}”的日期没有写年份，请写上年份。",
    en: "{column}: the date has no year; write it with its year.",
  },
  dateOutsidePeriod: {
    "zh-CN": "“{column}”的日期没有写年份，评估周期 {from} 至 {to} 内也没有这一天；请写上年份。",
    en: "{column}: the date has no year, and the period {from} to {to} has no such day; write the year.",
  },
  dateOfSeveralYears: {
    "zh-CN": "“{column}”的日期没有写年份，评估周期 {from} 至 {to} 内不止一年有这一天；请写上年份。",
    en: "{column}: the date has no year, and several years of the period {from} to {to} have it; write the year.",
  },
  numberUnclear: {
    "zh-CN": "“{column}”看不懂数值，请只写一个数，例如 3.5；不写“约”，不写范围。",
    en: "{column}: not a number that can be read; write one number such as 3.5, not a range or an estimate.",
  },
  unitUnclear: {
    "zh-CN": "“{column}”数值后面的“{unit}”不是这一项的单位，请只写数。",
    en: "{column}: “{unit}” is not a unit of this column; write the number alone.",
  },
  flagUnclear: {
    "zh-CN": "“{column}”请填“是”或“否”；两者都不适用的填“不适用”。",
    en: "{column}: write yes or no, or n/a where neither applies.",
  },
  codeUnknown: {
    "zh-CN":
      "“{column}”中没有“{written}”这一选项，请从下拉列表（{list}）中选择，或在“对照”表中写明它对应哪一项。",
    en: "{column}: {list} has no “{written}”; choose one of its titles, or say in the sheet of mappings what it stands for.",
  },
  codeLike: {
    "zh-CN": "“{column}”中没有“{written}”这一选项，可能是“{titles}”；请核对后改正，或在“对照”表中确认。",
    en: "{column}: {list} has no “{written}”; it may be “{titles}”. Correct it, or confirm it in the sheet of mappings.",
  },
  codeOfSeveral: {
    "zh-CN": "“{column}”中的“{written}”可能指“{titles}”中的任一项，请写明是哪一项。",
    en: "{column}: “{written}” may stand for any of “{titles}”; say which.",
  },
  textUnclear: { "zh-CN": "“{column}”应填文字。", en: "{column}: a text is expected." },
  textTurnedIntoDate: {
    "zh-CN": "“{column}”应填文字，电子表格把它变成了日期；请把单元格设为文本格式后重新填写。",
    en: "{column}: a text is expected, but the spreadsheet turned it into a date; format the cell as text and write it again.",
  },
  digitsLost: {
    "zh-CN": "“{column}”的数字太长，电子表格没有保存全部位数；请把单元格设为文本格式后重新填写。",
    en: "{column}: the spreadsheet did not keep all digits of this long number; format the cell as text and write it again.",
  },
  errorValue: {
    "zh-CN": "“{column}”的公式出错（{shown}），没有可用的值。",
    en: "{column}: the formula gives an error ({shown}) and no value.",
  },
  uncalculated: {
    "zh-CN": "“{column}”的公式还没有计算结果；请用电子表格软件打开文件并保存后再试。",
    en: "{column}: the formula has no computed value; open the file in a spreadsheet program, save it and try again.",
  },
  fillerOnly: {
    "zh-CN": "“{column}”填的是“{written}”，不知道是什么内容，按未登记处理；请写全，确实没有的填“无”。",
    en: "{column}: “{written}” does not say what it is and counts as not recorded; write it out, or none where there is none.",
  },
  referenceUnknown: {
    "zh-CN": "“{column}”所指的条目不在对应的台账中。",
    en: "{column}: the entry it refers to is not in its list.",
  },
  nameUnknown: {
    "zh-CN": "“{column}”不是编号，也不是能对应到编号的姓名；请填编号，或在“姓名”表中登记。",
    en: "{column}: neither an id nor a name that an id is known for; write the id, or enter the name in the sheet of names.",
  },
  nameOfSeveral: {
    "zh-CN": "“{column}”中的姓名对应{ids}几个编号，无法确定是哪一人；请改填编号。",
    en: "{column}: several ids have this name ({ids}); write the id.",
  },
  nestedUnclear: {
    "zh-CN": "“{column}”请留空并在同名的表中逐条填写；确实没有的填“无”。",
    en: "{column}: leave it blank and list the entries in the sheet of that name, or write none where there are none.",
  },
  parentUnknown: {
    "zh-CN":
      "这一行没有写明属于“{list}”中的哪一条，或所写编号不在其中或不止一条；这一行没有计入，“{own}”按部分处理。",
    en: "This row does not say which entry of {list} it belongs to, or names none or several; it is left out, and {own} counts as partial.",
  },
  saidTwice: {
    "zh-CN": "“{column}”填了两次，内容不同；两处都不采用，请只保留一个。",
    en: "{column}: given twice and differently; neither is used.",
  },
  totalRow: {
    "zh-CN": "这一行像是合计行，没有计入；它所在的台账按部分处理，核对后请删去这一行。",
    en: "This row looks like a total and is left out; its list counts as partial until the row is removed.",
  },
  remarkRow: {
    "zh-CN": "这一行像是签名或说明，没有计入；它所在的台账按部分处理，核对后请把它移出台账。",
    en: "This row looks like a signature or a remark and is left out; its list counts as partial until the row is moved elsewhere.",
  },
  otherPeriod: {
    "zh-CN":
      "这一行的日期不在评估周期 {from} 至 {to} 内，没有计入；它所在的台账按部分处理，核对年份，其他年度的行请移出。",
    en: "The date of this row lies outside the period {from} to {to}; the row is left out, and its list counts as partial until the year is put right or the row is moved elsewhere.",
  },
  headingAgain: {
    "zh-CN": "这一行重复了表头，没有计入。",
    en: "This row repeats the headings and is left out.",
  },
  rowLeftOut: {
    "zh-CN": "按对照，这一行不是台账中的记录，没有计入。",
    en: "By the mappings this row is no entry of the list; it is left out.",
  },
  columnUnmatched: {
    "zh-CN": "没有认出“{heading}”这一列，其中内容没有读取。",
    en: "The column “{heading}” was not recognised; what stands in it was not read.",
  },
  columnUnmatchedLike: {
    "zh-CN": "没有认出“{heading}”这一列，其中内容没有读取；它可能是“{titles}”，请在“对照”表中确认。",
    en: "The column “{heading}” was not recognised and not read; it may be “{titles}”: confirm it in the sheet of mappings.",
  },
  columnDoubled: {
    "zh-CN": "有{count}列都是“{column}”，无法确定以哪一列为准，都没有读取。",
    en: "{count} columns are “{column}”; none of them was read.",
  },
  columnContradicted: {
    "zh-CN": "这一列的标题是“{heading}”，隐藏行中写的却是“{key}”，没有读取；请使用原模板的列。",
    en: "The heading of this column is “{heading}”, but the hidden row says “{key}”; it was not read.",
  },
  sheetUnmatched: {
    "zh-CN":
      "没有认出这张表是哪一种台账，没有读取，各台账都按部分处理。请把表名改为台账名称；不是台账的，在“对照”表中写明“不读”。",
    en: "It is not known which list this sheet holds; it was not read, and every list counts as partial. Name the sheet after its list, or say in the sheet of mappings that it is none.",
  },
  sheetOfSeveral: {
    "zh-CN":
      "这张表可能是“{titles}”中的任一种台账，没有读取，这些台账按部分处理。请把表名改为台账名称，或在“对照”表中写明。",
    en: "This sheet may hold any of {titles}; it was not read, and these count as partial. Name it after the list, or say so in the sheet of mappings.",
  },
  sheetNotRows: {
    "zh-CN":
      "这张表不是一行一条的台账（可能是一页一份的登记表，或几张表左右、上下排在一起），没有读取，“{titles}”按部分处理；请改成一行一条，一张表只放一种台账。",
    en: "This sheet does not hold one entry a row under one row of headings (a form, or several tables beside or below each other); it was not read, and {titles} counts as partial.",
  },
  labelUnmatched: {
    "zh-CN": "没有认出“{heading}”这一项，没有读取。",
    en: "The item “{heading}” was not recognised and not read.",
  },
  sheetHidden: {
    "zh-CN": "这张表是隐藏的，其中内容已计入。",
    en: "This sheet is hidden; what stands in it counts.",
  },
  rowsHidden: {
    "zh-CN": "这张表有隐藏的行或列，其中内容已计入。",
    en: "This sheet has hidden rows or columns; what stands in them counts.",
  },
  listUnknown: {
    "zh-CN": "没有这一种台账，请填台账所在表的名称。",
    en: "There is no such list; write the title of its sheet.",
  },
  completenessUnclear: {
    "zh-CN": "请填“完整”“部分”或“无”；只覆盖一段时间的，在“起”“止”两列填日期。",
    en: "Write complete, partial or none; where only some days are covered, give them in the columns from and to.",
  },
  completeWithoutRows: {
    "zh-CN": "“{list}”没有数据行，却写明完整；确实没有的请填“无”。现按未登记处理。",
    en: "{list} has no rows but is said to be complete; write none if there are none. It counts as not recorded.",
  },
  noneWithRows: {
    "zh-CN": "“{list}”写明“无”，却有数据行；按部分处理，请核对。",
    en: "{list} is said to have none but has rows; it counts as partial.",
  },
  answerMissing: {
    "zh-CN": "这一行的核查记录没有填“{column}”，没有采用。",
    en: "This line has no {column} and was not used.",
  },
  answerUnclear: {
    "zh-CN": "这一行的“{column}”看不懂，没有采用；请按该列批注填写。",
    en: "The {column} of this line cannot be read, and the line was not used; see the note of its column.",
  },
  evidenceCount: {
    "zh-CN":
      "“证据文件”有{files}个，“证据摘要”有{digests}个，对不上，这一行没有采用；次序和个数要相同，没有算的写“无”。",
    en: "There are {files} evidence files and {digests} digests, and the line was not used; write them in one order, and none for a digest that is not known.",
  },
  evidenceTooMany: {
    "zh-CN": "一行最多写{most}个证据文件，这里有{files}个，这一行没有采用；请并成一个压缩包，或分成几行。",
    en: "A line takes {most} evidence files at most and this one has {files}; it was not used. Put them into one archive.",
  },
  digestUnclear: {
    "zh-CN": "这里不是64位的SHA-256，这一行没有采用；请重新计算后填写。",
    en: "This is no SHA-256 of 64 digits, and the line was not used; compute it again.",
  },
  ruleUnknown: {
    "zh-CN": "没有这一条规则，这一行没有采用；请从下拉列表中选择规则。",
    en: "There is no such rule, and the line was not used; choose one from the list.",
  },
  ruleOfSeveral: {
    "zh-CN": "不止一条规则叫这个名称，这一行没有采用；请复制模板中该规则所在的一行。",
    en: "Several rules have this title, and the line was not used; copy the line of that rule in the template.",
  },
  ruleContradicted: {
    "zh-CN": "这一行的规则名称与隐藏的规则编号不是同一条，没有采用；请清空“规则编号”后再选规则。",
    en: "Title and hidden id of this line are of different rules, and the line was not used; clear the id and choose the rule again.",
  },
  sampleUnclear: {
    "zh-CN": "这次抽样的“{column}”看不懂或各行不一，这次抽样没有采用；抽样由 sample 命令写入，请不要改动。",
    en: "The {column} of this sample cannot be read or differs between its lines, and the sample was not used; what the sample command writes should be left as it is.",
  },
  sampleUnsound: {
    "zh-CN": "这次抽样的记录前后不一（{problem}），没有采用；抽样由 sample 命令写入，请不要改动。",
    en: "The record of this sample does not agree with itself ({problem}), and it was not used; what the sample command writes should be left as it is.",
  },
} satisfies Record<string, Text>;

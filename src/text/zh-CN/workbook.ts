/** Words about files of tables: what they are not read for, and what was left out of them. */
export const workbook = {
  empty: "文件是空的。",
  notWorkbook: "这不是表格文件；只读取 .xlsx、.xls 和 .csv。",
  saveAsXlsx: "这是{kind}，不能直接读取；请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。",
  passwordProtected: "文件有密码，无法读取；请取消密码后重试。",
  workbookDamaged: "文件已损坏（{part}）；请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。",
  workbookEmpty: "文件中没有工作表。",
  workbookTooLarge: "文件超过{limit} MiB，未读取。",
  unpackedTooLarge:
    "文件解压后超过{limit} MiB，未读取；多半是表格末尾有大量带格式的空行、空列，请删除后另存再试。",
  packedTooTight: "文件中的“{part}”压缩率异常（超过{limit}倍），未读取。",
  tooManyParts: "文件由超过{limit}个部分组成，未读取。",
  tooManySheets: "工作表超过{limit}张，未读取。",
  tooManyElements: "文件内容过多，未读取；多半是表格末尾有大量带格式的空行、空列，请删除后另存再试。",
  tooManyCells: "有内容的单元格超过{limit}个，未读取；请按年度或台账拆分为几个文件。",
  tooManyAreas: "工作表“{sheet}”中合并的单元格或隐藏的行列超过{limit}处，未读取。",
  unsafePartName: "文件中有一个部分的名称指向文件以外（{part}），为安全起见未读取。",
  doctypeRefused: "文件内含 DOCTYPE 声明（{part}），表格软件不会这样写，为安全起见未读取。",
  xmlTooDeep: "文件内部嵌套超过{limit}层（{part}），未读取。",
  encodingUnknown: "无法识别文件的文字编码；请另存为 UTF-8 编码的 CSV，或另存为 .xlsx 后重试。",
  quoteNotClosed: "第{row}行有一个引号没有结束，之后的内容无法分清单元格；请补上引号后重试。",
  quoteNotPaired:
    "第{row}行有一个单元格的引号不成对，之后的内容无法分清单元格；请改正（内容中的引号应写成两个）后重试。",
  macrosIgnored: "文件带有宏，没有读取，也没有运行。",
  linksIgnored: "文件链接到其他文件或程序，没有打开；引用处用的是上次保存的值，请核对。",
  embeddedIgnored: "文件嵌有其他文件或控件，没有读取。",
  otherSheetsIgnored: "图表、宏等不是工作表的页没有读取：{names}。",
} as const;

/** One sentence per defect code: what is wrong and what was expected. */
export const defects = {
  "defect.type": "应填{expected:type}，现填的是{actual:type}。",
  "defect.type.longNumber":
    "应为文本，现为数值。电子表格会把编码变成数值，丢掉开头的0，或写成 3.20585E+11；请把该列设为文本格式后重新填写。",
  "defect.required": "缺少必填项 {property}。",
  "defect.minimum": "数值{value}过小，不得小于{limit}。",
  "defect.maximum": "数值{value}过大，不得大于{limit}。",
  "defect.step": "数值{value}过细，应为{step}的整数倍。",
  "defect.minLength": "文本过短：{length}个字符，至少{limit}个。",
  "defect.maxLength": "文本过长：{length}个字符，最多{limit}个。",
  "defect.minItems": "列表过短：{length}项，至少{limit}项。",
  "defect.maxItems": "列表过长：{length}项，最多{limit}项。",
  "defect.uniqueItems": "列表中第{first}项与第{second}项重复。",
  "defect.pattern": "写法不符合规定的格式。",
  "defect.const": "应填“{expected}”。",
  "defect.enum": "不是允许的值，应填：{allowed}。",
  "defect.format": "格式不对。",
  "defect.format.date.shape": "日期写法不认，请写成 {expected:shape}。",
  "defect.format.date.year": "{actual:plain}年不在{least:plain}年至{most:plain}年之间。",
  "defect.format.date.month": "没有{actual}月，月份为1至12。",
  "defect.format.date.day": "{year:plain}年{month}月没有{actual}日，该月共{most}天。",
  "defect.format.uscc.length": "统一社会信用代码应为{expected}位，实际{actual}位。",
  "defect.format.uscc.character":
    "统一社会信用代码第{position}位“{actual}”不是允许的字符（数字和大写字母，不含 I、O、S、V、Z）。",
  "defect.format.uscc.division": "统一社会信用代码第{position}位“{actual}”应为数字（第3至8位是行政区划码）。",
  "defect.format.uscc.checkCharacter":
    "统一社会信用代码校验码不符：末位为“{actual}”，按前17位计算应为“{expected}”。",
  "defect.format.division.scientific":
    "区划代码“{actual}”被电子表格改成了科学计数法，后几位已经丢失；请把该列设为文本格式后重新填写。",
  "defect.format.division.length": "区划代码应为{expected:shape}位，实际{actual}位。",
  "defect.format.division.digits": "区划代码第{position}位“{actual}”不是数字。",
  "defect.format.division.province": "区划代码开头“{actual}”不是省级代码。",
  "defect.format.division.countyWithoutCity": "区划代码 {actual} 有县级而没有市级部分。",
  "defect.format.division.townshipWithoutCounty": "区划代码 {actual} 有乡级而没有县级部分。",
  "defect.format.division.villageWithoutTownship": "区划代码 {actual} 有村级而没有乡级部分。",
  "defect.notAnObject": "此处应为一条记录，现填的是{actual:type}。",
  "defect.unknownProperty": "申报数据格式中没有“{property}”这一项，已忽略。",
  "defect.unknownCode": "“{value}”不是代码表“{title}”规定的代码；更正前不用于判定。",
  "defect.unknownCode.meant": "“{value}”不是代码表“{title}”规定的代码，应填 {meant}；更正前不用于判定。",
  "defect.unknownCode.like":
    "“{value}”不是代码表“{title}”规定的代码，可能应填 {meant}，请核对；更正前不用于判定。",
  "defect.codeMeant": "“{value}”应填 {meant}。",
  "defect.codeLike": "“{value}”可能应填 {meant}，请核对。",
  "defect.unknownLiteral": "代码表“{title}”中没有“{value}”，也没有声明这个代码（codes）。",
  "defect.unknownLiteral.like":
    "代码表“{title}”中没有“{value}”，也没有声明这个代码（codes）；可能应写 {meant}。",
  "defect.danglingReference": "{list}中没有“{value}”。",
  "defect.duplicateId": "编号“{id}”重复，首次出现在{first}。",
  "defect.duplicateId.workers":
    "编号“{id}”重复，首次出现在{first}。同一人离职后返岗或兼任两岗的，请写成一条，在“任职经历”（terms）中列出各段任职；不是同一人的，请改用不同的编号。",
  "defect.lookalikeId":
    "编号“{id}”与{first}的编号“{other}”只在空格（显示为 ␠）、不可见字符、全半角、大小写或字符编码形式上不同，可能是同一个编号，按可能重复处理。请统一写法，或改用明显不同的编号。",
  "defect.lookalikeId.workers":
    "编号“{id}”与{first}的编号“{other}”只在空格（显示为 ␠）、不可见字符、全半角、大小写或字符编码形式上不同，可能是同一个编号，按可能重复处理。同一人离职后返岗或兼任两岗的，请写成一条，在“任职经历”（terms）中列出各段任职；不是同一人的，请改用明显不同的编号。",
  "defect.lookalikeReference":
    "编号“{value}”与{first}的编号“{other}”只在空格（显示为 ␠）、不可见字符、全半角、大小写或字符编码形式上不同，所指的是不是它无法确定。请统一写法。",
  "defect.missingId": "没有编号，其他记录无法引用。",
  "defect.duplicateName":
    "“{name}”在同一处出现{times}次，首次在第{line:plain}行第{column:plain}列，末次在第{lastLine:plain}行第{lastColumn:plain}列；各次的值均不采用，只应保留一个。",
  "defect.twoForms": "同一条里既写了“{nested}”，又写了“{fields}”：两种写法只能用一种，这几项均按未登记处理。",
  "defect.dayBeforePeriod":
    "评估日{on:date}早于评估周期首日{from:date}，目前无从评估；请核对评估日和评估周期。",
  "defect.periodReversed": "起止日期颠倒：开始日期{from:date}，结束日期{to:date}。",
  "defect.reversedDates":
    "日期颠倒：起始日期{from:date}晚于终止日期{to:date}（另一日期见“{other}”）；两个日期都按未登记处理，请核对。",
  "defect.personalNumber": "含有身份证号码或手机号码（输出中以 {masks} 代替）；请改用自编的编号。",
  "defect.unitsDisagree": "小时数{value}与分钟数{finer}不一致，都按未登记处理；只填其中一项即可。",
  "defect.unitsDisagree.none":
    "小时数写明没有，分钟数为{finer}，互相矛盾，都按未登记处理；只填其中一项即可。",
  "defect.other": "数据有误（{code}）。",
} as const;

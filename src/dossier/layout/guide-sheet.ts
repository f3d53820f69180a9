import { sheetTitles } from "../form/sheets";
import { type CellPlan, type RowPlan, type SheetPlan, text } from "./plan";
import { sheetName } from "./sheet-name";

/** 说明: for the social worker who opens the file; nothing in it is read. */
export function guideSheet(tier: string): SheetPlan {
  return {
    name: sheetName(sheetTitles.guide["zh-CN"]),
    columns: [
      { width: 16, format: "general" },
      { width: 92, format: "general" },
    ],
    rows: [{ cells: [text(`${tier}评估工作簿`, "title")], height: 30 }, ...paragraphs.flatMap(rowsOf)],
    frozenRows: 0,
    tab: "read",
  };
}

interface Paragraph {
  readonly heading: string;
  readonly lines: readonly (string | CellPlan)[];
}

const paragraphs: readonly Paragraph[] = [
  {
    heading: "先填什么",
    lines: [
      "1. “站点与周期”：站点编号、站点层级和评估周期必须填写。",
      "2. “工作人员”：其他各表用这里的编号，所以先填。",
      "3. 有数据的各台账，一行写一条。不必一次填完，没有的表空着。",
      "4. 填完一个表，到“完整性”中写明它填得全不全。",
      "“评估信息”“人工核查”“豁免”由评估人员填写，“抽样”由软件写入，站点都不用填。",
    ],
  },
  {
    heading: "标题的颜色",
    lines: [
      text("橙色标题：这一列的内容影响评估结论，或者必须填写；请优先填写。", "marked"),
      text("蓝色标题：不直接影响结论，有则填写。", "heading"),
    ],
  },
  {
    heading: "空着和“无”",
    lines: [
      "空着：未登记，就是还不知道。不会当作没有，也不会当作零。",
      "“无”：查过，确实没有。例如离职日期写“无”，表示仍在职。",
      "“不适用”：只用于写是或否的列，表示这件事与这一条无关。",
      "数量确实为零的写0。",
    ],
  },
  {
    heading: "完整性",
    lines: [
      "完整：本周期内应有的都已填。部分：还有没填的。无：已知一条也没有。",
      "空着：没有人确认过，按“部分”处理。只填了周期内一段日子的，写明起止日期。",
      "表填得不全时，数量不足不会判为不符合，只会判为“无法判定”。",
    ],
  },
  {
    heading: "怎样写",
    lines: [
      "日期：写2026-03-15。只知道月份时，先输入一个英文单引号，再写2026-03；不加单引号，软件会把它当成3月1日。",
      "有下拉列表的格，从列表中选。一格写几项的，用“、”隔开。",
      "数量只写数字，不写单位；单位见标题上的批注。",
      "编号：自己编，一个表内不重复，每年不变。把鼠标停在标题上，可看到这一列的含义、写法和示例。",
      "标题可以改字、调整列的次序，但不要删除隐藏的第2行和隐藏的列：软件靠它们认出各列。可以增加自己的列，软件会跳过并告诉你。",
    ],
  },
  {
    heading: "保护个人信息",
    lines: [
      "除“姓名”表外，任何地方都不写姓名、电话和身份证号，一律用编号或代码。",
      "“姓名”表的内容不进入申报数据；把工作簿交给别人以前，可以先清空这个表。",
    ],
  },
  {
    heading: "填完以后",
    lines: [
      "检查填写有没有问题：station-standard validate 文件名.xlsx",
      "评估：station-standard evaluate 文件名.xlsx",
      "软件不会改动你的文件。",
    ],
  },
];

function rowsOf({ heading, lines }: Paragraph): RowPlan[] {
  const rows = lines.map((line, index): RowPlan => {
    const cell = typeof line === "string" ? text(line, "prose") : line;
    return { cells: [text(index === 0 ? heading : "", "label"), cell] };
  });
  return [...rows, { cells: [] }];
}

import { words } from "../../text/zh-CN/words";
import { type Choices, listCheck } from "./choices";
import { dateCheck } from "./column-checks";
import type { RuleLine } from "./options";
import type { Check } from "./plan";
import type { TableColumn } from "./table-sheet";

const outcomes = ["pass", "fail", "notApplicable"] as const;
const techniques = ["documentReview", "observation", "interview"] as const;

/** 人工核查, ready for answers in words. */
export function answerColumns(rules: readonly RuleLine[], choices: Choices): TableColumn[] {
  const outcomeTitles = outcomes.map((outcome) => words[`outcome.${outcome}`]);
  const methodTitles = techniques.map(techniqueTitle);
  return [
    ...ruleColumns("attestations", rules, choices),
    { key: "attestations/question", title: "核查问题", width: 46, fixed: true },
    {
      key: "attestations/item",
      title: "条目",
      width: 12,
      note: "含义：规则逐条核查的，是哪一条。\n写法：那一条在台账中的编号；对整条规则作答的，空着。\n示例：GA1",
    },
    {
      key: "attestations/outcome",
      title: "核查结果",
      width: 12,
      note: `含义：核查的人看到的结果。\n写法：${outcomeTitles.join("、")}；没有核查就空着。\n示例：${outcomeTitles[0]}`,
      check: choiceCheck(outcomeTitles),
    },
    {
      key: "attestations/by",
      title: "核查人",
      width: 14,
      note: "含义：谁核查的。\n写法：评估人员的姓名或工号。\n示例：评估员01",
    },
    dateColumn("attestations/on", "日期", "核查的日期"),
    {
      key: "attestations/method",
      title: "方法",
      width: 13,
      note: `含义：怎样核查的。\n写法：${methodTitles.join("、")}。\n示例：${methodTitles[0]}`,
      check: choiceCheck(methodTitles),
    },
    {
      key: "attestations/note",
      title: "说明",
      width: 36,
      note: "含义：看到了什么。\n写法：文字，不写服务对象的姓名。\n示例：抽看个案档案5份，均上锁保管",
    },
    {
      key: "attestations/file",
      title: "证据文件",
      width: 26,
      note: "含义：留存的照片、扫描件等。\n写法：文件名；几个的，用“、”隔开，最多20个；没有就空着。\n示例：个案室.jpg、档案柜.jpg",
    },
    {
      key: "attestations/sha256",
      title: "证据摘要（SHA-256）",
      width: 30,
      note: "含义：证据文件的SHA-256，日后可以核对文件没有改动过。\n写法：用 station-standard digest 命令算出；几个的，次序与“证据文件”相同，用“、”隔开，没有算的写“无”；都没有算就空着。\n示例：sha256:2c26…66e7ae（共64位）",
    },
    dateColumn("attestations/expires", "有效期至", "结果用到哪一天为止；一直有效写“无”"),
    { key: "attestations/rule", title: "规则编号", width: 20, hidden: true },
  ];
}

/** 豁免, ready for further ones. */
export function waiverColumns(rules: readonly RuleLine[], choices: Choices): TableColumn[] {
  return [
    ...ruleColumns("waivers", rules, choices),
    {
      key: "waivers/reason",
      title: "理由",
      width: 50,
      note: "含义：为什么暂时接受这一项。\n写法：文字。\n示例：办公用房正在搬迁，三月底完成",
    },
    {
      key: "waivers/approver",
      title: "批准人",
      width: 16,
      note: "含义：谁批准的。\n写法：姓名、职务或单位。\n示例：评估组组长",
    },
    dateColumn("waivers/on", "批准日期", "批准的日期"),
    dateColumn("waivers/expires", "有效期至", "接受到哪一天为止；没有期限写“无”"),
    { key: "waivers/rule", title: "规则编号", width: 20, hidden: true },
  ];
}

function choiceCheck(values: readonly string[]): Check {
  const all = values.map((one) => `“${one}”`).join("");
  return {
    rule: { kind: "choice", values },
    prompt: `选${all}；没有核查就空着。`,
    doubt: `这里应写${all}。仍要这样填写吗？`,
  };
}

/** The short number and title by which documents name a rule. */
function ruleColumns(list: string, rules: readonly RuleLine[], choices: Choices): TableColumn[] {
  const titles = rules.map(({ title }) => title);
  const name = choices.of("rules", "规则", titles);
  // Beside each title what it stands for, so that a line somebody added can be read.
  choices.of(
    "rule_ids",
    "规则编号",
    rules.map(({ rule }) => rule),
  );
  const prompt = "补充一行时，从下拉列表中选规则，或照报告写。";
  return [
    {
      key: `${list}/number`,
      title: "序号",
      width: 7,
      format: "general",
      fixed: true,
      note: "含义：规则的序号，与报告一致。",
    },
    {
      key: `${list}/title`,
      title: "规则",
      width: 30,
      fixed: true,
      note: "含义：哪一条规则。\n写法：已有的行不用改；补充一行时，从下拉列表中选。",
      check: listCheck(name, prompt),
    },
  ];
}

function dateColumn(key: string, title: string, meaning: string): TableColumn {
  return {
    key,
    title,
    width: 13,
    format: "day",
    note: `含义：${meaning}。\n写法：日期。\n示例：2026-11-03`,
    check: dateCheck,
  };
}

export function techniqueTitle(technique: string): string {
  const titles: Readonly<Record<string, string>> = words;
  return titles[`technique.${technique}`] ?? technique;
}

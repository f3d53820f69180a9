import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operations } from "../../../src/facts/vocabulary";
import { createEvaluator } from "../../../src/index";
import type { Statement } from "../../../src/report/derivation/statement";
import { derivationParts } from "../../../src/report/derivation/tell";
import type { Names } from "../../../src/report/options";
import { derivation as en } from "../../../src/text/en/derivation";
import { type DerivationKey, derivationText, derivationWord } from "../../../src/text/index";
import { derivation as zhCN } from "../../../src/text/zh-CN/derivation";
import { faultsIn } from "../text/plain-words";

const locales = ["zh-CN", "en"] as const;
type Locale = (typeof locales)[number];
const on = "2026-12-31";
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const complete = read("examples/complete/station.json");
const evaluator = createEvaluator();
const catalogue = evaluator.catalogue();
const headCount = "db3205-t-1070-2023#station-full-time-workers";

interface Told {
  readonly submission?: unknown;
  readonly rule?: string;
  readonly entries?: number;
  readonly locale?: Locale;
  readonly names?: Names;
  readonly cells?: Readonly<Record<string, string>>;
}

/** A derivation as text: a line for each statement, further in what it stands on. */
function told({
  submission = complete,
  rule = headCount,
  entries = 20,
  locale = "zh-CN",
  names,
  cells = {},
}: Told): string {
  const derivation = evaluator.explainFinding(submission, rule, { on, limits: { entries } });
  const cellOf = (pointer: string) => cells[pointer] ?? null;
  const parts = derivationParts({ derivation, catalogue, locale, names, cellOf });
  return parts
    .map(({ title, statements }) => [title, ...statements.flatMap((one) => lines(one, 1))].join("\n"))
    .join("\n");
}

function lines({ text, reading, truth, clause, decision, parts }: Statement, depth: number): string[] {
  const notes = [reading, truth, clause, decision].filter((note) => note !== undefined);
  return [
    `${"  ".repeat(depth)}${text}${notes.map((note) => ` | ${note}`).join("")}`,
    ...parts.flatMap((part) => lines(part, depth + 1)),
  ];
}

describe("a derivation in words", () => {
  it("can be followed by a person who has the ledgers (zh-CN)", () => {
    expect(told({})).toMatchInlineSnapshot(`
      "是否适用
        站点层级：适用于社工站，被评站点是社工站 | 成立
        施行时间：2023年4月20日起施行，判定到2026年12月31日为止 | 成立
        地域：适用于区划代码以3205开头的地方，被评站点是320585999000 | 成立
      核查数据怎样得出
        全职社工人数 | 4人 | 0010
          来源未写明，各种理解都考虑，取值范围为 | 4人
            核查数据“全职社工人数（负责人、社工）” | 4人
            核查数据“全职社工人数（另计督导和社工助理）” | 4人
          本软件的理解：督导和社工助理是否计入全职社工，来源未写明，两种口径都考虑。
        社工站应配全职社工人数 | 4人
          取最大的一项 | 4人
            核查数据“按村（社区）数计算的应配人数” | 4人
            标准数值“社工站全职社工最少人数” | 3人
        辖区村（社区）数 | 7个
          申报数据“村（社区）数” | 7个
        村（社区）数填为“无”时是否确无村（社区） | 来源未写明 | 0012
          来源未写明，各种理解都考虑，取值范围为 | 来源未写明
            固定数值 | 1
            固定数值 | 0
          本软件的理解：社工站辖区一般都有村（社区）；填为“无”的，可能是未报，不据以判为符合，也不据以判为不适用。
        全职社工人数（负责人、社工） | 4人 | 0011
          统计“工作人员”中有一条“任职经历”（“用工形式”为“全职”，并且“岗位”为“负责人”或“社工”，并且“任职起始日期”不晚于“清点日（评估日，最晚为评估周期末日）”，并且（“任职截止日期”为“无”，或者“任职截止日期”不早于“清点日（评估日，最晚为评估周期末日）”））的条目的数目 | 4人
            计入4人：S1、S2、S3、S4
        全职社工人数（另计督导和社工助理） | 4人 | 0011
          统计“工作人员”中有一条“任职经历”（“用工形式”为“全职”，并且“岗位”为“负责人”或“社工”或“督导”或“社工助理”，并且“任职起始日期”不晚于“清点日（评估日，最晚为评估周期末日）”，并且（“任职截止日期”为“无”，或者“任职截止日期”不早于“清点日（评估日，最晚为评估周期末日）”））的条目的数目 | 4人
            计入4人：S1、S2、S3、S4
        按村（社区）数计算的应配人数 | 4人 | 0012
          有小数时进一 | 4人
            第一项除以第二项 | 3.5
              各项相乘 | 350
                申报数据“村（社区）数” | 7
                标准数值“社工站全职社工人数占辖区村（社区）数的百分比” | 50%
              固定数值 | 100
          本软件的理解：有小数时进一。
        清点日（评估日，最晚为评估周期末日） | 2026年12月31日 | 0011
          最后判定日 | 2026年12月31日
      标准要求
        社工站全职社工最少人数 | 3人（2023年4月20日起） | 条款6.2 | 0081
          借用所列来源的数值（本标准是否采用，尚未核实）；与另一依据文件的数值相同
          本软件的理解：按比例计算的人数少于此数时，取此数。
        社工站全职社工人数占辖区村（社区）数的百分比 | 50%（2023年4月20日起） | 条款6.2 | 0081
          借用所列来源的数值（本标准是否采用，尚未核实）；与另一依据文件的数值相同
          本软件的理解：算得的人数有小数时进一。
      满足什么条件才符合
        同时满足： | 成立
          至少满足一项： | 成立
            “全职社工人数”（4人）不小于“社工站应配全职社工人数”（4人） | 成立
            同时满足： | 不成立
              “辖区村（社区）数”（7个）为“无” | 不成立
              “村（社区）数填为“无”时是否确无村（社区）”（来源未写明）为“是” | 不能确定
          “全职社工人数”（4人）不小于“社工站全职社工最少人数”（3人） | 成立
      自动判定
        符合"
    `);
  });

  it("says the same in English", () => {
    expect(told({ locale: "en" }).split("\n").slice(0, 12).join("\n")).toMatchInlineSnapshot(`
      "Whether it applies
        Tier: applies to Station; the site is Station | holds
        In force: since 2023-04-20; judged up to 2026-12-31 | holds
        Place: applies where the division code begins with 3205; that of the site is 320585999000 | holds
      How the measured values came about
        Full-time social workers | 4 people | 0010
          the source leaves it open; range over all readings | 4 people
            measured: “Full-time heads and social workers” | 4 people
            measured: “Full-time heads and social workers, with supervisors and assistants” | 4 people
          As this software reads it: Whether supervisors and assistants count as social workers is not stated; both readings are kept.
        Full-time social workers due at a station | 4 people
          greatest of these | 4 people"
    `);
  });

  it("tells of a rule that does not apply only why", () => {
    const text = told({ rule: "db3205-t-1070-2023#service-centre-full-time-workers" });
    expect(text).toBe(
      ["是否适用", "  站点层级：适用于社服中心，被评站点是社工站 | 不成立", "自动判定", "  不适用"].join(
        "\n",
      ),
    );
  });

  it("names so many entries as the derivation lists, and says how many more there are", () => {
    expect(told({ entries: 2 })).toContain("计入4人：S1、S2等，其余2人未列出");
    expect(told({ entries: 4 })).toContain("计入4人：S1、S2、S3、S4\n");
  });

  it("tells entries that may count, and ledgers that may hold more", () => {
    const submission = structuredClone(complete);
    delete submission.workers[1].employment;
    submission.completeness = { ...submission.completeness, workers: "partial" };
    const text = told({ submission });
    expect(text).toContain("计入3人；可能计入1人；台账可能不完整：S1、S2（可能）、S3、S4");
    expect(text).toMatch(/全职社工人数 \| 至少3人/);
  });

  it("has names and cells only where they are given", () => {
    const names = { list: "workers", byId: { S1: "张三" } };
    expect(told({})).not.toContain("张三");
    expect(told({ names })).toContain("张三（S1）、S2");
    const cells = { "/workers/1": "工作人员!A4", "/site/communities": "站点与周期!B9" };
    const text = told({ cells });
    expect(text).toContain("S1、S2〔工作人员!A4〕");
    expect(text).toContain("申报数据“村（社区）数”〔站点与周期!B9〕 | 7");
  });
});

describe("words of derivations", () => {
  const keys = Object.keys(zhCN) as DerivationKey[];
  const texts = { "zh-CN": zhCN as Record<DerivationKey, string>, en };
  const slots = /\{([A-Za-z]+)\}/g;
  const operators = [
    "equal",
    "notEqual",
    "in",
    "notIn",
    "contains",
    "doesNotContain",
    ...["number", "date", "any"].flatMap((kind) =>
      ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"].map(
        (name) => `${kind}.${name}`,
      ),
    ),
  ];

  it.each(locales)("are there for every operation and operator (%s)", (locale) => {
    const without = [
      ...Object.keys(operations).map((name) => `step.${name}`),
      ...operators.map((name) => `operator.${name}`),
    ].filter((key) => derivationWord(key, locale) === null);
    expect(without).toEqual([]);
    expect(Object.keys(operations).length).toBeGreaterThan(25);
  });

  it("take the same arguments in both languages", () => {
    const named = (text: string) => [...new Set([...text.matchAll(slots)].map(([, name]) => name))].sort();
    // Measure words are Chinese.
    for (const key of keys) {
      const [zh, other] = [named(texts["zh-CN"][key]), named(en[key])];
      expect(
        zh.filter((name) => name !== "counter"),
        key,
      ).toEqual(other.filter((name) => name !== "counter"));
    }
  });

  it.each(locales)("are fit to print, with arguments put in (%s)", (locale) => {
    const faults = keys.flatMap((key) => {
      const args = [...texts[locale][key].matchAll(slots)].map(([, name]) => [
        name!,
        /count|place/.test(name!) && key !== "at" ? 1234 : locale === "en" ? "some words" : "某项内容",
      ]);
      return faultsIn(derivationText(key, locale, Object.fromEntries(args)), locale).map(
        (fault) => `${key}: ${fault}`,
      );
    });
    expect(faults).toEqual([]);
  });
});

import type { Submission } from "../../../src/generated/submission";
import type { Unit, UnitsDocument } from "./units";

const period = { from: "2026-01-01", to: "2026-12-31" };
const centre = "taicang-centre";

/** Totals in the article by Zhang Yuezhong: one guidance centre, 9 stations, 157 work rooms. */
const reported = { stations: 9, workRooms: 157 };

/** File names of the units: their names in Pinyin. */
const stems: Record<string, string> = {
  "320585100000": "chengxiang",
  "320585101000": "shaxi",
  "320585102000": "liuhe",
  "320585103000": "fuqiao",
  "320585104000": "huangjing",
  "320585105000": "shuangfeng",
  "320585400000": "jingji-kaifaqu",
  "320585403000": "kejiao-xincheng",
};

/** The submissions by file stem: what is public, and nothing else. */
export function taicangSites(document: UnitsDocument): Record<string, Submission> {
  const stations = document.units.map((unit) => [stemOf(unit), station(unit)]);
  return { ...Object.fromEntries(stations), "service-centre": serviceCentre(document) };
}

function station(unit: Unit): Submission {
  return {
    formatVersion: 2,
    site: {
      id: `taicang-${stemOf(unit)}`,
      name: `${unit.name}（乡级统计单位，不等同于文章所称9个社工站）`,
      tier: "station",
      divisionCode: unit.code,
      parent: centre,
      communities: unit.communities,
    },
    period,
  };
}

function serviceCentre({ division, units }: UnitsDocument): Submission {
  return {
    formatVersion: 2,
    site: {
      id: centre,
      name: "太仓市社会工作服务指导中心（只填公开数据；站、室为总数占位，不是名录）",
      tier: "serviceCentre",
      divisionCode: division.code.padEnd(12, "0"),
      communities: units.reduce((sum, unit) => sum + unit.communities, 0),
      openedOn: "2021-03",
    },
    period,
    network: {
      sites: [
        { id: centre, tier: "serviceCentre" },
        ...placeholders("station", reported.stations),
        ...placeholders("workRoom", reported.workRooms),
      ],
    },
  };
}

/** A total stands in a submission as that many entries: each says "there is one", and nothing else about it. */
function placeholders(tier: string, total: number) {
  const digits = String(total).length;
  return Array.from({ length: total }, (_, i) => ({
    id: `total-${tier}-${String(i + 1).padStart(digits, "0")}`,
    tier,
  }));
}

function stemOf(unit: Unit): string {
  const stem = stems[unit.code];
  if (stem === undefined) throw new Error(`No file name for ${unit.code} ${unit.name}`);
  return stem;
}

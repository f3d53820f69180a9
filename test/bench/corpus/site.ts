import { day, type Json, list, type Shape, someDay } from "./shape";
import { documentTitles, equipment, organisations, purchasers, signPlaces } from "./vocabulary";

export function site({ random, number, tier, town, manner }: Shape): Json {
  const word = { serviceCentre: "社工服务指导中心", station: "社工站", workRoom: "社工室" }[tier];
  return {
    id: `site-${String(number).padStart(5, "0")}`,
    name: `${town}${word}（虚构）`,
    tier,
    divisionCode: "320585102000",
    parent: tier === "serviceCentre" ? null : "示例中心",
    communities: manner === "failing" ? 16 : random.between(2, 6),
    filing: { status: "filed", number: `虚构备〔2023〕${number}号`, date: "2023-05-10" },
    operator: {
      name: `${town}${random.pick(organisations)}社会工作服务中心（虚构）`,
      kind: random.pick(["socialOrganization", "enterprise"]),
      creditCode: "52320585000000000Y",
    },
    recruitsVolunteers: true,
    closeContactWithMinors: true,
    openedOn: `202${random.between(1, 5)}-0${random.between(1, 9)}`,
  };
}

export function premises({ random, size, manner }: Shape): Json {
  const uses = ["caseworkSpace", "groupworkSpace", "office", "activitySpace"];
  const spaces = list(size === "small" ? 2 : 4, (k) => ({
    id: `P${k + 1}`,
    use: uses[k]!,
    area: random.between(800, 6_000) / 100,
    shared: random.chance(0.3),
    private: k === 0,
    equipment: equipment.slice(0, random.between(1, equipment.length)),
  }));
  const signs = [
    {
      id: "S1",
      kind: "nationalSocialWorkSign",
      displayed: manner !== "failing",
      place: random.pick(signPlaces),
    },
    { id: "S2", kind: "siteNameSign", displayed: true, place: random.pick(signPlaces) },
  ];
  return { spaces, signs };
}

export function documents({ random, size }: Shape): Json[] {
  const kinds = ["managementSystem", "annualPlan", "annualSummary", "serviceManual"];
  return list(size === "small" ? 2 : 4, (k) => ({
    id: `F${k + 1}`,
    kind: kinds[k]!,
    title: `2026${documentTitles[k]!}`,
    date: day(random.between(1, 3), random.between(1, 28)),
  }));
}

export function processingActivities({ manner }: Shape): Json[] {
  return [
    {
      id: "I1",
      title: "个案和小组档案",
      sensitiveInformation: true,
      minorsUnder14: true,
      minorsRules: true,
      startedOn: "2023-05-15",
      endedOn: null,
      impactAssessedOn: manner === "failing" ? "2023-06-08" : "2023-05-08",
      reportDiscardedOn: null,
      recordKept: true,
    },
  ];
}

export function purchases(shape: Shape): Json[] {
  const { random, town, size } = shape;
  const reviews = ["purchaser", "client", "thirdParty"].map((by, k) => ({
    id: `B1-${k}`,
    date: someDay(shape),
    by,
  }));
  return [
    {
      id: "B1",
      contract: "虚构合同2026-01",
      purchaser: `${town}${random.pick(purchasers)}`,
      provider: { name: `${town}社会工作服务中心（虚构）`, kind: "socialOrganization", creditCode: null },
      from: "2026-01-01",
      to: "2026-12-31",
      amount: random.between(100_000, 900_000),
      governmentProcurement: true,
      acceptance: { date: "2026-12-20", clientOpinion: true, resultPublished: true },
      ...(size === "small" ? {} : { reviews }),
    },
  ];
}

/** The stations and rooms a service centre guides, with the people who work there. */
export function network({ random, size }: Shape): Json {
  const sites = list(size === "small" ? 3 : 20, (k) => ({
    id: `N${k + 1}`,
    name: `${random.pick(organisations)}社工站（虚构）`,
    tier: k < 8 ? "station" : "workRoom",
    parent: null,
    divisionCode: "320585102000",
    communities: random.between(2, 12),
  }));
  const workers = sites.flatMap(({ id }, s) =>
    list(2, (k) => ({
      id: `X${s}-${k}`,
      worker: `网络-${s}-${k}`,
      site: id,
      employment: "fullTime",
      role: s % 3 === 0 && k === 0 ? "supervisor" : "socialWorker",
      employedFrom: "2024-01-01",
      employedTo: null,
    })),
  );
  return { townships: 8, sites, workers };
}

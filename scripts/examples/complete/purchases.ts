import type { Submission } from "../../../src/generated/submission";

type Purchases = NonNullable<Submission["purchases"]>;

/** Two contracts of a year each; the one that has ended was reviewed by purchaser, clients and a third party. */
export function contracts(
  provider: NonNullable<Purchases[number]["provider"]>,
  amounts: { earlier: number; current: number },
): Purchases {
  const purchaser = "示例一镇人民政府（虚构）";
  const review = (id: string, date: string, by: string) => ({ id, date, by });
  return [
    {
      id: "B1",
      contract: "示例合同2025-01",
      purchaser,
      provider,
      from: "2025-01-01",
      to: "2025-12-31",
      amount: amounts.earlier,
      governmentProcurement: true,
      acceptance: { date: "2026-01-16", clientOpinion: true, resultPublished: true },
      reviews: [
        review("B1-1", "2026-01-14", "purchaser"),
        review("B1-2", "2026-01-15", "client"),
        review("B1-3", "2026-01-20", "thirdParty"),
      ],
    },
    {
      id: "B2",
      contract: "示例合同2026-01",
      purchaser,
      provider,
      from: "2026-01-01",
      to: "2026-12-31",
      amount: amounts.current,
      governmentProcurement: true,
      acceptance: null,
      reviews: [review("B2-1", "2026-07-08", "purchaser")],
    },
  ];
}

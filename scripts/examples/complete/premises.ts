import type { Premises } from "./plan";

const caseworkSpace = {
  use: "caseworkSpace",
  shared: false,
  private: true,
  equipment: ["tableAndChairs", "sofa", "lockedCabinet"],
};
const groupworkSpace = {
  use: "groupworkSpace",
  shared: false,
  private: true,
  equipment: ["tableAndChairs", "whiteboard", "projector"],
};
const office = { use: "office", shared: false, private: false, equipment: ["computer", "telephone"] };

export const signs: Premises["signs"] = [
  { id: "S1", kind: "nationalSocialWorkSign", displayed: true, place: "入口大厅正面" },
  { id: "S2", kind: "siteNameSign", displayed: true, place: "大门右侧" },
];

export function roomy(areas: { casework: number; groupwork: number; office: number }): Premises {
  return {
    spaces: [
      { id: "P1", ...caseworkSpace, area: areas.casework },
      { id: "P2", ...groupworkSpace, area: areas.groupwork },
      { id: "P3", ...office, area: areas.office },
    ],
    signs,
  };
}

/** A room of its own for casework, and the community's hall for everything else. */
export const sharedHall: Premises = {
  spaces: [
    { id: "P1", ...caseworkSpace, area: 9.6 },
    { id: "P2", use: "activitySpace", area: 42, shared: true, private: false, equipment: ["tableAndChairs"] },
  ],
  signs,
};

import type { NetworkWorkersEntry, Submission, WorkersEntry } from "../../../src/generated/submission";
import { number } from "./casework";

/** Ids the three examples share; the other sites of the network appear in it only. */
export const ids = { centre: "example-centre", station: "example-station-1", workRoom: "example-room-1" };

const secondStation = "example-station-2";
const rooms = [ids.workRoom, "example-room-2", "example-room-3"];

/** The network of the invented centre: two stations, three work rooms and everybody who works there. */
export function networkOf(
  staff: Record<"centre" | "station" | "workRoom", readonly WorkersEntry[]>,
): Submission["network"] {
  const own = [
    ...staff.centre.map((one) => ({ one, site: ids.centre })),
    ...staff.station.map((one) => ({ one, site: ids.station })),
    ...staff.workRoom.map((one) => ({ one, site: ids.workRoom })),
  ].map(({ one, site }) => post(one.id!, site, one.role!, one.employment!, one.employedFrom!));
  const others = [
    post("T1", secondStation, "head", "fullTime", "2022-03-01"),
    post("T2", secondStation, "socialWorker", "fullTime", "2022-06-01"),
    post("T3", secondStation, "socialWorker", "fullTime", "2023-09-01"),
    post("T4", secondStation, "supervisor", "fullTime", "2022-03-01"),
    post("T5", secondStation, "supervisor", "fullTime", "2024-01-01"),
    post("R2", rooms[1]!, "socialWorker", "fullTime", "2024-02-01"),
    post("R3", rooms[2]!, "socialWorker", "fullTime", "2025-05-01"),
  ];
  return {
    townships: 2,
    sites: [
      {
        id: ids.centre,
        name: "示例社会工作服务指导中心（虚构）",
        tier: "serviceCentre",
        parent: null,
        communities: 13,
      },
      {
        id: ids.station,
        name: "示例一镇社工站（虚构）",
        tier: "station",
        parent: ids.centre,
        communities: 7,
      },
      {
        id: secondStation,
        name: "示例二镇社工站（虚构）",
        tier: "station",
        parent: ids.centre,
        communities: 6,
      },
      ...rooms.map((id, i) => ({
        id,
        name: `示例${"甲乙丙"[i]}社区社工室（虚构）`,
        tier: "workRoom",
        parent: i < 2 ? ids.station : secondStation,
        communities: 1,
      })),
    ],
    workers: [...own, ...others].map((entry, i) => ({ id: `N${number(i)}`, ...entry })),
  };
}

function post(
  worker: string,
  site: string,
  role: string,
  employment: string,
  employedFrom: string,
): Omit<NetworkWorkersEntry, "id"> {
  return { worker, site, employment, role, employedFrom, employedTo: null };
}

import type {
  CaseworkEntry,
  GroupworkEntry,
  ServiceLogEntry,
  Submission,
  WorkersEntry,
} from "../../../src/generated/submission";
import { dayOf, text } from "./calendar";
import { openOn } from "./casework";
import type { Dice } from "./dice";
import { served } from "./plan";

export type Known = Pick<Submission, "casework" | "groupwork" | "training" | "supervision" | "orders">;
export type Work = Omit<ServiceLogEntry, "id" | "worker" | "date">;

/** Work that belongs to no field, person, case, group or order. */
export const nothing = { field: null, targetGroup: null, casework: null, group: null, order: null };

/** What a worker does on a day: what the other lists say of that day first, then ordinary work. */
export class WorkingDay {
  constructor(
    private readonly known: Known,
    private readonly dice: Dice,
    private readonly splitDays: number,
  ) {}

  of(worker: WorkersEntry, day: number): Work[] {
    const { training } = this.known;
    const date = text(day);
    if (training!.some((one) => one.worker === worker.id && one.date === date)) {
      return [{ hours: 8, activity: "continuingEducation", ...nothing }];
    }
    const whole = this.dice.pick([8.2, 8.3, 8.4, 8.5]);
    const fixed = this.groupSession(worker, date) ?? this.supervised(worker, date);
    const first = fixed ?? (this.dice.happens(this.splitDays) ? this.morning(worker, day) : null);
    const hours = Math.round((whole - (first?.hours ?? 0)) * 10) / 10;
    return [...(first ? [first] : []), { ...this.ordinary(worker), hours }];
  }

  private groupSession(worker: WorkersEntry, date: string): Work | null {
    const meets = ({ sessions }: GroupworkEntry) => sessions!.some((session) => session.date === date);
    const group = this.known.groupwork!.find((one) => one.worker === worker.id && meets(one));
    if (group === undefined) return null;
    const { id, field, targetGroup } = group;
    return { hours: 2.5, activity: "communityService", ...nothing, field, targetGroup, group: id };
  }

  private supervised(worker: WorkersEntry, date: string): Work | null {
    const found = this.known.supervision!.find(
      (one) => one.date === date && (one.supervisor === worker.id || one.workers!.includes(worker.id!)),
    );
    return found ? { hours: found.hours, activity: "supervision", ...nothing } : null;
  }

  private morning(worker: WorkersEntry, day: number): Work {
    const open = openOn(this.known.casework!, worker.id!, day);
    const work = open.length > 0 ? this.caseworkOn(this.dice.pick(open), day) : this.ordinary(worker);
    return { ...work, hours: this.dice.pick([1.5, 2, 2.5, 3]) };
  }

  private caseworkOn(one: CaseworkEntry, day: number): Work {
    const { field, targetGroup } = one;
    const led = this.known.orders!.find(
      ({ worker, servedOn }) => worker === one.worker && servedOn === one.openedOn,
    );
    const activity = day <= dayOf(one.stages!.assessment!.date!) ? "firstAssessment" : "communityService";
    return { activity, field, targetGroup, casework: one.id, group: null, order: led?.id ?? null };
  }

  private ordinary(worker: WorkersEntry): Work {
    if (this.dice.happens(worker.role === "socialWorker" ? 0.1 : 0.5)) {
      return { activity: this.dice.pick(["projectEvaluation", "teamBuilding", "training"]), ...nothing };
    }
    const [targetGroup, field] = this.dice.pick(served);
    return { activity: this.dice.pick(["outreach", "communityService"]), ...nothing, field, targetGroup };
  }
}

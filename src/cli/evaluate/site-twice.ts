import type { Evaluation } from "../../generated/evaluation";
import { type Place, placeText, remark } from "../problems";
import type { Session } from "../session";

const mostSites = 200_000;
const mostRemarks = 10;

/** Remarks that a site comes a second time for the same period: both count in the totals of the run. */
export class SiteTwice {
  private readonly first = new Map<string, string>();
  private found = 0;
  private full = false;

  async see(session: Session, site: string, period: Evaluation["period"], place: Place): Promise<void> {
    const { words } = session;
    const key = JSON.stringify([site, period.from, period.to]);
    const first = this.first.get(key);
    if (first !== undefined) {
      if (this.found++ >= mostRemarks) return;
      const args = { place: placeText(session, place), id: site, ...period, first };
      return remark(session, words("siteTwice", args));
    }
    if (this.first.size < mostSites) this.first.set(key, placeText(session, place));
    else if (!this.full) {
      this.full = true;
      await remark(session, words("siteTwiceUnchecked", { limit: mostSites }));
    }
  }

  async end(session: Session): Promise<void> {
    const count = this.found - mostRemarks;
    if (count > 0) await remark(session, session.words("siteTwiceMore", { count }));
  }
}

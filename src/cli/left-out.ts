import { someNames } from "./names-list";
import { remark } from "./problems";
import { pend, type Session } from "./session";

/** Says which names in a folder were not read, so that no site is missed without anybody knowing. */
export function leftOutRemark(session: Session): (folder: string, names: readonly string[]) => void {
  const { words } = session;
  return (folder, names) => {
    const args = { folder, count: names.length, names: someNames(words, names) };
    pend(session, remark(session, words("leftOut", args)));
  };
}

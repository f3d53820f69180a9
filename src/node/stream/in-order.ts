import type { Answer } from "./answer";
import type { Piece } from "./judge";

/**
 * Sends what comes and gives what comes of it, in the order of what came. Reads on while it waits, until so many
 * are under way; takes no more while nobody asks for what is ready.
 */
export async function* inOrder<Item>(
  items: AsyncIterator<Item>,
  send: (item: Item) => Answer,
  most: number,
): AsyncGenerator<Piece> {
  const underWay: Answer[] = [];
  let next = following(items);
  for (;;) {
    const [head] = underWay;
    if (next !== null && underWay.length < most) {
      const read = await (head === undefined ? next : Promise.race([next, head.ready()]));
      if (read?.done) next = null;
      else if (read) {
        underWay.push(send(read.value));
        next = following(items);
      }
    } else await head?.ready();
    if (head === undefined && next === null) return;
    yield* head?.take() ?? [];
    if (head?.isSpent) underWay.shift();
  }
}

/** What fails while nobody waits for it fails whoever waits next. */
function following<Item>(items: AsyncIterator<Item>): Promise<IteratorResult<Item>> | null {
  const next = items.next();
  next.catch(() => {});
  return next;
}

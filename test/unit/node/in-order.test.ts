import { expect, test } from "vitest";
import { Answer } from "../../../src/node/stream/answer";
import { inOrder } from "../../../src/node/stream/in-order";
import type { Piece } from "../../../src/node/stream/judge";

const piece = (n: number): Piece => ({ bytes: Uint8Array.of(n), results: [] });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Items that come when told to, and the answers they were sent to. */
function bench(most: number) {
  const answers: Answer[] = [];
  const asked: ((item: IteratorResult<number>) => void)[] = [];
  const items: AsyncIterator<number> = {
    next: () => new Promise((resolve) => asked.push(resolve)),
  };
  const send = () => {
    const answer = new Answer();
    answers.push(answer);
    return answer;
  };
  const come = (value: number) => asked.shift()?.({ value });
  const end = () => asked.shift()?.({ done: true, value: undefined });
  return { answers, asked, come, end, pieces: inOrder(items, send, most) };
}

async function given(pieces: AsyncGenerator<Piece>): Promise<number[]> {
  const all: number[] = [];
  for await (const { bytes } of pieces) all.push(bytes[0]!);
  return all;
}

test("what is ready first waits for its turn", async () => {
  const { answers, come, end, pieces } = bench(3);
  const all = given(pieces);
  for (const n of [0, 1, 2]) {
    come(n);
    await settled();
  }
  answers[2]!.add(piece(5));
  answers[2]!.end();
  answers[1]!.end();
  answers[0]!.add(piece(1));
  await settled();
  answers[0]!.add(piece(2));
  answers[0]!.end();
  await settled();
  end();
  expect(await all).toEqual([1, 2, 5]);
});

test("what is ready is given while nothing more comes", async () => {
  const { answers, come, pieces } = bench(3);
  const first = pieces.next();
  come(0);
  await settled();
  answers[0]!.add(piece(7));
  expect((await first).value?.bytes[0]).toBe(7);
});

test("no more is taken than may be under way, nor while nobody asks", async () => {
  const { answers, asked, come, pieces } = bench(2);
  const first = pieces.next();
  for (const n of [0, 1, 2, 3]) {
    come(n);
    await settled();
  }
  // One more was read and waits; nothing else is asked for.
  expect([answers.length, asked.length]).toEqual([2, 0]);
  answers[0]!.add(piece(1));
  answers[0]!.end();
  expect((await first).value?.bytes[0]).toBe(1);
  await settled();
  expect([answers.length, asked.length]).toEqual([2, 0]);
});

test("what fails fails in its turn, and reading that fails does too", async () => {
  const { answers, come, pieces } = bench(3);
  const all = given(pieces);
  come(0);
  await settled();
  come(1);
  await settled();
  answers[1]!.fail(new Error("second"));
  answers[0]!.add(piece(1));
  answers[0]!.end();
  await expect(all).rejects.toThrow("second");

  const broken = inOrder({ next: () => Promise.reject(new Error("read")) }, () => new Answer(), 2);
  await expect(given(broken)).rejects.toThrow("read");
});

import { Bench, sentenceOf } from "./bench";
import type { Answered, Asked } from "./protocol";

/** The bench by itself, so that the page answers while it works; stopping it is ending this worker. */
function serve(): void {
  const bench = new Bench();
  const post = (message: Answered) => self.postMessage(message);
  self.onmessage = ({ data }: MessageEvent<Asked>) => {
    const { id } = data;
    try {
      post({ id, answer: answerTo(bench, data) });
    } catch (error) {
      post({ id, refused: sentenceOf(error) });
    }
  };
}

function answerTo(bench: Bench, asked: Asked): unknown {
  switch (asked.call) {
    case "open":
      return bench.open(asked);
    case "settle":
      return bench.settle(asked);
    case "explain":
      return bench.explain(asked);
    case "entry":
      return bench.entry(asked);
    case "draw":
      return bench.draw(asked);
    case "produce":
      return bench.produce(asked);
    case "compare":
      return bench.compare(asked);
    case "template":
      return bench.template(asked);
    case "digest":
      return bench.digest(asked);
  }
}

serve();

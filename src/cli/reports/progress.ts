import type { SingleBar } from "cli-progress";
import { sourcesOf } from "../../node/sources";
import type { Session } from "../session";
import type { World } from "../world";
import type { ReportOptions } from "./options";

/** How much of the input was read. */
export interface Progress {
  add(bytes: number): void;
  /** Shows the bar when it is time to. */
  show(): Promise<void>;
  stop(): void;
  /** The world of the session, its standard error making room where the bar stands. */
  readonly world: World;
}

const patience = 1000;
const clearLine = "\r\u001b[K";

/**
 * A bar on the standard error when that is a terminal, the reports go elsewhere, the size of the input is known
 * and reading takes longer than a second.
 */
export async function followProgress(
  session: Session,
  paths: readonly string[],
  options: ReportOptions,
): Promise<Progress> {
  const { world } = session;
  const { stdout, stderr } = world;
  const elsewhere = options.out !== undefined || !stdout.isTerminal;
  if (!stderr.isTerminal || stderr.stream === undefined || !elsewhere || paths.includes("-")) {
    return { add: () => {}, show: async () => {}, stop: () => {}, world };
  }
  return bar(session, await totalSize(session, paths));
}

function bar({ world, words }: Session, total: number): Progress {
  const started = world.now().getTime();
  let shown: SingleBar | null = null;
  let bytes = 0;
  return {
    add(count) {
      bytes += count;
      shown?.update(Math.min(bytes, total));
    },
    async show() {
      if (shown !== null || total === 0 || world.now().getTime() - started < patience) return;
      const { default: cliProgress } = await import("cli-progress");
      const format = words("progress", {
        bar: "{bar}",
        percentage: "{percentage}",
        eta_formatted: "{eta_formatted}",
      });
      const stream = world.stderr.stream;
      shown = new cliProgress.SingleBar({
        format,
        ...(stream ? { stream } : {}),
        clearOnComplete: true,
        fps: 5,
      });
      shown.start(total, Math.min(bytes, total));
    },
    stop: () => shown?.stop(),
    world: {
      ...world,
      stderr: { ...world.stderr, write: (text) => world.stderr.write(shown ? clearLine + text : text) },
    },
  };
}

async function totalSize({ world }: Session, paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) {
    const { sources } = await sourcesOf(path, world.files).catch(() => ({ sources: [] }));
    for (const source of sources) total += await world.files.size(source.path).catch(() => 0);
  }
  return total;
}

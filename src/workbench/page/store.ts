import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "../../base/language";
import type { OpenedFile, Overview, Product, Settings } from "../protocol";
import { Client, Refusal, Stopped } from "./client";
import { download } from "./download";
import { word } from "./words";

export type Step = "open" | "problems" | "results" | "answers" | "sampling" | "files";

/** All that the page knows, and what can be done with it. */
export interface Store {
  readonly locale: Locale;
  readonly step: Step;
  readonly overview: Overview | null;
  readonly settings: Settings;
  readonly busy: boolean;
  /** Said aloud, and shown. */
  readonly message: string;
  readonly client: Client;
  go(step: Step): void;
  speak(locale: Locale): void;
  open(files: readonly OpenedFile[]): void;
  change(part: Partial<Settings>): void;
  say(message: string): void;
  produce(product: Product, options: { date: string; withNames: boolean }): void;
  template(options: { tier: string; from: string; to: string }): void;
  stop(): void;
}

function today(): string {
  const now = new Date();
  const part = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

const nothing: Settings = {
  given: {},
  mappings: [],
  corrections: [],
  attestations: [],
  samples: [],
  visit: {},
  on: today(),
  locale: "zh-CN",
};

export function useStore(code: string): Store {
  const client = useRef<Client | null>(null);
  client.current ??= new Client(code);
  const own = client.current;
  const [step, setStep] = useState<Step>("open");
  const [settings, setSettings] = useState(nothing);
  const [overview, setOverview] = useState<Overview | null>(null);
  const [busy, setBusy] = useState(false);
  const [message, say] = useState("");
  const files = useRef<readonly OpenedFile[]>([]);
  const lost = useRef(false);
  const unsaved = useRef(false);
  const { locale } = settings;

  const run = useCallback(async (work: () => Promise<void>, spoken: Locale) => {
    setBusy(true);
    say(word("busy", spoken));
    try {
      await work();
    } catch (error) {
      if (error instanceof Stopped) say(word("stopped", spoken));
      else {
        const text = error instanceof Refusal ? error.text[spoken] : String(error);
        say(word("failed", spoken, { text }));
      }
    } finally {
      setBusy(false);
    }
  }, []);

  /** A worker that was stopped knows no files any more. */
  const evaluated = async (next: Settings) => {
    const again = lost.current || files.current.length === 0;
    const found = again
      ? await own.ask("open", { files: files.current, settings: next })
      : await own.ask("settle", { settings: next });
    lost.current = false;
    setOverview(found);
    say(word("done", next.locale));
  };

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    addEventListener("beforeunload", leaving);
    return () => removeEventListener("beforeunload", leaving);
  }, []);

  const change = (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    setSettings(next);
    if (part.attestations || part.corrections || part.samples || part.mappings) unsaved.current = true;
    if (files.current.length > 0) void run(() => evaluated(next), next.locale);
  };

  return {
    locale,
    step,
    overview,
    settings,
    busy,
    message,
    client: own,
    go: setStep,
    say,
    speak: (spoken) => {
      document.documentElement.lang = spoken;
      document.title = word("title", spoken);
      change({ locale: spoken });
    },
    open: (opened) => {
      files.current = opened;
      const next = { ...settings, corrections: [], attestations: [], samples: [], mappings: [], given: {} };
      setSettings(next);
      lost.current = true;
      void run(() => evaluated(next), locale);
    },
    change,
    produce: (product, options) =>
      void run(async () => {
        for (const file of await own.ask("produce", { settings, product, ...options })) download(file);
        if (product === "dossier") unsaved.current = false;
        say(word("done", locale));
      }, locale),
    template: (options) =>
      void run(async () => {
        download(await own.ask("template", options));
        say(word("done", locale));
      }, locale),
    stop: () => {
      lost.current = true;
      own.stop();
    },
  };
}

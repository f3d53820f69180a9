import { useEffect, useRef } from "preact/hooks";
import { Answers } from "./answers";
import { Files } from "./files";
import { Open } from "./open";
import { Problems } from "./problems";
import { Results } from "./results";
import { Sampling } from "./sampling";
import { type Step, type Store, useStore } from "./store";
import { word } from "./words";

const steps: readonly Step[] = ["open", "problems", "results", "answers", "sampling", "files"];
const pages = {
  open: Open,
  problems: Problems,
  results: Results,
  answers: Answers,
  sampling: Sampling,
  files: Files,
};

export function App({ code }: { readonly code: string }) {
  const store = useStore(code);
  const { locale, step, busy, message } = store;
  const Page = pages[step];
  const isFirst = useRef(true);
  // Whoever goes on by keyboard or ear goes on from the step that was chosen.
  useEffect(() => {
    if (!isFirst.current) document.getElementById("step")?.focus();
    isFirst.current = false;
  }, [step]);
  return (
    <>
      <a class="skip" href="#step">
        {word(`step.${step}`, locale)}
      </a>
      <header>
        <h1>{word("title", locale)}</h1>
        <p>{word("about", locale)}</p>
        <button
          type="button"
          lang={locale === "en" ? "zh-CN" : "en"}
          onClick={() => store.speak(locale === "en" ? "zh-CN" : "en")}
        >
          {word("language", locale)}
        </button>
      </header>
      <nav aria-label={word("steps", locale)}>
        <ol>
          {steps.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? "step" : undefined}
                onClick={() => store.go(one)}
              >
                <b>{word(`step.${one}`, locale)}</b>
                <span>{openText(store, one)}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div class="status">
        <p role="status" aria-live="polite">
          {message}
        </p>
        {busy && (
          <>
            <progress aria-label={word("busy", locale)} />
            <button type="button" onClick={store.stop}>
              {word("stop", locale)}
            </button>
          </>
        )}
      </div>
      <main id="step" tabIndex={-1} aria-busy={busy}>
        <h2>{word(`step.${step}`, locale)}</h2>
        <Page store={store} />
      </main>
    </>
  );
}

function openText(store: Store, step: Step): string {
  const count = openIn(store, step);
  const { locale } = store;
  if (count === null) return "";
  return count === 0 ? word("nothingOpen", locale) : word("openCount", locale, { count });
}

/** What is still to do in a step; `null` where nothing can be said yet. */
function openIn({ overview, settings }: Store, step: Step): number | null {
  if (overview === null) return step === "open" ? 1 : null;
  const { evaluation, problems, lacking, refused, checklist } = overview;
  switch (step) {
    case "open":
      return lacking.length + refused.length;
    case "problems":
      return problems.filter(({ severity }) => severity === "error").length;
    case "results":
      return evaluation === null ? null : evaluation.toSupply.filter(({ decides }) => decides).length;
    case "answers":
      return evaluation === null ? null : checklist.filter(({ answered }) => answered === undefined).length;
    case "sampling":
      return null;
    case "files":
      return settings.visit.reportNumber || overview.visit.reportNumber ? 0 : 1;
  }
}

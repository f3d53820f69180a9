import { render } from "preact";
import { App } from "./app";

const code = document.getElementById("worker")?.textContent ?? "";
const root = document.getElementById("page");
if (root !== null) {
  root.textContent = "";
  render(<App code={code} />, root);
  document.documentElement.dataset.ready = "true";
}

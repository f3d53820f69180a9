// A lock file written beside installed modules, or from a registry that lacks a build for some platform, names
// optional packages it does not hold; `npm ci` then refuses it on a machine whose npm asks for them.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

function isLocked(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

const missing = Object.entries(packages).flatMap(([from, entry]) =>
  Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
    .filter((name) => !isLocked(name, from))
    .map((name) => `${name}, needed by ${from}`),
);
if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.length} packages it names:\n${missing.join("\n")}`);
  process.exit(1);
}
console.log("package-lock.json holds every package it names.");

/** One page with all that an auditor needs, offline: `dist/workbench.html`. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");
const source = join(root, "src/workbench");

export async function workbenchHtml(): Promise<string> {
  const [page, worker, style] = await Promise.all([
    bundled(join(source, "page/main.tsx")),
    bundled(join(source, "worker.ts")),
    bundled(join(source, "page/style.css")),
  ]);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(page)}`,
    `style-src ${hashOf(style)}`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>社工站评估工作台</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript>本页需要浏览器运行脚本（只在本机运行，不联网）。This page needs scripts; they run on this computer alone.</noscript></div>
<script type="text/plain" id="worker">${worker}</script>
<script>${page}</script>
</body>
</html>
`;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    charset: "utf8",
    platform: "browser",
    // What has everything that the page uses; older than what the reports ask for it need not run in.
    target: "chrome90",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "error",
  });
  // An end tag within a text would end the element around it.
  return outputFiles[0]!.text.trim().replace(/<\/(?=script|style)/gi, "<\\/");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist/workbench.html"), await workbenchHtml());
}

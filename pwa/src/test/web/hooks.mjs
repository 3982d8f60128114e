// Hooks of Node's module loader: finds imports without an ending, and compiles TypeScript in memory.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ENDINGS = [".ts", ".tsx"];

export async function resolve(specifier, context, next) {
  if (specifier.startsWith(".") && context.parentURL) {
    const url = new URL(specifier, context.parentURL).href;
    const found = ENDINGS.map((ending) => url + ending).find((each) => existsSync(fileURLToPath(each)));
    if (found) return { url: found, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!ENDINGS.some((ending) => url.endsWith(ending))) return next(url, context);
  const { outputText } = ts.transpileModule(await readFile(fileURLToPath(url), "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX, jsxImportSource: "preact", verbatimModuleSyntax: false },
    fileName: url,
  });
  return { format: "module", source: outputText, shortCircuit: true };
}

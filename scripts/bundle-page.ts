import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";

const root = join(__dirname, "..");
const folder = join(root, "lib", "report", "page");
/** The class of the pictures, see `lib/report/page/pictures.ts`. */
const PLOT_CLASS = "plot";

export interface BuiltPage {
  /** The page, with a placeholder for its data. */
  readonly html: string;
  /** Its source files, relative to the project's folder. */
  readonly inputs: Metafile["inputs"];
}

/** Builds the page of results as one file that loads nothing. Its scripts and styles are allowed by their hashes. */
export async function bundlePage(): Promise<BuiltPage> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, "main.ts")],
    bundle: true,
    format: "iife",
    target: ["chrome103", "firefox113", "safari16.4"],
    charset: "utf8",
    minify: true,
    legalComments: "none",
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const script = outputFiles[0]?.text.trim() ?? "";
  const style = readFileSync(join(folder, "page.css"), "utf8").trim();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)} ${hashOf(plotStyle())}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = readFileSync(join(folder, "page.html"), "utf8")
    .replace("<!--policy-->", policy)
    .replace("<!--style-->", () => `<style>${style}</style>`)
    .replace("<!--script-->", () => `<script>${script}</script>`);
  return { html, inputs: metafile.inputs };
}

/**
 * The style that the plotting library adds to each picture.
 *
 * @throws if the library has another one
 */
function plotStyle(): string {
  const main = require.resolve("@observablehq/plot");
  const source = readFileSync(join(main, "..", "plot.js"), "utf8");
  const [, template] = /append\("style"\)\s*\.text\(\s*`([^`]*)`/.exec(source) ?? [];
  if (template === undefined)
    throw new Error("The plotting library styles its pictures in another way by now.");
  return template.replaceAll("${className}", PLOT_CLASS);
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

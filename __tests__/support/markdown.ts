import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Its packages are ES modules, which tests cannot load. */
const SCRIPT = `
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { text } from "node:stream/consumers";
const html = micromark(await text(process.stdin), {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
});
process.stdout.write(html);
`;

/** GitHub's flavor of Markdown as HTML; what it has of HTML is left as it is. */
export function htmlOfMarkdown(text: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", SCRIPT], {
    cwd: join(__dirname, "..", ".."),
    input: text,
    encoding: "utf8",
    maxBuffer: 10_000_000,
  });
}

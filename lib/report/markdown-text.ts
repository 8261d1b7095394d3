import { oneLine } from "../audit/catalogue/text";

/** A text as code: nothing in it becomes markup, HTML, a link or a mention. */
export function code(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  // Without these spaces, a backtick at the end would belong to the fence, and spaces at both ends would be removed.
  const pad = /^[` ]|[` ]$/.test(line) || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** It starts no block, and has no markup, HTML, link, mention or reference. */
const PLAIN = /^[\p{L}(“"'][\p{L}\p{N}\p{M} ,.;:()%≤"'“”，。；：（）、-]*$/u;
const WEB = /\bwww\./i;

/** A sentence: unchanged if it is plain, else as code. */
export const sentence = (text: string): string => (PLAIN.test(text) && !WEB.test(text) ? text : code(text));

/** A text as code in a table cell. A pipe would end the cell, and programs differ on pipes within code. */
export const codeCell = (text: string): string =>
  oneLine(text)
    .split("|")
    .map((part) => (part === "" ? "" : code(part)))
    .join("\\|");

/** A table of cells in Markdown. Each heading is a sentence. */
export function table(
  head: readonly string[],
  isNumber: readonly boolean[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [head.map(sentence), isNumber.map((number) => (number ? "---:" : "---")), ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
}

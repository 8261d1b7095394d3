import { oneLine } from "../audit/catalogue/text";

/** A text as code: it holds no markup, HTML, link or mention, whatever is in it. */
export function code(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  // Without these spaces a backtick at the end would be one of the fence, and spaces at both ends would be left out.
  const pad = /^[` ]|[` ]$/.test(line) || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Begins no block, and has nothing in it that is markup, HTML, a link, a mention or a reference. */
const PLAIN = /^[\p{L}(“"'][\p{L}\p{N}\p{M} ,.;:()%≤"'“”，。；：（）、-]*$/u;
const WEB = /\bwww\./i;

/** A sentence: as it is where it is plain, else as code. */
export const sentence = (text: string): string => (PLAIN.test(text) && !WEB.test(text) ? text : code(text));

/** A text as code in a cell of a table: a line through it would end the cell, and programs differ on one within code. */
export const codeCell = (text: string): string =>
  oneLine(text)
    .split("|")
    .map((part) => (part === "" ? "" : code(part)))
    .join("\\|");

/** A table of cells in Markdown; what stands above them is a sentence each. */
export function table(
  head: readonly string[],
  isNumber: readonly boolean[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [head.map(sentence), isNumber.map((number) => (number ? "---:" : "---")), ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
}

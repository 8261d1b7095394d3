import { code, codeCell, sentence, table } from "../../lib/report/markdown-text";
import { HOSTILE_NAME } from "../support/documents";
import { htmlOfMarkdown } from "../support/markdown";

const HOSTILE = [
  HOSTILE_NAME,
  "`",
  "``` x ` y",
  " ",
  "",
  " both ",
  "a | b \\| c \\\\| d",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1)) ![y](http://z)",
  "@everyone #12 https://example.com www.example.com",
  "**bold** _x_ ~~y~~ <!-- -->",
  "- list",
  "1. list",
  "# head",
  "a\n\n| b",
  "&lt;&#64;",
];
/** The tags that some HTML has. */
const tagsOf = (html: string) => [...new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))];
const textOf = (html: string) =>
  html
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

test.each(HOSTILE)("%j is text, as code", (text) => {
  const html = htmlOfMarkdown(`- ${code(text)}`);
  expect(tagsOf(html)).toEqual(["ul", "li", "code"]);
  const shown = /<code>(?<shown>.*)<\/code>/.exec(html)?.groups?.shown;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  const expected = text.replace(/[\n\u0007\u202E]/g, "\uFFFD");
  expect(textOf(shown ?? "nothing").trim()).toBe(expected.trim());
});

test.each(HOSTILE.filter((text) => text.trim() !== ""))("%j is text, as a sentence", (text) => {
  expect(tagsOf(htmlOfMarkdown(`- ${sentence(text)}`))).toEqual(["ul", "li", "code"]);
});

test.each(["Not evaluated. The read was interrupted.", "规则“x”未检查。", "≤ 5 GiB".slice(2)])(
  "%j needs no marks",
  (text) => {
    const isPlain = /^\p{L}/u.test(text);
    expect(sentence(text) === text).toBe(isPlain);
  },
);

test("no cell of a table ends before its time", () => {
  const lines = table(
    ["a", "b"],
    [false, true],
    HOSTILE.map((text) => [codeCell(text), "1"]),
  );
  const html = htmlOfMarkdown(lines.join("\n"));
  expect(html.match(/<td>/g)).toHaveLength(HOSTILE.length);
  expect(html.match(/<td align="right">1<\/td>/g)).toHaveLength(HOSTILE.length);
  expect(tagsOf(html)).toEqual(["table", "thead", "tr", "th", "tbody", "td", "code"]);
});

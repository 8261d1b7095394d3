import { dirname, join } from "node:path";
import { codeBlocksOf, getPage, type Page } from "../../support/pages";

const PAIRS = [
  ["README.md", "README.zh-CN.md"],
  ["docs/getting-started.md", "docs/zh/getting-started.md"],
] as const;

const proseOf = ({ text }: Page) => text.replace(/^```[\s\S]*?^```$/gm, "");
const levelsOf = (page: Page) => (proseOf(page).match(/^#+ /gm) ?? []).map((marks) => marks.trim().length);
const codeOf = (page: Page) => codeBlocksOf(page).map(({ language, code }) => [language, code]);
const rowsOf = (page: Page) => proseOf(page).match(/^(\| |- )/gm) ?? [];

/** Where the links of a page lead, where a page in both languages counts as one. */
const targetsOf = (page: Page) =>
  [...proseOf(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = ""]) =>
    join(dirname(page.path), link)
      .replace("README.zh-CN.md", "README.md")
      .replace("docs/zh/", "docs/")
      .replace("-zh.png", ".png"),
  );

describe.each(PAIRS)("%s in Chinese", (english, chinese) => {
  const [page, translated] = [getPage(english), getPage(chinese)];

  test("has the same code", () => {
    expect(codeOf(translated)).toEqual(codeOf(page));
  });

  test("has the same headings, rows and items", () => {
    expect(levelsOf(translated)).toEqual(levelsOf(page));
    expect(rowsOf(translated)).toEqual(rowsOf(page));
  });

  test("links the same pages, in the same order", () => {
    expect(targetsOf(translated)).toEqual(targetsOf(page));
  });

  test("is in Chinese", () => {
    const paragraphs = proseOf(translated)
      .split(/\n\n+/)
      .map((paragraph) => paragraph.replace(/`[^`\n]*`|\]\([^)]*\)/g, "").trim())
      .filter((paragraph) => /[a-z]{3} [a-z]{3}/i.test(paragraph));
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/\p{Script=Han}/u);
  });
});

import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { getPage, listPages, type Page, root } from "../../support/pages";

const pages = listPages();

/** Links of a page, without those in code. */
function linksOf({ text }: Page): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "code");
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf({ text }: Page): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}

/** What is wrong with a link, if anything. */
function tryGetProblem(page: Page, link: string): string | undefined {
  if (/^https:\/\//.test(link)) return URL.canParse(link) ? undefined : "is no URL";
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page.path : relative(root, join(root, dirname(page.path), path));
  if (!existsSync(join(root, target))) return `names ${target}, which does not exist`;
  if (anchor === undefined) return undefined;
  return anchorsOf(getPage(target)).includes(anchor) ? undefined : `names a heading that ${target} has not`;
}

test.each(pages.map((page) => [page.path, page] as const))("every link of %s leads somewhere", (_, page) => {
  const problems = linksOf(page).flatMap((link) => {
    const problem = tryGetProblem(page, link);
    return problem === undefined ? [] : [`${link} ${problem}`];
  });
  expect(problems).toEqual([]);
});

test("a link that leads nowhere is seen", () => {
  const page = { path: "docs/policies.md", text: "" };
  expect(tryGetProblem(page, "nothing.md")).toBe("names docs/nothing.md, which does not exist");
  expect(tryGetProblem(page, "verdicts.md#nothing")).toBe("names a heading that docs/verdicts.md has not");
  expect(tryGetProblem(page, "verdicts.md#permissions")).toBeUndefined();
});

test("every page is linked from the README, or from a page that is", () => {
  const reached = new Set(["README.md"]);
  for (const path of reached) {
    for (const link of linksOf(getPage(path))) {
      const [target = ""] = link.split("#");
      const linked = relative(root, join(root, dirname(path), target));
      if (linked.endsWith(".md") && existsSync(join(root, linked))) reached.add(linked);
    }
  }
  const generated = /^docs\/data-sources\//;
  const lost = pages.map(({ path }) => path).filter((path) => !reached.has(path) && !generated.test(path));
  // Links of the README work in the package too, which has neither.
  expect(lost).toEqual(["CHANGELOG.md", "CONTRIBUTING.md"]);
});

test("the index links every page that is not made from the provider's schema", () => {
  const index = getPage("docs/README.md");
  const linked = new Set(linksOf(index).map((link) => join("docs", link.split("#")[0] ?? "")));
  const wanted = pages
    .map(({ path }) => path)
    .filter(
      (path) => path.startsWith("docs/") && !path.startsWith("docs/data-sources/") && path !== index.path,
    );
  expect(wanted.filter((path) => !linked.has(path))).toEqual([]);
});

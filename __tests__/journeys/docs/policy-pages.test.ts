import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { Verdict } from "../../../lib/audit/spec/verdict";
import {
  pagesFolder,
  policyPages,
  policyTable,
  rulesPage,
  ruleTable,
  tablePage,
} from "../../../scripts/docs/policy-pages";

const read = (file: string) => readFileSync(join(pagesFolder, file), "utf8");

test("every policy has a page, and its page is what npm run docs:policies makes", async () => {
  const pages = await policyPages();
  expect([...pages.keys()].sort()).toEqual(readdirSync(pagesFolder).sort());
  for (const [file, text] of pages) expect([file, read(file)]).toEqual([file, text]);
}, 120_000);

test("the table of policies is what npm run docs:policies makes", () => {
  const page = readFileSync(tablePage, "utf8");
  expect(policyTable(page)).toBe(page);
});

test("the table of rules is what npm run docs:policies makes, with the most severe first", () => {
  const page = readFileSync(rulesPage, "utf8");
  expect(ruleTable(page)).toBe(page);
  const severities = [...page.matchAll(/^\| \[\w+\]\(policies\/\w+\.md\) \| (\w+) \|/gm)].map(
    ([, level]) => level,
  );
  expect(severities).toHaveLength(ALL_SPECS.length);
  expect([...new Set(severities)]).toEqual(["high", "medium", "low", "yours"]);
});

test.each(Object.values(Verdict))("the page of decisions says what %s asks for", (verdict) => {
  const page = readFileSync(rulesPage, "utf8");
  const [, table = ""] = page.split("| verdict | means | how sure | deleting would lose | what to do |\n");
  const cells =
    table
      .split("\n")
      .find((row) => row.startsWith(`| \`${verdict}\` |`))
      ?.split(" | ") ?? [];
  expect(cells.filter((cell) => /\w/.test(cell))).toHaveLength(5);
});

test.each(ALL_SPECS.map(({ name }) => [name]))(
  "%s shows violations of the demo, and says when and how to act",
  (name) => {
    const page = read(`${name}.md`);
    expect(page).toMatch(/## What it prints\n\n.*\n\n```\n[1-9]/);
    for (const heading of ["## When to use it", "## How to act on it"])
      expect(page).toContain(`${heading}\n`);
    const labels = ["What it means", "How sure", "If nobody acts", "What acting can lose", "Restore first"];
    for (const label of [...labels, "How, and what refuses it"])
      expect(page).toMatch(new RegExp(`^\\| ${label} \\| .*\\w.* \\|$`, "m"));
  },
);

test("the README's plan has the lines of the pages", () => {
  const readme = readFileSync(join(pagesFolder, "..", "..", "README.md"), "utf8");
  const printed = ["stale", "orphaned"].map((name) => read(`${name}_snapshots.md`));
  const summaries = readme.match(/^\d+ [a-z ]+, [\d,]+ GiB provisioned.*$/gm) ?? [];
  expect(summaries).toHaveLength(2);
  summaries.forEach((line, index) => {
    expect(printed[index]).toContain(`\n${line}\n`);
  });
});

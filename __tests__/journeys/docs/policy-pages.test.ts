import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { pagesFolder, policyPages, policyTable, tablePage } from "../../../scripts/docs/policy-pages";

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

test.each(ALL_SPECS.map(({ name }) => [name]))(
  "%s shows violations of the demo, and says when and how to act",
  (name) => {
    const page = read(`${name}.md`);
    expect(page).toMatch(/## What it prints\n\n.*\n\n```\n[1-9]/);
    for (const heading of ["## When to use it", "## How to act on it"])
      expect(page).toContain(`${heading}\n`);
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

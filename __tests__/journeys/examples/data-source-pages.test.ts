import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hclFolder } from "../../support/hcl-folder";

const root = join(__dirname, "..", "..", "..");
const examples = join(root, "examples", "terraform", "data-sources");
const pages = join(root, "docs", "data-sources");

const namesIn = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length));

test("every data source has a page, and every page an example", () => {
  const bindings = readdirSync(join(root, "lib", "bindings"))
    .filter((name) => name.startsWith("data-"))
    .map((name) => name.replace("data-", "").replaceAll("-", "_"));
  expect(namesIn(pages, ".md")).toEqual(bindings.sort());
  expect(namesIn(examples, ".tf")).toEqual(bindings);
  for (const name of bindings) {
    expect(readFileSync(join(pages, `${name}.md`), "utf8")).toContain(`\ndata "${name}" `);
  }
});

test("the pages that generated classes name are there", () => {
  const bindings = join(root, "lib", "bindings");
  const named = readdirSync(bindings, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => readFileSync(join(bindings, name), "utf8").match(/docs\/[\w/-]+\.md/g) ?? []);
  expect(named).toContain("docs/data-sources/evs_snapshots.md");
  expect([...new Set(named)].filter((page) => !existsSync(join(root, page)))).toEqual([]);
});

test("every example is valid", async () => {
  const all = namesIn(examples, ".tf").map((name) => readFileSync(join(examples, `${name}.tf`), "utf8"));
  const folder = await hclFolder(['provider "evs" {}', ...all].join("\n"));
  try {
    expect(await folder.mustRun(["validate", "-no-color"])).toContain("The configuration is valid.");
  } finally {
    folder.dispose();
  }
});

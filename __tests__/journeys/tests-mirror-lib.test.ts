import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";

const root = join(__dirname, "..", "..");
const TEST = /\.test(?:-d)?\.ts$/;
/** What several files go through together, and what tests are written with. */
const APART = ["journeys", "replay", "support"];

/** The file that a file of tests is about, by its path; undefined where its name is no test's. */
function subjectOf(path: string): string | undefined {
  if (!TEST.test(path)) return undefined;
  const source = path.replace(TEST, ".ts");
  return source.startsWith("scripts/") ? source : `lib/${source}`;
}

/** Files of tests that mirror nothing and stand nowhere apart. */
function straysOf(paths: readonly string[], exists: (source: string) => boolean): string[] {
  return paths.filter((path) => {
    const source = subjectOf(path);
    return !APART.includes(path.split("/")[0] ?? "") && (source === undefined || !exists(source));
  });
}

const tests = readdirSync(join(root, "__tests__"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "__tests__").length + 1))
  .map((path) => path.split(sep).join("/"));

test("every test has the path of the file that it tests, or is a journey", () => {
  expect(
    straysOf(tests, (source) =>
      [source, source.replace(/ts$/, "mjs")].some((name) => existsSync(join(root, name))),
    ),
  ).toEqual([]);
});

test("a test beside no file, and a file that is no test, are strays", () => {
  const paths = ["evs/client.test.ts", "evs/gone.test.ts", "evs/helper.ts", "journeys/any.test.ts"];
  expect(straysOf(paths, (source) => source === "lib/evs/client.ts")).toEqual([
    "evs/gone.test.ts",
    "evs/helper.ts",
  ]);
});

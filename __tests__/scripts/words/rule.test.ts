import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..", "..");

/** Lints a text as the repository does, as if it were in this file. */
function lint(file: string, text: string) {
  const eslint = join(root, "node_modules", "eslint", "bin", "eslint.js");
  const { stdout } = spawnSync(
    process.execPath,
    [eslint, "--stdin", "--stdin-filename", file, "--format", "json"],
    { cwd: root, input: text, encoding: "utf8" },
  );
  const [result] = JSON.parse(stdout) as [{ messages: { ruleId: string; line: number; message: string }[] }];
  return result.messages.filter(({ ruleId }) => ruleId === "words/plain");
}

const REFUSED = [
  "query them, put them out",
  "6 orphaned snapshots (4 could not be told)",
  "where CBR is, is not known; set region or endpoints.cbr",
  "Of when one of its copies is, is missing or cannot be read.",
  "'alert' cannot tell what it has to tell when the plan is made",
  "'warn' is taken: it is there already; each policy has one of each id",
  "the project's ID is none: it has spaces",
  "size is no whole number from 0 on",
  "The proxy fails",
  "EVS answered too much",
  "So many snapshots without a disk (12 of 20) point to a fault of the scan.",
  "pages did not go on behind the row that was asked for",
  "orphans: nothing to say",
  "the provider is laid beside the stack",
  "facts that could not be had",
  "rows behind the end of the list",
  "not complete, whatever the rows say",
  "The plan shows a warning and goes on.",
  "An undecided row stays what it was.",
  "The key 'a' stands twice.",
  "callers that a token lets in",
  "Terraform hangs up.",
  "An exemption is not for ever.",
  "as good as no text",
  "parts that are of use",
];

const PLAIN = [
  "query them, publish them as outputs",
  "6 orphaned snapshots (4 undecided)",
  "The CBR endpoint is unknown. Set region or endpoints.cbr.",
  "One of its copies has no readable creation time.",
  "alert() needs data at plan time, but this policy depends on X.",
  "warn() was already called on this policy.",
  "IAM returned an invalid project ID (spaces or non-ASCII characters).",
  "size is not a non-negative integer",
  "Proxy error",
  "Response too large",
  "12 of 20 snapshots have no disk, so the scan itself is probably wrong.",
  "the server returned a page that does not follow the marker",
  "no finding",
  "The provider is installed next to the stack.",
  "not complete, regardless of its rows",
  "The plan shows a warning and continues.",
  "An undecided row is still undecided.",
  "The key occurs twice.",
];

const linesOf = (messages: readonly { line: number }[]) => [...new Set(messages.map(({ line }) => line))];
const all = (texts: readonly string[]) => texts.map((_, index) => index + 1);

describe("a page", () => {
  const page = (texts: readonly string[]) => texts.map((text) => `- ${text}\n`).join("");

  test("is refused with each kind of sentence that slows readers down, at its line, and passes in plain words", () => {
    const code = "The field `volume_id` and `told`.";
    const messages = lint("docs/example.md", `${page([...REFUSED, ...PLAIN])}\n${code}\n`);
    expect(linesOf(messages)).toEqual(all(REFUSED));
    expect(messages[0]?.message).toContain('"put them out": write publish');
  }, 60_000);

  test("is read across lines as one sentence", () => {
    expect(lint("docs/example.md", "The disk is read for\ngood, and a volume is a disk.\n")).toHaveLength(2);
  }, 60_000);
});

test("code is refused alike, templates and doc comments included", () => {
  const strings = [...REFUSED, ...PLAIN].map(
    (text, index) => `export const t${index} = ${JSON.stringify(text)};`,
  );
  const template = ["export const t = (x: string) => `${x} could not be told`;", "/** What is told. */"];
  expect(linesOf(lint("lib/constructs/example.ts", [...strings, ...template].join("\n")))).toEqual([
    ...all(REFUSED),
    strings.length + 1,
    strings.length + 2,
  ]);
}, 60_000);

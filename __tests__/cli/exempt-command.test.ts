import { render } from "../../lib/report";
import { builtCommand, runCommand } from "../support/command";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";
import { earlierAnswer, earlierPolicy, earlierRow } from "../support/earlier-documents";

const command = builtCommand();
const ANSWER = render(
  documentOf([reportedPolicy({ violations: [resultRow("a"), resultRow("b")] })]),
  "json",
  {
    isColored: false,
    page: "",
  },
);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const exempt = (args: readonly string[], input = ANSWER) =>
  runCommand(command.path(), ["exempt", "-", ...args], { input });

test("entries for an answer come out ready to paste", async () => {
  const { code, stdout, stderr } = await exempt([
    ...["--policy", "stale", "--id", "b", "--reason", "kept", "--expires", day(30), "--as", "hcl"],
  ]);
  expect(stdout).toBe(`# Exemptions of stale_snapshots:
exemptions = [
  # "b-name", stale, 10 GiB
  { id = "b", reason = "kept", expires = "${day(30)}" },
]
`);
  expect(stderr).toBe("1 exemption of 1 policy. If a policy has exemptions, add the items to its list.\n");
  expect(code).toBe(0);
});

test("an answer of the form before is taken too", async () => {
  const rows = { violations: [earlierRow("a")] };
  const before = earlierAnswer([earlierPolicy({ violations: [resultRow("a")] }, rows)]);
  const { code, stdout } = await exempt(
    ["--reason", "kept", "--expires", day(30), "--as", "hcl"],
    JSON.stringify(before),
  );
  expect(stdout).toContain(`{ id = "a", reason = "kept"`);
  expect(code).toBe(0);
});

test.each<[name: string, args: readonly string[], message: RegExp]>([
  ["no reason", ["--reason", " ", "--expires", day(1)], /--reason must be a non-empty string, got " "\./],
  [
    "no day",
    ["--reason", "x", "--expires", "soon"],
    /--expires must be a date such as 2027-03-31, got "soon"\./,
  ],
  ["a day that is too far", ["--reason", "x", "--expires", day(800)], /at most two years from now/],
  ["a day that is past", ["--reason", "x", "--expires", day(-1)], /must be today or later/],
  ["a policy that is not there", ["--policy", "y", "--reason", "x", "--expires", day(1)], /unknown policy y/],
])("%s is an error", async (_, args, message) => {
  const { code, stdout, stderr } = await exempt(args);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(message);
});

test.each<[name: string, input: string, message: RegExp]>([
  [
    "a policies file",
    "policies: []",
    /The standard input is not an answer of evs-snapshots\. Write one with --format json/,
  ],
  ["a later form", ANSWER.replace("audit:2", "audit:99"), /an answer of another version/],
])("%s is no answer", async (_, input, message) => {
  const { code, stderr } = await exempt(["--reason", "x", "--expires", day(1)], input);
  expect(code).toBe(3);
  expect(stderr).toMatch(message);
});

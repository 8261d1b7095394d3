import { nextAlert, type RememberedAlert } from "../../../lib/audit/results/alert-memory";

interface Step {
  readonly kind?: string;
  readonly found?: Readonly<Record<string, string>>;
  readonly unread?: readonly string[];
}

const next = ({ kind = "resolved", found = {}, unread = [] }: Step, before?: RememberedAlert) =>
  nextAlert(JSON.stringify({ kind, found, unread }), before);

/** The keys of an alert, one apply after the other; hashes by their order. */
function keysOf(...steps: readonly Step[]): readonly (string | number)[] {
  const hashes: string[] = [];
  let before: RememberedAlert | undefined;
  return steps.map((step) => {
    before = next(step, before);
    const { key } = before;
    if (!/^[0-9a-f]{16}$/.test(key)) return key;
    if (!hashes.includes(key)) hashes.push(key);
    return hashes.indexOf(key) + 1;
  });
}

const A = "acme/r/a";
const B = "acme/r/b";
const FOUND: Step = { kind: "violations", found: { [A]: "1" } };
const CLEAN: Step = {};
const UNREAD: Step = { kind: "undecided", unread: [A] };

test.each<[string, readonly Step[], readonly (string | number)[]]>([
  ["nothing is no message", [CLEAN, CLEAN], ["", ""]],
  [
    "what is found is one message, and its end another",
    [FOUND, FOUND, CLEAN, CLEAN],
    [1, 1, "resolved", "resolved"],
  ],
  ["a project that is not read keeps its message", [FOUND, UNREAD, UNREAD, FOUND], [1, 1, 1, 1]],
  ["what ended while it was not read ends later", [FOUND, UNREAD, CLEAN], [1, 1, "resolved"]],
  ["what changed meanwhile is sent", [FOUND, UNREAD, { kind: "violations", found: { [A]: "2" } }], [1, 1, 2]],
  [
    "an account that is closed keeps those of its projects",
    [FOUND, { kind: "undecided", unread: ["acme/r/"] }],
    [1, 1],
  ],
  ["another account's does not", [FOUND, { kind: "undecided", unread: ["other/r/"] }], [1, "undecided"]],
  [
    "another project's messages go on",
    [
      FOUND,
      { kind: "violations", found: { [B]: "1" }, unread: [A] },
      { kind: "violations", found: { [B]: "1" } },
    ],
    [1, 2, 3],
  ],
  [
    "there is no end before all were read",
    [{ kind: "violations", found: { [A]: "1" } }, { kind: "undecided", unread: [B] }, CLEAN],
    [1, "undecided", "resolved"],
  ],
  [
    "what was never read is said once",
    [UNREAD, UNREAD, CLEAN, UNREAD],
    ["undecided", "undecided", "resolved", "resolved"],
  ],
  ["what was clean stays so while it is not read", [CLEAN, UNREAD, CLEAN], ["", "", ""]],
  ["rows of which something is missing", [{ kind: "undecided" }, CLEAN], ["undecided", "resolved"]],
  ["exempt is no message, and no end", [FOUND, { kind: "exempt" }], [1, ""]],
])("%s", (_, steps, keys) => {
  expect(keysOf(...steps)).toEqual(keys);
});

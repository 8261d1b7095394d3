import { en } from "../../../lib/audit/catalogue";
import { Unknown } from "../../../lib/audit/known";
import { open } from "../../../lib/audit/known/open";
import { compileCondition } from "../../../lib/audit/rules/compile-rule";
import { ConditionError, type SeenRow } from "../../../lib/audit/rules/rule";
import { daysAgo, diskOf, NOW, snapshotOf } from "../../support/policy-facts";

const seen = (row: object): SeenRow => ({ row, tryGetDoubt: () => undefined });
const SNAPSHOT = snapshotOf("s", {
  name: "nightly-web",
  size: 2000,
  volumeId: "d",
  createdAt: daysAgo(40),
  metadata: { owner: "ann" },
});
const DISK = diskOf("d", {
  attachments: [
    {
      id: "d",
      attachmentId: "a",
      serverId: "server",
      volumeId: "d",
      device: null,
      hostName: null,
      attachedAt: null,
    },
  ],
});
const FACTS = { snapshot: seen(SNAPSHOT), disk: seen(DISK), now: NOW, texts: en };
const test1 = (text: string, facts: Partial<typeof FACTS> | { disk: null } = {}) =>
  open(compileCondition(text, "snapshot").test({ ...FACTS, ...facts }));

test.each([
  ["snapshot.size > 1000 && !('keep' in snapshot.metadata)", true],
  ["snapshot.size > 2000", false],
  ["snapshot.size >= 2000 && snapshot.size < 2000.5", true],
  ["now - snapshot.created_at > duration('720h')", true],
  ["now - snapshot.created_at > duration('1000h')", false],
  ["snapshot.created_at < timestamp('2020-01-01T00:00:00Z')", false],
  ["snapshot.metadata.owner == 'ann' || snapshot.metadata['owner'] == 'bob'", true],
  ["has(snapshot.metadata.team)", false],
  ["has(snapshot.description)", false],
  ["has(snapshot.size) && snapshot.size > 1", true],
  ["snapshot.name.startsWith('nightly-')", true],
  ["snapshot.name.matches('^(nightly|weekly)-') && !snapshot.name.matches('(?i)^WEB')", true],
  ["snapshot.metadata.exists(key, key == 'owner')", true],
  ["['a', 'b'].all(key, key in snapshot.metadata)", false],
  ["snapshot.status in ['error', 'available']", true],
  ["snapshot.backup_generated", false],
  ["disk == null", false],
  ["disk != null && disk.status == 'in-use'", true],
  ["snapshot.size > disk.size", true],
  ["disk.attachments.exists(server, server.server_id == 'server')", true],
  ["disk.attachments.size() == 1 && size(disk.metadata) == 0", true],
])("%s is %s", (text, expected) => {
  expect(test1(text)).toBe(expected);
});

test.each([
  ["disk == null", true],
  ["null != disk", false],
  ["disk != null && disk.size > 3", false],
])("without a disk, %s is %s", (text, expected) => {
  expect(test1(text, { disk: null })).toBe(expected);
});

test.each([
  [
    "snapshot.description == 'x'",
    "snapshot.description",
    "It has no snapshot.description, which the rule needs.",
  ],
  [
    "snapshot.metadata.team == 'x'",
    "snapshot.metadata.team",
    "It has no snapshot.metadata.team, which the rule needs.",
  ],
  [
    "1 / (snapshot.size - 2000) > 1",
    "answer",
    "The rule cannot be evaluated: division by zero (line 1, column 1).",
  ],
  [
    "disk.attachments[1].server_id == ''",
    "answer",
    /^The rule cannot be evaluated: No such key: index out of bounds/,
  ],
  ["int(snapshot.name) > 1", "answer", /^The rule cannot be evaluated: int\(\) type error/],
  ["snapshot.created_at.getHours('Nowhere') > 1", "answer", /^The rule cannot be evaluated: .*Nowhere/],
])("%s cannot be told: %s", (text, missing, reason) => {
  const answer = test1(text);
  expect(answer).toMatchObject({ missing, failedRead: false });
  expect(answer instanceof Unknown ? answer.reason : "").toEqual(
    typeof reason === "string" ? reason : expect.stringMatching(reason),
  );
});

test("what is not known does not matter where the rest decides", () => {
  const doubt = new Unknown("disk", "It could not be read.", "failed");
  const ask = (text: string) => open(compileCondition(text, "snapshot").test({ ...FACTS, disk: doubt }));
  expect(ask("disk.size > 1 || snapshot.size > 1")).toBe(true);
  expect(ask("disk == null && snapshot.size < 1")).toBe(false);
  expect(ask("disk == null")).toBe(doubt);
  expect(ask("has(disk.size)")).toBe(doubt);
});

test("no disk has no fields", () => {
  expect(test1("disk.size > 3", { disk: null })).toMatchObject({ missing: "disk" });
});

test("a disk's condition knows no snapshot", () => {
  expect(compileCondition("disk.size == 40", "disk").test({ disk: seen(DISK), now: NOW, texts: en })).toBe(
    true,
  );
  expect(() => compileCondition("snapshot.size > 1", "disk")).toThrow(
    new ConditionError(
      "must be a condition in CEL: Unknown variable: snapshot; the variables are disk, now (line 1, column 1)",
    ),
  );
});

test.each([
  ["", "Unexpected token: EOF (line 1, column 1)"],
  ["snapshot.size >", "Unexpected token: EOF (line 1, column 16)"],
  ["snapshot.size\n  > > 1", "Unexpected token: GT (line 2, column 5)"],
  ["snapshot.size > 'x'", "no such overload: int > string (line 1, column 1)"],
  [
    "snapshot.sise > 1",
    /^unknown field sise; the fields are id, name, .*, backup_generated, kind, category, retention_at \(line 1, column 10\)$/,
  ],
  ["has(snapshot.sise)", /^unknown field sise; the fields are id, /],
  ["disk.attachments.exists(a, a.server == 'x')", "No such key: server (line 1, column 30)"],
  ["snap.size > 1", "Unknown variable: snap; the variables are snapshot, disk, now (line 1, column 1)"],
  [
    "snapshot.size == null",
    "a field is never null; use has(snapshot.size) to check whether it exists (line 1, column 1)",
  ],
  ["snapshot == null", "no such overload: Snapshot == null (line 1, column 1)"],
  ["snapshot.name.matches('(')", /^not a regular expression in RE2 syntax: .* \(line 1, column 23\)$/],
  ["snapshot.name.matches(snapshot.id)", "matches() needs a literal string as pattern (line 1, column 32)"],
  ["snapshot.size.matches('1')", "matches() needs a string, got the type int (line 1, column 10)"],
  [
    "now - snapshot.created_at > duration('30d')",
    /^Invalid duration string: 30d; the largest unit is hours \(line 1, column 38\)$/,
  ],
  [
    "snapshot.created_at > timestamp('yesterday')",
    /^timestamp\(\) takes a time in RFC 3339, .* \(line 1, column 33\)$/,
  ],
  ["now > timestamp('2023-02-29T00:00:00Z')", /^timestamp\(\) takes a time in RFC 3339/],
  ["now > timestamp('2023-02-28T24:00:00Z')", /^timestamp\(\) takes a time in RFC 3339/],
  ["{'a': 1, 'a': 2}.size() > 1", "a map has each key once, but 'a' occurs twice (line 1, column 10)"],
  ["{1: 1, 1u: 2}.size() > 1", /^a map has each key once/],
  ["{1.5: 1}.size() > 1", "a map key must be a string, an integer or a boolean (line 1, column 2)"],
  ["snapshot.size < 9223372036854775808", "an integer has at most 64 bits (line 1, column 17)"],
  ["snapshot.?sise.hasValue()", /^unknown field sise/],
  ["matches(snapshot.name, '(')", /^not a regular expression in RE2 syntax/],
  ["duration('9999999h') > duration('1h')", /^a span of more than 292 years/],
  ["nonsense(snapshot)", "found no matching overload for 'nonsense(Snapshot)' (line 1, column 1)"],
])("%j is refused with the place", (text, problem) => {
  const compile = () => compileCondition(text, "snapshot");
  expect(compile).toThrow(ConditionError);
  expect(compile).toThrow(typeof problem === "string" ? `must be a condition in CEL: ${problem}` : "must be");
  try {
    compile();
  } catch (error) {
    const said = (error as Error).message.replace("must be a condition in CEL: ", "");
    expect(said).toEqual(typeof problem === "string" ? problem : expect.stringMatching(problem));
  }
});

test.each([
  ["[].all(x, x > 1)", true],
  ["[].exists(x, x.y.z == 2)", false],
  ["snapshot.metadata.all(a, snapshot.metadata.all(b, a == b))", true],
  ["snapshot.name.split('-').exists(part, part == 'web')", true],
  ["matches(snapshot.name, '^nightly-') && matches('a', 'a')", true],
  ["snapshot.?description.orValue('none') == 'none'", true],
  ["snapshot.metadata[?'team'].hasValue()", false],
  ["snapshot.name.replace('-', '/') == 'nightly/web'", true],
  ["'aaa'.replace('a', 'b', 2) == 'bba'", true],
  ["'né'.charAt(1) == 'é'", true],
  ["string(timestamp('2026-01-31T10:20:30.500Z')) == '2026-01-31T10:20:30.5Z'", true],
  ["string(duration('90m')) == '5400s' && string(duration('-1.5s')) == '-1.5s'", true],
  ["int(timestamp('1970-01-01T00:01:00Z')) == 60", true],
  ["timestamp('2026-01-31T20:00:00Z').getHours('+08:00') == 4", true],
  ["timestamp('2026-01-31T20:00:00Z').getDate('Asia/Shanghai') == 1", true],
  ["timestamp('2026-01-31T20:00:00Z').getDayOfWeek('-09:30') == 6", true],
  ["timestamp('2026-01-31T20:00:00+08:00') == timestamp('2026-01-31T12:00:00Z')", true],
])("%s is %s, as the specification has it", (text, expected) => {
  expect(test1(text)).toBe(expected);
});

describe("what takes too many steps for a row cannot be told", () => {
  const metadata = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key-${index}`, "v"]));
  const name = "x".repeat(255);
  const large = { snapshot: seen({ ...SNAPSHOT, name, metadata }) };

  test("one loop over five thousand keys is told", () => {
    const text = "snapshot.metadata.all(k, snapshot.metadata.size() > 0)";
    expect(test1(text, large)).toBe(true);
  });

  test.each([
    ["a loop in a loop", "snapshot.metadata.all(a, snapshot.metadata.all(b, a != 'x' && b != 'x'))"],
    [
      "a text that grows",
      "snapshot.name.split('').join(snapshot.name).replace('x', snapshot.name).replace('x', snapshot.name) == ''",
    ],
    ["joined texts", `${"snapshot.name".concat(".split('').join(snapshot.name)".repeat(4))} == ''`],
    ["a large pattern", `snapshot.name.matches('${"(x{500}y{500})?".repeat(10)}z')`],
  ])("%s", (_, text) => {
    expect(test1(text, large)).toMatchObject({
      missing: "answer",
      failedRead: false,
      reason: "The rule needs more than 1,000,000 steps for this row.",
    });
  });

  test("what decides without it decides", () => {
    const loop = "snapshot.metadata.all(a, snapshot.metadata.all(b, a != 'x' && b != 'x'))";
    expect(test1(`snapshot.size > 1 || ${loop}`, large)).toBe(true);
  });
});

test("a condition that is not a boolean is none", () => {
  expect(() => compileCondition("snapshot.size", "snapshot")).toThrow("must be a boolean, got the type int");
});

const doubled = Array.from(
  { length: 40 },
  (_, index) => `cel.bind(v${index + 1}, v${index} + v${index}, `,
).join("");
test.each([
  ["deep brackets", `${"(".repeat(2000)}true${")".repeat(2000)}`, "more than 40 levels of nesting"],
  ["deep negations", `${"!".repeat(4000)}true`, "more than 500 parts"],
  ["very many parts", `${Array.from({ length: 600 }, () => "1").join("+")} > 1`, "more than 500 parts"],
  ["a long list", `1 in [${Array.from({ length: 1500 }, () => 1)}]`, "more than 500 parts"],
  ["a huge text", `snapshot.name == '${"x".repeat(5000)}'`, "must have at most 4096 bytes"],
  ["doubling", `cel.bind(v0, 'x', ${doubled}true${")".repeat(41)}`, "must be a condition in CEL"],
  [
    "doubling, shallow",
    "cel.bind(a, snapshot.name + snapshot.name, a + a == '')",
    "cel.bind() is not supported in conditions",
  ],
  [
    "a span that a row says",
    "duration(snapshot.metadata.keep) > duration('1h')",
    "duration() needs a literal duration",
  ],
  ["a long span", `duration('${"9".repeat(4000)}') > duration('1h')`, "duration() needs a literal duration"],
])("%s is refused before any row is looked at", (_, text, problem) => {
  expect(() => compileCondition(text, "snapshot")).toThrow(problem);
});

test("a pattern that backtracks elsewhere does not here", () => {
  const name = `${"a".repeat(10_000)}!`;
  const condition = compileCondition("snapshot.name.matches('^(a+)+$')", "snapshot");
  expect(open(condition.test({ ...FACTS, snapshot: seen({ ...SNAPSHOT, name }) }))).toBe(false);
});

test("texts of rows cannot break a line of the reason, nor make it long", () => {
  const metadata = { kept: `1\n${"9".repeat(5000)}` };
  const condition = compileCondition("bool(snapshot.metadata.kept)", "snapshot");
  const answer = open(condition.test({ ...FACTS, snapshot: seen({ ...SNAPSHOT, metadata }) }));
  const reason = answer instanceof Unknown ? answer.reason : "";
  expect(reason).toMatch(/^The rule cannot be evaluated: bool\(\) conversion error: [^\n]{1,400}$/);
});

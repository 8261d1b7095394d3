import { parseEarlierAnswer } from "../../lib/audit/memory/earlier-answer";
import { Memory } from "../../lib/audit/memory/memory";
import { documentFromPlan } from "../../lib/report";
import { schemaProblems } from "../support/audit-schema";
import { documentOf, policyCell, reportedPolicy, resultRow } from "../support/documents";
import { plannedPolicy as dataSource, planOf as plan, stateOf } from "../support/plans";
import { PROJECT } from "../support/worlds";

const TOOL = { name: "evs-snapshots", version: "0.0.0" };
const read = (content: unknown) =>
  documentFromPlan(JSON.stringify(content), { tool: TOOL, now: new Date("2026-11-26T00:00:00Z") });

test("a plan's policies become the document, named as in Terraform", () => {
  const document = read(
    plan({
      timestamp: "2026-11-25T10:00:00Z",
      prior_state: stateOf(dataSource("old", { violations: [resultRow("a")] })),
    }),
  );
  expect(schemaProblems(document)).toEqual([]);
  expect(document).toMatchObject({
    source: "plan",
    made_at: "2026-11-25T10:00:00Z",
    cells: [{ project_id: PROJECT, region: "cn-north-4", state: "complete" }],
    policies: [
      {
        rule: "stale_snapshots",
        policy: "evs_stale_snapshots.old",
        arguments: { older_than: "180d" },
        violations: [{ id: "a" }],
      },
    ],
  });
});

test("policies of modules and of a state are found too", () => {
  const module = {
    address: "module.a",
    resources: [dataSource("x")],
    child_modules: [{ resources: [dataSource("y")] }],
  };
  const document = read(plan({ values: { root_module: { child_modules: [module] } } }));
  expect(document.policies).toHaveLength(2);
});

test("what Terraform reads at apply only was not looked at", () => {
  const changes = [{ ...dataSource("later"), change: { actions: ["read"] } }];
  const document = read(plan({ prior_state: stateOf(dataSource("now")), resource_changes: changes }));
  expect(document.not_looked_at).toMatchObject([
    { policy: "evs_stale_snapshots.later", reason: "Terraform reads it only at apply." },
  ]);
});

describe("what earlier answers know of policies that the plan has not read", () => {
  const SEEN = "2026-11-01T00:00:00.000Z";
  const answer = documentOf(
    ["mine", "evs_stale_snapshots.other", "left"].map((policy) =>
      reportedPolicy({ policy, violations: [resultRow(`of-${policy}`, { first_seen: SEEN })] }),
    ),
  );
  const memory = new Memory([parseEarlierAnswer(JSON.stringify(answer))], null);
  const later = (name: string, after: object = {}) => {
    const { values: _, ...source } = dataSource(name);
    return { ...source, change: { actions: ["read"], after } };
  };
  const found = (fields: object) =>
    documentFromPlan(JSON.stringify(plan({ prior_state: stateOf(dataSource("other")), ...fields })), {
      ...{ tool: TOOL, now: new Date("2026-11-26T00:00:00Z"), memory },
    });

  test("stays in the next answer, by the name that the policy has", () => {
    const document = found({ resource_changes: [later("later", { policy: "mine", older_than: "180d" })] });
    expect(schemaProblems(document)).toEqual([]);
    expect(document.not_looked_at).toEqual([
      {
        ...{ rule: "stale_snapshots", policy: "mine", project_id: PROJECT, has_baseline: true },
        reason: "Terraform reads it only at apply.",
        remembered: [expect.objectContaining({ id: "of-mine", state: "violation", first_seen: SEEN })],
      },
    ]);
    const next = new Memory([parseEarlierAnswer(JSON.stringify(document))], null);
    const place = { rule: "stale_snapshots", label: "mine", projectId: PROJECT };
    expect(next.of(place).tryGet("legacy", "of-mine")).toMatchObject({ state: "violation", firstSeen: SEEN });
  });

  test("is gone with a policy that the plan does not have any more", () => {
    const { not_looked_at, removed_policies } = found({
      resource_changes: [later("later", { policy: "mine" })],
    });
    expect(not_looked_at.map(({ policy }) => policy)).toEqual(["mine"]);
    expect(removed_policies).toMatchObject([
      { policy: "left", gone: [{ id: "of-left", outcome: "policy_removed" }] },
    ]);
  });

  test.each([{ errored: true }, { complete: false }])(
    "stays where the plan is not complete: %j",
    (fields) => {
      const { not_looked_at, removed_policies } = found(fields);
      const reason = "The plan is not complete and does not have it.";
      expect(not_looked_at).toMatchObject([
        { policy: "mine", remembered: [{ id: "of-mine" }], reason },
        { policy: "left", remembered: [{ id: "of-left" }], reason },
      ]);
      expect(removed_policies).toEqual([]);
    },
  );
});

test("a plan that failed says so", () => {
  const document = read(plan({ errored: true, prior_state: stateOf(dataSource("now")) }));
  expect(document.interrupted).toMatch(/^The plan failed/);
});

/** What providers of before fleets do not say. */
const EARLIER = { cells: undefined };

test("the projects of a policy are those that its data source says", () => {
  const rows = ["dev", "prod"].map((name) =>
    resultRow(name, { project_id: `${name}-id`, project_name: name }),
  );
  const cells = [
    policyCell("dev", { violation_count: 1 }),
    policyCell("prod", { violation_count: 1, state: "incomplete", reasons: ["The bin: 403."] }),
    policyCell("gone", { project_id: null, project_name: null, state: "refused", reasons: ["No agency."] }),
  ];
  const document = read(plan({ prior_state: stateOf(dataSource("one", { violations: rows, cells })) }));
  expect(schemaProblems(document)).toEqual([]);
  expect(document).toMatchObject({
    cells: [
      { project_id: "dev-id", project_name: "dev", state: "complete", reasons: [] },
      { project_id: "prod-id", state: "incomplete", reasons: ["The bin: 403."] },
      { project_id: null, region: "cn-north-4", state: "refused", reasons: ["No agency."] },
    ],
    policies: [{ cells, violations: rows.map(({ key, ...row }) => row) }],
  });
  const [dev, prod] = document.policies[0]?.violations ?? [];
  expect(dev?.key).not.toBe(prod?.key);
});

test("rows of a provider that says no projects are of the one that it read", () => {
  const { account, project_name, owner, owner_source, ...row } = resultRow("a");
  const gone = { id: "b", kind: "legacy", name: null, outcome: "deleted", first_seen: null };
  const document = read(
    plan({
      prior_state: stateOf(
        dataSource("one", {}, { ...EARLIER, violations: [row], gone: [gone], project_id: PROJECT }),
      ),
    }),
  );
  expect(schemaProblems(document)).toEqual([]);
  expect(document.policies).toMatchObject([
    {
      cells: [{ project_id: PROJECT, region: "cn-north-4", state: "complete", is_whole: true }],
      violations: [{ id: "a", account: null, project_name: null, owner: null }],
      gone: [{ id: "b", project_id: PROJECT }],
    },
  ]);
});

test("projects are told apart", () => {
  const other = resultRow("b", { project_id: "other" });
  const document = read(
    plan({
      prior_state: stateOf(
        dataSource("one", { violations: [resultRow("a")] }, EARLIER),
        dataSource("two", { violations: [other] }, EARLIER),
      ),
    }),
  );
  expect(document.cells.map(({ project_id }) => project_id)).toEqual([PROJECT, "other"]);
});

test("a policy without rows is of the project that its data source says", () => {
  const document = read(
    plan({
      prior_state: stateOf(
        dataSource("one", { violations: [resultRow("a")] }),
        dataSource("none", {}, { ...EARLIER, project_id: PROJECT }),
      ),
    }),
  );
  expect(document).toMatchObject({
    cells: [{ project_id: PROJECT, region: "cn-north-4" }],
    policies: [{ violation_count: 1 }, { violation_count: 0 }],
  });
});

test("findings have their keys", () => {
  const document = read(plan({ prior_state: stateOf(dataSource("one", { violations: [resultRow("a")] })) }));
  expect(document.policies[0]?.violations[0]?.key).toMatch(/^[\da-f]{16}$/);
});

test.each([
  ["no JSON", "x", /not output of terraform show -json/],
  ["other JSON", "{}", /not output of terraform show -json/],
  [
    "a plan without policies",
    JSON.stringify(plan({})),
    /has no policy. It needs a data source of type evs_ambiguous_names/,
  ],
  [
    "a provider of another form",
    JSON.stringify(plan({ prior_state: stateOf({ ...dataSource("x"), values: { violations: "none" } }) })),
    /created by another version of the provider: \/policies\/0/,
  ],
])("%s is refused", (_, text, message) => {
  expect(() => documentFromPlan(text, { tool: TOOL, now: new Date() })).toThrow(message);
});

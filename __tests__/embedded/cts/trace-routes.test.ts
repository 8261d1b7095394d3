import { demoScenario } from "../../../lib/embedded";
import { api, client } from "../../support/client";
import { scenarioOf, traceRow } from "../../support/worlds";

const ask = async (query: string, traces: readonly ReturnType<typeof traceRow>[]) => {
  const server = await api({ scenario: scenarioOf({ traces }) });
  const [project] = scenarioOf({}).projects;
  const response = await fetch(`${server.url}/v3/${project?.id}/traces?${query}`, {
    headers: { "X-Auth-Token": scenarioOf({}).tokens[0]?.token ?? "" },
  });
  return (await response.json()) as { traces: { trace_id: string }[]; meta_data: object };
};

const ROWS = [
  traceRow("old", 30),
  traceRow("new", 1),
  traceRow("made", 2, { trace_name: "createVolume" }),
  traceRow("server", 3, { service_type: "ECS" }),
];
const since = (hours: number) => `from=${Date.now() - hours * 3_600_000}&to=${Date.now()}`;

test.each([
  ["", ["new", "made", "server", "old"], "old"],
  ["limit=2", ["new", "made"], "made"],
  ["limit=2&next=made", ["server", "old"], "old"],
  ["next=old", [], null],
  ["service_type=EVS&trace_name=deleteVolume", ["new", "old"], "old"],
  ["resource_id=made-disk", ["made"], "made"],
  [since(2.5), ["new", "made"], "made"],
])("?%s gives the newest first, behind the marker", async (query, ids, marker) => {
  const { traces, meta_data } = await ask(query, ROWS);
  expect(traces.map(({ trace_id }) => trace_id)).toEqual(ids);
  expect(meta_data).toEqual({ count: ids.length, marker });
});

test("the demo's times are of today, whenever it is shown", async () => {
  const DAY_MS = 86_400_000;
  const later = Date.now() + 400 * DAY_MS;
  const [now, then] = [demoScenario(), demoScenario(later)];
  const shift = ({ recycleBin: [disk] }: typeof now) => Date.parse(`${disk?.plan_delete_at}Z`);
  expect(shift(then) - shift(now)).toBe(400 * DAY_MS);
  const [trace, moved] = [now.traces?.[0]?.time, then.traces?.[0]?.time].map(Number);
  expect(Number(moved) - Number(trace)).toBe(400 * DAY_MS);
  const server = await api({ scenario: now });
  const evs = client(server.url, {
    credentials: { kind: "token", token: now.tokens[0]?.token ?? "" },
    project: { id: now.projects[0]?.id ?? "" },
  });
  expect((await evs.listDeletions(Date.now())).rows.map(({ userName }) => userName)).toContain("demo-user");
});

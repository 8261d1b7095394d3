import { en } from "../../../lib/audit/catalogue";
import { Trace } from "../../../lib/cli/explain/trace";
import { api, client } from "../../support/client";
import { scenarioOf, snapshotRow } from "../../support/worlds";

test("that requests wait for a gateway is said once of each API", () => {
  const trace = new Trace(en.explanations);
  const wait = { waitMs: 1, until: 0 };
  const limit = { requests: 20, ms: 60_000 };
  for (let time = 0; time < 3; time += 1) {
    trace.events.onWait({ ...wait, api: "GET /v2/{}/volumes/{}", limit });
    trace.events.onWait({ ...wait, api: "GET /v2/{}/volumes/detail" });
  }
  expect(trace.steps.map(({ text }) => text)).toEqual([
    "EVS allows 20 in 1 min for GET /v2/{}/volumes/{}; later requests wait.",
    "EVS refuses more requests for GET /v2/{}/volumes/detail; later requests wait.",
  ]);
});

test("a second look that keeps some rows does not say that the project has no others", async () => {
  const server = await api({
    scenario: scenarioOf({ snapshots: ["a", "b", "c"].map((id) => snapshotRow(id)) }),
  });
  const evs = client(server.url);
  const trace = new Trace(en.explanations);
  const watched = trace.watch(evs);
  const [snapshot] = (await watched.listSnapshots()).rows.filter(({ id }) => id === "a");
  if (snapshot === undefined) throw new Error("not listed");
  trace.follow(snapshot);
  await watched.listSnapshots({}, { only: (id) => id === "a", fresh: true });
  await watched.listSnapshots({}, { only: (id) => id === "b", fresh: true });
  expect(trace.steps.map(({ text }) => text)).toEqual([
    "The project has 3 snapshots; this one is not among them.",
    "The list of snapshots, read again after the disks: this one is among them.",
  ]);
});

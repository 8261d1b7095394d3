import { en } from "../../../lib/audit/catalogue";
import { Trace } from "../../../lib/cli/explain/trace";

test("that requests wait for a gateway is said once of each API", () => {
  const trace = new Trace(en.explanations);
  const wait = { waitMs: 1, until: 0 };
  const limit = { requests: 20, ms: 60_000 };
  for (let time = 0; time < 3; time += 1) {
    trace.events.onWait({ ...wait, api: "GET /v2/{}/volumes/{}", limit });
    trace.events.onWait({ ...wait, api: "GET /v2/{}/volumes/detail" });
  }
  expect(trace.steps.map(({ text }) => text)).toEqual([
    "EVS allows 20 in 1 min of GET /v2/{}/volumes/{}; later requests wait.",
    "EVS refuses more of GET /v2/{}/volumes/detail; later requests wait.",
  ]);
});

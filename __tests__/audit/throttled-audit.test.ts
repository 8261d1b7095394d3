import { FactReader } from "../../lib/audit/facts/fact-reader";
import { judgeSnapshots } from "../../lib/audit/verdicts/judge-snapshots";
import { demoScenario } from "../../lib/embedded";
import type { EvsClient } from "../../lib/evs";
import { api, client } from "../support/client";

const [{ token, project } = { token: "", project: "" }] = demoScenario().tokens;

/** What the demo's snapshots are, verdict by verdict. */
async function verdictsOf(reader: EvsClient): Promise<Readonly<Record<string, number>>> {
  const facts = await new FactReader(reader).read({
    projectId: project,
    recycleBin: true,
    control: "required",
  });
  const { findings } = judgeSnapshots(facts, { filter: {}, suspectShare: 1, control: "required" });
  const counts: Record<string, number> = {};
  for (const { verdict } of findings) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

test("behind a gateway that lets 5 requests of a kind through in 2 s, an audit finds all that it finds without", async () => {
  const windows = { limit: 5, seconds: 2 };
  const [free, throttled] = [await api(), await api({ habits: { windows } })];
  const settings = {
    credentials: { kind: "token", token },
    project: { id: project },
    maxRetries: 5,
  } as const;
  const expected = await verdictsOf(client(free.url, settings));
  expect(expected.orphaned).toBe(6);
  expect(await verdictsOf(client(throttled.url, settings))).toEqual(expected);
  const refused = throttled.requests.filter(({ status }) => status === 429).length;
  expect(refused).toBeGreaterThan(0);
  // No more than are in flight when a limit is learned.
  expect(refused).toBeLessThanOrEqual(8);
});

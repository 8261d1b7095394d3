import { demoEnvironment, demoScenario, type GatewayWindows, startEmbeddedApi } from "../../../lib/embedded";
import { hclFolder } from "../../support/hcl-folder";
import { unwrapped } from "../../support/terraform";

const WINDOWS = { limit: 3, seconds: 2 };

/** Plans with the demo's snapshots. */
async function plan(provider: string, data: string, windows?: GatewayWindows) {
  const scenario = demoScenario();
  const api = await startEmbeddedApi({ scenario, habits: windows === undefined ? {} : { windows } });
  const folder = await hclFolder(`provider "evs" {\n${provider}\n}\n${data}`, {
    ...demoEnvironment(api.url, scenario),
    TF_LOG: "info",
  });
  try {
    const { exitCode, text } = await folder.run(["plan", "-input=false"]);
    return { exitCode, text, seen: unwrapped(text) };
  } finally {
    folder.dispose();
    await api.close();
  }
}

const ORPHANS = `data "evs_orphaned_snapshots" "orphans" {}
output "counts" {
  value = "\${data.evs_orphaned_snapshots.orphans.violation_count} and \${data.evs_orphaned_snapshots.orphans.undecided_count}"
}`;

const countsOf = (seen: string) => /counts = "(.*?)"/.exec(seen)?.[1];

test("a plan waits for the windows of a gateway, finds the same, and TF_LOG=info says what it waits for", async () => {
  const { exitCode, text, seen } = await plan("", ORPHANS, WINDOWS);
  expect([exitCode, countsOf(seen)]).toEqual([0, countsOf((await plan("", ORPHANS)).seen)]);
  expect(countsOf(seen)).toMatch(/^6 and /);
  const [waiting] = text.split("\n").filter((line) => line.includes("waiting for the gateway"));
  expect(waiting).toMatch(/\[INFO\]/);
  expect(waiting).toMatch(/api="?GET \/v\d\/\{\}\//);
  expect(waiting).toMatch(/until="?20\d\d-\d\d-\d\dT/);
  expect(waiting).toContain("requests");
});

test("what cannot be listed within max_wait is an error that says what is allowed, and what can be done", async () => {
  const { exitCode, seen } = await plan(
    'max_wait = "0s"\npage_size = 5',
    'data "evs_snapshots" "all" {}',
    WINDOWS,
  );
  expect(exitCode).toBe(1);
  expect(seen).toContain("Error: EVS limits the request rate");
  expect(seen).toMatch(
    /the gateway allows 3 such requests in 2 s; the next request is possible in [12] s, and the client has already waited 0 s of the 0 s/,
  );
  expect(seen).toContain("Raise max_wait");
});

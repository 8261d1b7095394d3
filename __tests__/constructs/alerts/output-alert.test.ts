import { OutputAlert } from "cdktf-evs-snapshots";
import { type AlertingStack, alertingStack, WHERE } from "../../support/alerting-stack";

let stack: AlertingStack | undefined;
afterEach(() => stack?.dispose());

test("the output says what holds, and its fingerprint changes with the set of snapshots and nothing else", async () => {
  stack = await alertingStack((policy) => policy.alert(new OutputAlert()));
  const { api, apply, lose, folder } = stack;
  const next = async (change: () => void): Promise<Record<string, unknown>> => {
    change();
    await apply();
    return JSON.parse(await folder.mustRun(["output", "-json", "orphans_alert"]));
  };
  const quiet = await next(() => {});
  // It needs no memory, so nothing is made.
  expect(await folder.mustRun(["show", "-json"])).not.toContain("terraform_data");
  expect(quiet).toMatchObject({ policy: "test/orphans", state: "resolved", ids: [] });

  const first = await next(() => {
    lose("b");
    lose("a");
  });
  expect(first).toMatchObject({
    state: "violations",
    title: `2 orphaned snapshots, 20 GiB provisioned (${WHERE})`,
    ids: ["a", "b"],
  });
  expect(first.fingerprint).toMatch(/^[0-9a-f]{16}$/);

  const renamed = await next(() =>
    api.world.snapshots.patch("a", { name: "x", created_at: "2020-01-01T00:00:00" }),
  );
  expect(renamed).toEqual(first);

  const other = await next(() => {
    api.world.snapshots.delete("a");
    lose("c");
  });
  expect(other.fingerprint).not.toBe(first.fingerprint);

  const untrusted = await next(() => api.world.volumes.delete("disk"));
  expect(untrusted).toMatchObject({
    state: "untrusted",
    fingerprint: null,
    ids: [],
    reason: expect.stringMatching(/no disk is listed/),
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditDocument } from "../../../lib/report";
import { audit } from "../../support/audit";
import { builtCommand, runCommand } from "../../support/command";
import { temporaryFolder } from "../../support/configuration";
import { cinder, clientOf, KEYSTONE, useCloud } from "./support/cloud";
import { manyRows, timeOf } from "./support/rows";

/** What became of disks whose snapshots stayed; with one that was destroyed Cinder deletes its snapshots, too. */
const FATES = ["deleted", "purged", "moved", "destroyed", "alive"] as const;
type Fate = (typeof FATES)[number];

const cloud = useCloud();
const command = builtCommand();
let project: string;
let elsewhere: string;
/** A snapshot by what became of its disk. */
const snapshots = {} as Record<Fate, string>;

beforeAll(async () => {
  project = await cloud.project("verdicts");
  elsewhere = await cloud.foreignProject();
  const living = manyRows(10, (n) => ({ display_name: `living ${n}` }));
  const fated = manyRows(FATES.length, (n) => ({ display_name: `disk that is ${FATES[n]}` }));
  const ofDisks = [...fated, ...living].map(({ id }) => id);
  const rows = manyRows(ofDisks.length, (n) => ({
    volume_id: ofDisks[n],
    created_at: timeOf(Date.UTC(2025, 5, 1)),
  }));
  await cloud.database.make(project, { volumes: [...living, ...fated], snapshots: rows });
  for (const [n, fate] of FATES.entries()) {
    const [disk = "", snapshot] = [ofDisks[n], rows[n]];
    snapshots[fate] = snapshot?.id ?? "";
    if (fate === "deleted" || fate === "purged") await cloud.database.loseVolume(disk, fate);
    if (fate === "destroyed") await cloud.database.destroyVolume(disk);
    if (fate === "moved") await cloud.database.transferVolume(disk, elsewhere);
  }
});

/** Cinder has no recycle bin. */
async function verdicts(limit: number, recycleBin = false) {
  const client = clientOf(limit, {
    credentials: { kind: "token", token: await cloud.token(project) },
    project: { id: project },
  });
  const { findings, facts } = await audit(client, { projectId: project, recycleBin });
  const verdictOf = new Map(findings.map(({ snapshot, verdict }) => [snapshot.id, verdict]));
  const found = FATES.flatMap((fate) => {
    const verdict = verdictOf.get(snapshots[fate]);
    return verdict === undefined ? [] : [[fate, verdict]];
  });
  return { verdicts: Object.fromEntries(found) as unknown, findings, facts };
}

test.each([1000, 100, 7])(
  "osapi_max_limit %i: a disk that was deleted, purged or moved is gone for its project, and no other is",
  async (limit) => {
    const { verdicts: seen, findings, facts } = await verdicts(limit);
    expect(seen).toEqual({ deleted: "orphaned", purged: "orphaned", moved: "orphaned" });
    expect(findings).toHaveLength(3);
    expect(facts).toMatchObject({ kinds: ["legacy"], unreadKinds: [], control: { state: "answered" } });
    expect(facts.snapshots).toHaveLength(14);
  },
);

test("where there is no recycle bin to look into, and it was to be looked into, nothing is called orphaned", async () => {
  const { verdicts: seen } = await verdicts(1000, true);
  const unknown = "indeterminate";
  expect(seen).toEqual({ deleted: unknown, purged: unknown, moved: unknown });
});

test("a disk that comes back is no longer gone", async () => {
  const moved = (await cloud.database.list("volumes", elsewhere))[0]?.id ?? "";
  await cloud.database.transferVolume(moved, project);
  expect((await verdicts(1000)).verdicts).toEqual({ deleted: "orphaned", purged: "orphaned" });
  await cloud.database.transferVolume(moved, elsewhere);
  expect((await verdicts(1000)).verdicts).toMatchObject({ moved: "orphaned" });
});

test("whoever may see other projects' disks sees that one was moved: it is not called orphaned", async () => {
  await cloud.accounts.grant(cloud.user.id, "admin", project);
  expect((await verdicts(1000)).verdicts).toEqual({
    deleted: "orphaned",
    purged: "orphaned",
    moved: "indeterminate",
  });
  await cloud.accounts.revokeRole(cloud.user.id, "admin", project);
});

test("the command says the same, signed in by user and password", async () => {
  const policies = join(temporaryFolder(), "policies.yaml");
  writeFileSync(policies, "policies:\n  - rule: orphaned_snapshots\n    recycle_bin: false\n");
  const { code, stdout, stderr } = await runCommand(
    command.path(),
    ["audit", "--policies", policies, "--format", "json"],
    {
      env: {
        OS_AUTH_URL: `${KEYSTONE}/v3`,
        OS_USERNAME: cloud.user.name,
        OS_PASSWORD: cloud.user.password,
        OS_USER_DOMAIN_NAME: cloud.domain.name,
        OS_PROJECT_ID: project,
        HW_EVS_ENDPOINT: cinder(1000),
      },
    },
  );
  expect([code, stderr]).toEqual([1, ""]);
  const document = JSON.parse(stdout) as AuditDocument;
  expect(document.cells).toMatchObject([
    { project_id: project, state: "complete", snapshots_scanned: 14, volumes_scanned: 11 },
  ]);
  const violations = document.policies[0]?.violations as readonly { id: string; verdict: string }[];
  expect(violations.map(({ id }) => id).sort()).toEqual(
    [snapshots.deleted, snapshots.purged, snapshots.moved].sort(),
  );
  expect(violations.map(({ verdict }) => verdict)).toEqual(["orphaned", "orphaned", "orphaned"]);
});

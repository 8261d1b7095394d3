import { api as startApi } from "../support/client";
import { builtCommand, environmentOf, runCommand } from "../support/command";
import { scenarioOf, snapshotRow, volumeRow } from "../support/worlds";

const command = builtCommand();

const scenario = scenarioOf({
  snapshots: [
    snapshotRow("living", { volume_id: "v" }),
    snapshotRow("lost", { volume_id: "d", metadata: { "line\nbreak": "x" } }),
    snapshotRow("other", { volume_id: "e" }),
    snapshotRow("binned", { volume_id: "b" }),
  ],
  volumes: [volumeRow("v")],
  recycleBin: [volumeRow("b", { plan_delete_at: "2024-01-02T03:04:05.000000" })],
});

async function explain(id: string) {
  const { url } = await startApi({ scenario });
  return runCommand(command.path(), ["explain", id], {
    env: environmentOf({ url }),
  });
}

test("each request for a lost disk is told, with what it proved, in its order", async () => {
  const { code, stdout } = await explain("lost");
  expect(code).toBe(0);
  expect(stdout.match(/^ {4}→ .*$/gm)).toEqual([
    "    → The snapshot exists.",
    "    → The project has 4 snapshots; this one is among them.",
    "    → The project has 1 disk; the snapshot's disk is not among them.",
    "    → The recycle bin has 1 disk; the snapshot's disk is not among them.",
    "    → Its disk, read by ID: EVS cannot find it.",
    "    → The listed disk v, read by ID as a control: it exists, in-use.",
    "    → The project has 1 disk; the snapshot's disk is not among them.",
    "    → The recycle bin has 1 disk; the snapshot's disk is not among them.",
    expect.stringMatching(
      /→ The list of snapshots, read again after the disks: this one is among them|→ Snapshot read again after its disk: available/,
    ),
  ]);
  const before = (text: string) => stdout.split(text)[0]?.trimEnd().split("\n").at(-1);
  expect(before("    → Its disk, read by ID")).toMatch(/^ {2}GET .*\/volumes\/d: 404$/);
  expect(stdout).toContain("Requests about other snapshots and disks: 1");
  expect(stdout).toMatch(/Conclusion:\n {2}orphaned: Its disk is not in this project/);
  expect(stdout).toMatch(/\n {2}orphaned_snapshots: violation\. Its disk is not in this project/);
});

test("a snapshot of a living disk is one", async () => {
  const { stdout } = await explain("living");
  expect(stdout).toContain("Conclusion:\n  Its disk exists.");
  expect(stdout).toContain("  orphaned_snapshots: no finding");
});

test("a disk in the recycle bin is named with the time that is left", async () => {
  const { stdout } = await explain("binned");
  expect(stdout).toContain("The disk can be restored until 2024-01-02T03:04:05.000000Z.");
});

test("a foreign text stays on its line", async () => {
  const { stdout } = await explain("lost");
  expect(stdout).toContain("  metadata line\uFFFDbreak: x\n");
});

test("a snapshot that there is not is an error", async () => {
  const { code, stderr } = await explain("nothing");
  expect([code, stderr]).toEqual([
    3,
    "error: EVS cannot find snapshot nothing in project 0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60.\n",
  ]);
});

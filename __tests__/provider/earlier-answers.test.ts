import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { api as startApi } from "../support/client";
import { environmentOf } from "../support/command";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";
import { hclFolder } from "../support/hcl-folder";
import { unwrapped } from "../support/terraform";
import { scenarioOf, snapshotRow, volumeRow } from "../support/worlds";

// With the provider that Terraform starts itself: paths are relative to Terraform's working folder.

const CONFIGURATION = `provider "evs" { since = "answers" }
data "evs_stale_snapshots" "it" {
  older_than = "30d"
  policy     = "stale"
}
output "is" { value = [data.evs_stale_snapshots.it.id, data.evs_stale_snapshots.it.violations] }`;

test("a relative path is Terraform's; an unchanged world with an unchanged file is an unchanged plan", async () => {
  const old = { volume_id: "v", created_at: "2024-01-01T00:00:00" };
  const api = await startApi({
    scenario: scenarioOf({
      snapshots: [snapshotRow("known", old), snapshotRow("late", old)],
      volumes: [volumeRow("v")],
    }),
  });
  const folder = await hclFolder(CONFIGURATION, environmentOf(api));
  try {
    const { text } = await folder.run(["plan"]);
    expect(unwrapped(text)).toContain(
      `No earlier answer in ${join(folder.path, "answers")}: 2 findings become the baseline.`,
    );

    mkdirSync(join(folder.path, "answers"));
    const policy = reportedPolicy({
      policy: "stale",
      arguments: { older_than: "30d" },
      violations: [resultRow("known", { first_seen: "2026-01-01T00:00:00Z" })],
    });
    writeFileSync(join(folder.path, "answers", "last.json"), JSON.stringify(documentOf([policy])));
    await folder.mustRun(["apply", "-auto-approve"]);
    const state = JSON.parse(await folder.mustRun(["show", "-json"])) as {
      values: { root_module: { resources: { values: Record<string, unknown> }[] } };
    };
    expect(state.values.root_module.resources[0]?.values).toMatchObject({
      compared_with: "2026-11-26T00:00:00.000Z",
      new_violation_count: 1,
      new_ids: ["late"],
      violations: [
        { id: "known", is_new: false, first_seen: "2026-01-01T00:00:00Z" },
        { id: "late", is_new: true, first_seen: null },
      ],
    });
    expect(await folder.mustRun(["plan"])).toContain("No changes.");

    writeFileSync(join(folder.path, "answers", "last.json"), "{}");
    const refused = await folder.run(["plan"]);
    expect([refused.exitCode, unwrapped(refused.text)]).toEqual([
      1,
      expect.stringMatching(
        /last\.json cannot be used as an earlier answer: it is not an answer of evs-snapshots/,
      ),
    ]);
  } finally {
    folder.dispose();
  }
});

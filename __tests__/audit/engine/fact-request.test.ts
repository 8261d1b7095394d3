import { factRequestOf } from "../../../lib/audit/engine/fact-request";
import { toOwnerRule } from "../../../lib/audit/spec/owners";
import { ALL_SPECS, POLICY_SPECS } from "../../../lib/audit/spec/policies";

/** Values of arguments that need as little as they can. */
const VALUES = { violates_when: { asksForDisk: false } };

test.each(ALL_SPECS.map((spec) => [spec.name, spec] as const))(
  "%s reads the recycle bin where its rows say what can be deleted, unless it is not to be read",
  (name, spec) => {
    const isNeeded = spec.subject === "snapshot" || name === "leaving_recycle_bin";
    expect(factRequestOf(spec, VALUES).recycleBin).toBe(isNeeded);
    expect(factRequestOf(spec, { ...VALUES, recycle_bin: false }).recycleBin).toBe(false);
  },
);

test.each<[object, readonly string[]]>([
  [{ tag: "owner" }, []],
  [{ claim: "namespace" }, []],
  [{ disk_tag: "owner" }, ["disk details"]],
  [{ enterprise_project: true }, ["disk details"]],
  [{ enterprise_project_name: true }, ["disk details", "enterprise projects"]],
  [{ creator: true }, ["snapshot creations"]],
])("the owner rule %j asks for the lists %j, whatever the policy is", (written, lists) => {
  const rules = [toOwnerRule({ ...written })];
  expect(factRequestOf(POLICY_SPECS.stale_snapshots, VALUES, rules).lists).toEqual(lists);
  expect(factRequestOf(POLICY_SPECS.unprotected_disks, VALUES, rules).lists).toEqual([
    "backups",
    ...lists.map((list) => list.replace("snapshot creations", "disk creations")),
  ]);
});

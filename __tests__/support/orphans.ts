import { type App, TerraformStack } from "cdktf";
import { OrphanedSnapshots, type OrphanedSnapshotsProps } from "cdktf-evs-snapshots";
import type { ExampleSnapshot, ExampleWorld } from "cdktf-evs-snapshots/testing";
import type { AuditKind } from "./audits";

const DAY_MS = 86_400_000;

/** A creation time as the API writes it. */
export const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().replace("Z", "000");

/** A world in which these snapshots have lost their disk, beside one that has not. */
export const lost = (...snapshots: readonly ExampleSnapshot[]): ExampleWorld => ({
  snapshots: [...snapshots, { id: "living", volume_id: "disk" }],
  volumes: [{ id: "disk" }],
});

/** What `evaluatePolicies` builds: a stack with the policy over an audit of this kind. */
export const orphansOver =
  ({ build, minimumVerdict }: AuditKind) =>
  (props: Partial<OrphanedSnapshotsProps>, enforce: (policy: OrphanedSnapshots) => void) =>
  (app: App) => {
    const stack = new TerraformStack(app, "test");
    enforce(new OrphanedSnapshots(stack, "orphans", { audit: build(stack), minimumVerdict, ...props }));
    return stack;
  };

export const warn = (policy: OrphanedSnapshots) => policy.warn();
export const block = (policy: OrphanedSnapshots) => policy.block();

export const ids = (violations: readonly { readonly id: string }[] = []) => violations.map(({ id }) => id);

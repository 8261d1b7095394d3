import { setTimeout as delay } from "node:timers/promises";
import type { TerraformStack } from "cdktf";
import { OrphanedSnapshots, type OrphanedSnapshotsProps } from "cdktf-evs-snapshots";
import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../lib/embedded";
import { attached } from "./attached-providers/attach";
import { type AuditKind, withProof } from "./audits";
import { officialProvider, settingsFor } from "./official-provider";
import { StackFolder } from "./stack-folder";
import { PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "./worlds";

export const TOPIC_URN = `urn:smn:cn-north-4:${PROJECT}:storage`;

/** How titles say whose snapshots they are about. */
export const WHERE = `test/orphans, cn-north-4, ${PROJECT}`;

type Use = (policy: OrphanedSnapshots, stack: TerraformStack) => void;

/** A stack whose policy alerts, and the cloud that it reads and tells. */
export interface AlertingStack {
  readonly api: EmbeddedApi;
  readonly folder: StackFolder;
  /** Synthesizes it again, with another use of the policy. */
  change(use: Use): void;
  /** Applies it. @returns what Terraform printed, when it succeeded */
  apply(): Promise<string>;
  /** Puts a snapshot into the cloud whose disk is not there. */
  lose(id: string, fields?: Readonly<Record<string, unknown>>): void;
  dispose(): Promise<void>;
}

export interface AlertingStackOptions {
  /** @default - the audit with proof */
  readonly kind?: AuditKind;
  /** ID of the policy. @default "orphans" */
  readonly id?: string;
  readonly props?: Partial<OrphanedSnapshotsProps>;
  readonly fault?: EmbeddedApiOptions["fault"];
}

const secondNow = () => Math.floor(Date.now() / 1000);

/** Makes it, with one disk and a living snapshot in the cloud. */
export async function alertingStack(
  use: Use,
  { kind = withProof, id = "orphans", props = {}, fault }: AlertingStackOptions = {},
): Promise<AlertingStack> {
  const scenario = scenarioOf({
    topics: [{ name: "storage" }],
    snapshots: [snapshotRow("living", { volume_id: "disk" })],
    volumes: [volumeRow("disk")],
  });
  const api = await startEmbeddedApi({ scenario, fault });
  const build = (enforce: Use) => (stack: TerraformStack) => {
    officialProvider(stack, "huaweicloud", settingsFor(api.url));
    const audit = kind.build(stack, api.url);
    enforce(
      new OrphanedSnapshots(stack, id, { audit, minimumVerdict: kind.minimumVerdict, ...props }),
      stack,
    );
  };
  const folder = new StackFolder(
    build(use),
    await attached({ HW_AUTH_TOKEN: TOKEN, HW_REGION_NAME: "cn-north-4" }),
  );
  await folder.mustRun(["init", "-input=false"]);
  // Terraform's time of a plan has whole seconds: a second apply in the same one passes for the first.
  let firstApplied: number | undefined;
  return {
    api,
    folder,
    change: (next) => folder.synthesize(build(next)),
    apply: async () => {
      while (secondNow() === firstApplied) await delay(50);
      const printed = await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
      firstApplied ??= secondNow();
      return printed;
    },
    lose: (snapshot, fields = {}) =>
      api.world.snapshots.put(snapshotRow(snapshot, { volume_id: `${snapshot}-gone`, ...fields })),
    dispose: async () => {
      folder.dispose();
      await api.close();
    },
  };
}

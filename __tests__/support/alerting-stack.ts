import type { TerraformStack } from "cdktf";
import { OrphanedSnapshots, type OrphanedSnapshotsProps } from "cdktf-evs-snapshots";
import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../lib/embedded";
import { type AuditKind, withProof } from "./audits";
import { officialProvider, settingsFor } from "./official-provider";
import { StackFolder } from "./stack-folder";
import { PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "./worlds";

export const TOPIC_URN = `urn:smn:cn-north-4:${PROJECT}:storage`;

/** A stack whose policy alerts, and the cloud that it reads and tells. */
export interface AlertingStack {
  readonly api: EmbeddedApi;
  readonly folder: StackFolder;
  /** Applies it. @returns what Terraform printed, when it succeeded */
  apply(): Promise<string>;
  /** Puts a snapshot into the cloud whose disk is not there. */
  lose(id: string, fields?: Readonly<Record<string, unknown>>): void;
  dispose(): Promise<void>;
}

/** Makes it, with one disk and a living snapshot in the cloud. */
export async function alertingStack(
  use: (policy: OrphanedSnapshots, stack: TerraformStack) => void,
  {
    kind = withProof,
    props = {},
    fault,
  }: {
    readonly kind?: AuditKind;
    readonly props?: Partial<OrphanedSnapshotsProps>;
    readonly fault?: EmbeddedApiOptions["fault"];
  } = {},
): Promise<AlertingStack> {
  const scenario = scenarioOf({
    topics: [{ name: "storage" }],
    snapshots: [snapshotRow("living", { volume_id: "disk" })],
    volumes: [volumeRow("disk")],
  });
  const api = await startEmbeddedApi({ scenario, fault });
  const folder = new StackFolder(
    (stack) => {
      officialProvider(stack, "huaweicloud", settingsFor(api.url));
      const audit = kind.build(stack, api.url);
      use(
        new OrphanedSnapshots(stack, "orphans", { audit, minimumVerdict: kind.minimumVerdict, ...props }),
        stack,
      );
    },
    { HW_AUTH_TOKEN: TOKEN, HW_REGION_NAME: "cn-north-4" },
  );
  await folder.mustRun(["init", "-input=false"]);
  return {
    api,
    folder,
    apply: () => folder.mustRun(["apply", "-auto-approve", "-input=false"]),
    lose: (id, fields = {}) =>
      api.world.snapshots.put(snapshotRow(id, { volume_id: `${id}-gone`, ...fields })),
    dispose: async () => {
      folder.dispose();
      await api.close();
    },
  };
}

import { items, text, type Values } from "./values";

/** A disk without what its metadata has besides texts: the official provider leaves that out, and empty texts too. */
export function withTextsOnly(disk: Values): Values {
  return {
    ...disk,
    metadata: textsOf(disk.metadata),
    volume_image_metadata: textsOf(disk.volume_image_metadata),
  };
}

/** A disk of `huaweicloud_evs_volumes`, which has names of its own. */
export function toCloudVolume(disk: Values): Values {
  const { iops, throughput, multiattach, created_at, updated_at, bootable } = disk;
  const { attached_mode } = (disk.metadata ?? {}) as Values;
  return {
    ...withTextsOnly(disk),
    attachments: items(disk.attachments).map(({ attachment_id, device, id, ...attachment }) => ({
      ...attachment,
      id: attachment_id,
      attached_mode,
      device_name: device,
      attached_volume_id: id,
    })),
    bootable: text(bootable).toLowerCase() === "true",
    shareable: multiattach,
    create_at: created_at,
    update_at: updated_at,
    iops: totalOf(iops),
    iops_attribute: iops,
    throughput: totalOf(throughput),
    throughput_attribute: throughput,
  };
}

const totalOf = (attribute: unknown) => (attribute as Values | null | undefined)?.total_val;

function textsOf(metadata: unknown): Values {
  return Object.fromEntries(
    Object.entries((metadata ?? {}) as Values).filter(([, value]) => text(value) !== ""),
  );
}

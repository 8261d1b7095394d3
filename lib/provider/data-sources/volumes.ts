import type { Volume } from "../../evs";
import {
  bool,
  computed,
  list,
  map,
  number,
  type ObjectStateOf,
  object,
  type Schema,
  string,
} from "../../plugin";
import { evsDataSource } from "../evs-data-source";
import { freshArgument } from "./fresh-argument";
import { describeProblems, problemsAttribute, warnOfProblems } from "./problems";
import { queryId } from "./query-id";
import { atMostBytes } from "./validate";
import { toVolumeFilter, volumeFilterAttributes } from "./volume-filter";

const attachmentAttributes = {
  id: computed(string, "ID of the attached disk."),
  attachment_id: computed(string, "Attachment ID."),
  server_id: computed(string, "ID of the server the disk is attached to."),
  volume_id: computed(string, "ID of the disk."),
  device: computed(string, "Device name on the server, for example `/dev/vdb`."),
  host_name: computed(string, "Name of the physical host."),
  attached_at: computed(string, "Time of the attachment, RFC 3339 in UTC."),
};

const volumeAttributes = {
  id: computed(string, "Disk ID."),
  name: computed(string, "Disk name."),
  status: computed(string, "Status, for example `in-use`."),
  size: computed(number, "Size in GiB."),
  volume_type: computed(string, "Disk type, for example `SSD`."),
  availability_zone: computed(string, "Availability zone."),
  bootable: computed(bool, "Whether it is a system disk."),
  attachments: computed(
    list(object(attachmentAttributes)),
    "Servers the disk is attached to; empty also if the server does not report them.",
  ),
  snapshot_id: computed(string, "ID of the snapshot from which the disk was created."),
  encrypted: computed(bool, "Whether it is encrypted."),
  from_image: computed(bool, "Whether it was created from an image (`volume_image_metadata`)."),
  service_type: computed(string, "`EVS`, `DSS` or `DESS`; null if the server does not report it."),
  order_id: computed(
    string,
    "Order ID of a prepaid disk, monthly or yearly (`orderID` of its metadata); null for pay-per-use.",
  ),
  metadata: computed(map(string), "Metadata; values that are not strings are JSON."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
};

const schema = {
  description: "EVS disks, as `GET /v2/{project_id}/volumes/detail` lists them: complete, newest first.",
  attributes: {
    ...volumeFilterAttributes,
    fresh: freshArgument,
    id: computed(string, "Hash of the query: the same query has the same ID."),
    volumes: computed(list(object(volumeAttributes)), "Matching disks."),
    problems: problemsAttribute,
  },
} satisfies Schema;

/** `evs_volumes`: the disks of a project, without those in the recycle bin. */
export const volumesDataSource = evsDataSource({
  name: "evs_volumes",
  schema,
  validate: ({ name }) => atMostBytes("name", name, 255),
  projectId: (config) => config.project_id,
  async read({ fresh, ...config }, { client }, call) {
    const filter = toVolumeFilter(config);
    const { rows, malformed } = await client.listVolumes(filter, { ...call, fresh: fresh ?? false });
    const problems = describeProblems(rows, malformed);
    return {
      state: { id: queryId(call.projectId, { ...filter }), volumes: rows.map(toVolumeState), problems },
      diagnostics: warnOfProblems(problems),
    };
  },
});

function toVolumeState(volume: Volume): ObjectStateOf<typeof volumeAttributes> {
  return {
    id: volume.id,
    name: volume.name,
    status: volume.status,
    size: volume.size,
    volume_type: volume.volumeType,
    availability_zone: volume.availabilityZone,
    bootable: volume.bootable,
    attachments: (volume.attachments ?? []).map((attachment) => ({
      id: attachment.id,
      attachment_id: attachment.attachmentId,
      server_id: attachment.serverId,
      volume_id: attachment.volumeId,
      device: attachment.device,
      host_name: attachment.hostName,
      attached_at: attachment.attachedAt,
    })),
    snapshot_id: volume.snapshotId,
    encrypted: volume.encrypted,
    from_image: volume.fromImage,
    service_type: volume.serviceType,
    order_id: volume.orderId,
    metadata: volume.metadata,
    created_at: volume.createdAt,
    updated_at: volume.updatedAt,
  };
}

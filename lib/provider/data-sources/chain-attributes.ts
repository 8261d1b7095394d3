import type { ChainFacts } from "../../evs";
import { computed, number, type ObjectStateOf, string } from "../../plugin";

/** One chain of standard snapshots; every field of the official provider's. */
export const chainAttributes = {
  id: computed(string, "ID of the chain."),
  volume_id: computed(string, "ID of the disk it is of."),
  availability_zone: computed(string, "Availability zone of the disk."),
  category: computed(string, "`standard`, `backup` or `server_backup`."),
  snapshot_count: computed(number, "Snapshots on it."),
  capacity: computed(number, "Its size, which is what is billed; the API states no unit."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
};

/** A chain as Terraform sees it. */
export function toChainState(chain: ChainFacts): ObjectStateOf<typeof chainAttributes> {
  return {
    id: chain.id,
    volume_id: chain.volumeId,
    availability_zone: chain.availabilityZone,
    category: chain.category,
    snapshot_count: chain.snapshotCount,
    capacity: chain.capacity,
    created_at: chain.createdAt,
    updated_at: chain.updatedAt,
  };
}

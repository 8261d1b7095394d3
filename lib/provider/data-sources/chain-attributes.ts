import type { ChainFacts } from "../../evs";
import { computed, number, type ObjectStateOf, string } from "../../plugin";

/** One chain of standard snapshots, with every field of the official provider. */
export const chainAttributes = {
  id: computed(string, "ID of the chain."),
  volume_id: computed(string, "ID of the disk."),
  availability_zone: computed(string, "Availability zone of the disk."),
  category: computed(string, "`standard`, `backup` or `server_backup`."),
  snapshot_count: computed(number, "Number of snapshots in the chain."),
  capacity: computed(number, "Billed size of the chain. The API does not document the unit."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
};

/** A chain for Terraform's state. */
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

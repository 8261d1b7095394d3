import { element } from "./dom";
import type { PageFinding } from "./findings";

/** Everything known of a finding, as a list of terms. */
export function detailOf({ row, policy, scan }: PageFinding): HTMLElement {
  const list = element("dl");
  const say = (term: string, value: Node | string | null | undefined) => {
    if (value === null || value === undefined || value === "") return;
    list.append(element("dt", {}, term), element("dd", {}, value));
  };
  const items = (texts: readonly string[]) =>
    texts.length === 0 ? undefined : element("ul", {}, ...texts.map((text) => element("li", {}, text)));
  say("Reason", row.reason);
  say("Evidence", items(row.evidence));
  say("Missing", row.missing);
  say("Exempt", row.exemption);
  say("Too late after", row.due_at);
  if ("status" in row) say("Status", row.status);
  if ("created_at" in row) say("Created", row.created_at);
  if ("updated_at" in row) say("Updated", row.updated_at);
  if ("copies_of_disk" in row) {
    say("Copies of its disk", `${row.copies_of_disk}${row.newest_copy ? ", this one the newest" : ""}`);
    say("Disks made from it", items(row.cloned_volume_ids));
    say("EVS would delete it", row.deletable ? "yes" : "no");
  }
  if ("copies" in row) {
    say("Copies", String(row.copies));
    say("Newest copy", row.newest_copy_at);
    say("Order", row.order_id);
    say("Snapshots", items(row.snapshot_ids));
  }
  if ("members" in row) say("Snapshots", items(row.members));
  if ("metadata" in row)
    say("Metadata", items(Object.entries(row.metadata).map(([key, value]) => `${key} = ${value}`)));
  say("Policy", `${policy.policy} (${policy.rule})`);
  say("Project", [row.project_id ?? scan.project_id, row.region ?? scan.region].filter(Boolean).join(", "));
  return list;
}

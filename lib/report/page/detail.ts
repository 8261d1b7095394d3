import type { Texts } from "../../audit/catalogue";
import { formatMoney } from "../../audit/catalogue/numbers";
import { remedyOf } from "../remedy";
import { linkOf } from "../row-link";
import { element } from "./dom";
import { metadataLine, type PageFinding } from "./findings";

/** All fields of a finding, as a list of terms. */
export function detailOf(finding: PageFinding, texts: Texts): HTMLElement {
  const { row, policy } = finding;
  const words = texts.page.detail;
  const list = element("dl");
  const say = (term: string, value: Node | string | null | undefined) => {
    if (value === null || value === undefined || value === "") return;
    list.append(element("dt", {}, term), element("dd", {}, value));
  };
  const items = (texts: readonly string[]) =>
    texts.length === 0 ? undefined : element("ul", {}, ...texts.map((text) => element("li", {}, text)));
  say(words.reason, row.reason);
  say(words.evidence, items(row.evidence));
  say(texts.remedies.heading, items(remedyOf(finding, texts)));
  say(words.missing, row.missing);
  say(words.exempt, row.exemption);
  say(words.due, row.due_at);
  if ("status" in row) say(words.status, row.status);
  if ("created_at" in row) say(words.created, row.created_at);
  if ("updated_at" in row) say(words.updated, row.updated_at);
  if ("copies_of_disk" in row) {
    say(texts.page.columns.kind, row.kind);
    say(words.copiesOfDisk, words.newest(row.copies_of_disk, row.newest_copy));
    say(words.clones, items(row.cloned_volume_ids));
    say(words.deletable, row.deletable === null ? words.unknown : row.deletable ? words.yes : words.no);
  }
  if ("copies" in row) {
    say(words.copies, String(row.copies));
    say(words.newestCopy, row.newest_copy_at);
    say(words.order, row.order_id);
    say(words.snapshots, items(row.snapshot_ids));
  }
  if ("members" in row) say(words.snapshots, items(row.members));
  if ("metadata" in row) say(words.metadata, items(Object.entries(row.metadata).map(metadataLine)));
  if (row.owner_source !== null)
    say(words.owner, words.ofSource(row.owner ?? texts.page.noOwner, row.owner_source));
  if (row.monthly_cost !== null)
    say(words.cost, texts.documents.totals.cost(formatMoney(row.monthly_cost), policy.cost_currency));
  const href = linkOf(row);
  if (href !== undefined) say(words.link, element("a", { href, rel: "noreferrer", target: "_blank" }, href));
  say(words.firstSeen, row.first_seen);
  say(words.policy, words.ofRule(policy.policy, policy.rule));
  say(
    words.project,
    words.where([row.project_name, row.project_id, row.region, row.account].filter((part) => part !== null)),
  );
  return list;
}

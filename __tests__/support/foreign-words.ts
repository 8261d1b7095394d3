/** Words that a Chinese text may have: identifiers, units, and what Huawei Cloud's own documentation leaves in English. */
const ALLOWED = new Set(
  (
    "API CSV CTS EVS GiB ID JSON JavaScript Terraform apply evs ms plan provider " +
    "orphaned suspected expiring recycled indeterminate undecided stale stuck failed undeletable excess incomplete ambiguous " +
    "over budget unattached unprotected leaving matched available error error_deleting creating deleting rollbacking backing-up quarantined in-use " +
    "legacy standard recycle_bin regions no-recycle-bin false control waived suspect_share CNY " +
    "evs-snapshots report terraform show json format csv html"
  ).split(" "),
);

/**
 * The English words of a Chinese text, as far as they are no identifiers: quoted texts, IDs, times, addresses,
 * `key=value` and names with underscores do not count.
 *
 * @param known identifiers of the text's own, such as the name of its policy
 */
export function foreignWordsOf(text: string, known: readonly string[] = []): string[] {
  const own = known.reduce((rest, word) => rest.replaceAll(word, " "), text);
  const plain = own
    .replace(/"(?:[^"\\]|\\.)*"|“[^”]*”/g, " ")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, " ")
    .replace(/[\w-]+[:=][\w-]*|\w*_\w*/g, " ")
    .replace(/[\w.-]*\d[\w.-]*/g, " ");
  return (plain.match(/[A-Za-z][\w-]+/g) ?? []).filter((word) => !ALLOWED.has(word));
}

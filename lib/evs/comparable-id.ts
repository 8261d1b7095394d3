/** The usual form of IDs. */
const PRINTABLE_ASCII = /^[!-~]*$/;

/**
 * One form for all spellings of an ID: letter case, hyphens, spaces, invisible characters and Unicode form do not
 * matter. Use it to find that a disk exists, never to prove that it does not.
 */
export function comparableId(id: string): string {
  // A faster way to the same result, because an audit compares every row.
  if (PRINTABLE_ASCII.test(id)) return id.toLowerCase().replaceAll("-", "");
  return id
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\p{Pd}\p{Z}\p{C}]/gu, "");
}

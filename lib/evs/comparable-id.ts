/** As IDs are, as good as always. */
const PRINTABLE_ASCII = /^[!-~]*$/;

/**
 * What all spellings of one ID have in common: letter case, hyphens, space, invisible characters and Unicode form do
 * not matter. Good for taking something for alive, never for accusing.
 */
export function comparableId(id: string): string {
  // The short way to the same; an audit asks for each row.
  if (PRINTABLE_ASCII.test(id)) return id.toLowerCase().replaceAll("-", "");
  return id
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\p{Pd}\p{Z}\p{C}]/gu, "");
}

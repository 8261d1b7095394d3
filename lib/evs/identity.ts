/**
 * What all spellings of one ID have in common: letter case, hyphens, space, invisible characters and Unicode form do
 * not matter. Good for taking something for alive, never for accusing.
 */
export function identityOf(id: string): string {
  return id
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\p{Pd}\p{Z}\p{C}]/gu, "");
}

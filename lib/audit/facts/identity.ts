/**
 * What two spellings of one ID have in common: letter case, hyphens, surrounding space and Unicode form do not matter.
 * Good for taking a disk for alive, never for accusing.
 */
export const identityOf = (id: string): string =>
  id.normalize("NFKC").trim().replaceAll("-", "").toLowerCase();

import { oneLine } from "./text";

/** Why a row is left out, and until when: through its last day. */
export const exemptWords = (reason: string, expires: string) =>
  `${oneLine(reason)} (exempt through ${expires})`;

/** The last day in those words, as `YYYY-MM-DD`. */
export const tryGetLastDay = (words: string) => /\(exempt through (\d{4}-\d{2}-\d{2})\)$/.exec(words)?.[1];

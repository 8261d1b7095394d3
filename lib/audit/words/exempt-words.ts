/** The last day of an exemption in the words that say why a row is left out, as `YYYY-MM-DD`. */
export const tryGetLastDay = (words: string) => /\(exempt through (\d{4}-\d{2}-\d{2})\)$/.exec(words)?.[1];

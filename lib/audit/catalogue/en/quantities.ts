import { type Noun, regular } from "../numbers";

/** Units of time. */
export const units = { s: regular("second"), m: regular("minute"), h: regular("hour"), d: regular("day") };

/** Nouns for rows of each kind. */
export const subjects = { snapshot: regular("snapshot"), disk: regular("disk"), group: regular("group") };

/** The same if only legacy snapshots are read. */
export const legacySubjects: typeof subjects = { ...subjects, snapshot: regular("legacy snapshot") };

/** The noun of a policy's violations, by the kind of its rows. */
export const nounOf = (noun: Noun, _subject: keyof typeof subjects): Noun => noun;

/** The same if only legacy snapshots are read. */
export const legacyNounOf: typeof nounOf = ({ one, many }, subject) => {
  if (subject === "disk") return { one, many };
  if (subject === "group") return { one: `${one} of legacy snapshots`, many: `${many} of legacy snapshots` };
  return { one: legacy(one), many: legacy(many) };
};

const legacy = (noun: string) =>
  /\bsnapshots?\b/.test(noun) ? noun.replace(/\bsnapshots?\b/, "legacy $&") : `legacy ${noun}`;

import type { Language } from "../language";
import { documents } from "./documents";
import { explanations, progress } from "./explanations";
import { facts } from "./facts";
import { fleets } from "./fleets";
import { markdown } from "./markdown";
import { memory } from "./memory";
import { page } from "./page";
import { exemptions, policies } from "./policies";
import { legacyNounOf, legacySubjects, nounOf, subjects, units } from "./quantities";
import { remedies } from "./remedies";
import { alerts, legacyRows, results, rows } from "./rows";
import { auditWarnings, doubts, evidence, reasons, suspicions } from "./verdicts";

/** English. */
export const en = {
  language: "en" as Language,
  units,
  subjects,
  nounOf,
  facts,
  reasons,
  doubts,
  suspicions,
  evidence,
  auditWarnings,
  policies,
  exemptions,
  rows,
  results,
  alerts,
  documents,
  fleets,
  markdown,
  page,
  explanations,
  progress,
  memory,
  remedies,
};

/** The texts that every language must have. */
export type Texts = typeof en;

/** The same if only legacy snapshots are read: each noun names the kind. */
export const enOfLegacy: Texts = { ...en, subjects: legacySubjects, nounOf: legacyNounOf, rows: legacyRows };

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

/** What every language must say. */
export type Texts = typeof en;

/** The same where only legacy snapshots are read: every noun says so. */
export const enOfLegacy: Texts = { ...en, subjects: legacySubjects, nounOf: legacyNounOf, rows: legacyRows };

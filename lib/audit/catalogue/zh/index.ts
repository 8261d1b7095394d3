import type { Texts } from "../en";
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

/** Simplified Chinese, with the terms of Huawei Cloud's own documentation. */
export const zh: Texts = {
  language: "zh",
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

export const zhOfLegacy: Texts = { ...zh, subjects: legacySubjects, nounOf: legacyNounOf, rows: legacyRows };

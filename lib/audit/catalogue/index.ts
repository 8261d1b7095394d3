import { en, enOfLegacy, type Texts } from "./en";
import type { Language } from "./language";
import type { SnapshotKind } from "./snapshot-kinds";
import { zh, zhOfLegacy } from "./zh";

export { en, type Texts, zh };

const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };
const TEXTS_OF_LEGACY: Readonly<Record<Language, Texts>> = { en: enOfLegacy, zh: zhOfLegacy };

/** Everything that people read about results, in one language. */
export const textsOf = (language: Language): Texts => TEXTS[language];

/** The same about snapshots of one kind, where others are not looked at: every noun names it. */
export const textsOfKind = (texts: Texts, onlyKind: SnapshotKind | undefined): Texts =>
  onlyKind === "legacy" ? TEXTS_OF_LEGACY[texts.language] : texts;

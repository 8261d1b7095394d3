import { en, enOfLegacy, type Texts } from "./en";
import type { Language } from "./language";
import type { SnapshotKind } from "./snapshot-kinds";
import { zh, zhOfLegacy } from "./zh";

export { en, type Texts, zh };

const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };
const TEXTS_OF_LEGACY: Readonly<Record<Language, Texts>> = { en: enOfLegacy, zh: zhOfLegacy };

/** All texts of results, in one language. */
export const textsOf = (language: Language): Texts => TEXTS[language];

/** The texts if only snapshots of one kind are read: every noun names the kind. */
export const textsOfKind = (texts: Texts, onlyKind: SnapshotKind | undefined): Texts =>
  onlyKind === "legacy" ? TEXTS_OF_LEGACY[texts.language] : texts;

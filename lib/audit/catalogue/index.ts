import { en, type Texts } from "./en";
import type { Language } from "./language";
import { zh } from "./zh";

export { en, type Texts, zh };

const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };

/** Everything that people read about results, in one language. */
export const textsOf = (language: Language): Texts => TEXTS[language];

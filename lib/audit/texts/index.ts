import type { Language } from "../limits/language";
import { en, type Texts } from "./en";

export { en, type Texts };

/** Everything that people read about results, in one language. */
export function textsOf(_language: Language): Texts {
  return en;
}

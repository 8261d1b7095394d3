import { shownText } from "../evs";
import { type GivenSetting, wrongSetting } from "./given";

/** @throws ConfigurationError unless it is one of the words */
export function parseChoice<Word extends string>(found: GivenSetting, words: readonly Word[]): Word {
  const word = words.find((one) => one === found.value);
  if (word !== undefined) return word;
  throw wrongSetting(found, `must be one of ${words.join(", ")}, got ${shownText(found.value)}.`);
}

/** A string that is a part of a URN: the ID of an account, or the name of a provider. @throws ConfigurationError */
export function parseUrnPart(found: GivenSetting): string {
  if (/^[^\s:/*]{1,128}$/.test(found.value)) return found.value;
  throw wrongSetting(found, `must have neither spaces nor colons, got ${shownText(found.value)}.`);
}

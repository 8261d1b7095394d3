/** Languages of configurations. */
export const CONFIGURATION_LANGUAGES = ["policies", "typescript", "hcl"] as const;
/** `policies` is the YAML of policies files. */
export type ConfigurationLanguage = (typeof CONFIGURATION_LANGUAGES)[number];

/** Control and format characters, lone surrogates, separators of lines: they break a line, or are invisible in it. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text as a string of a configuration language, on one line, with the same meaning and without code. */
export function quoted(text: string, language: ConfigurationLanguage): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replace(UNPRINTABLE, (character) => ESCAPES[language](character.codePointAt(0) ?? 0));
  // A template of HCL starts with one of these.
  return `"${language === "hcl" ? escaped.replace(/[$%](?=\{)/g, "$&$&") : escaped}"`;
}

const hexadecimal = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
const byUnicode = (code: number) =>
  code > 0xffff ? `\\U${hexadecimal(code, 8)}` : `\\u${hexadecimal(code, 4)}`;

const ESCAPES: Readonly<Record<ConfigurationLanguage, (code: number) => string>> = {
  policies: byUnicode,
  hcl: byUnicode,
  typescript: (code) => `\\u{${hexadecimal(code, 0)}}`,
};

import { type AttributePath, attributeText, type Diagnostic, UNKNOWN } from "../../plugin";

type Checked<T> = T | null | typeof UNKNOWN;

/** An error unless the value is unset, unknown, or an integer of at least `least`. */
export function atLeast(attribute: string, given: Checked<number>, least: number): Diagnostic[] {
  if (given === null || given === UNKNOWN || (Number.isSafeInteger(given) && given >= least)) return [];
  return invalid(attribute, `must be an integer of at least ${least}, got ${given}`);
}

/** An error if the string is longer than the API allows. The API counts bytes, not characters. */
export function atMostBytes(attribute: string, given: Checked<string>, most: number): Diagnostic[] {
  if (given === null || given === UNKNOWN) return [];
  const bytes = Buffer.byteLength(given);
  return bytes <= most ? [] : invalid(attribute, `must have at most ${most} bytes in UTF-8, got ${bytes}`);
}

/** An error unless the value is one of `allowed`. */
export function oneOf(attribute: string, given: Checked<string>, allowed: readonly string[]): Diagnostic[] {
  if (given === null || given === UNKNOWN || allowed.includes(given)) return [];
  return invalid(attribute, `must be one of ${allowed.join(", ")}, got ${JSON.stringify(given)}`);
}

/** An error about one argument of a data source. */
export const invalid = (attribute: string, problem: string) => invalidAt([attribute], problem);

/** An error about a part of an argument, with its path such as `exclude[0].reason`. */
export function invalidAt(path: AttributePath, problem: string): Diagnostic[] {
  return [
    {
      severity: "error",
      summary: "Invalid argument",
      detail: `${attributeText(path)} ${problem}.`,
      attribute: path,
    },
  ];
}

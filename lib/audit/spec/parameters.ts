import { DURATION_FORM, tryParseDuration } from "./duration";

/** A value in a configuration. */
export type GivenValue = string | number | boolean | readonly string[];

/**
 * One argument of a policy, as the source for the provider's schema, the checks of its value and the reference of the
 * command line.
 */
export interface Parameter<Value = unknown> {
  readonly kind: "duration" | "number" | "flag" | "text" | "texts" | "condition";
  readonly isRequired: boolean;
  /** One or more sentences, with the default. */
  readonly description: string;
  /** The allowed values, if there are few. */
  readonly allowed?: readonly string[];
  /**
   * The value for the policy.
   *
   * @throws ParameterProblem for an invalid value
   */
  read(given: GivenValue | null): Value;
}

/** The problem of a value: what is allowed, and what was given. */
export class ParameterProblem extends Error {
  override readonly name = "ParameterProblem";
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a policy's arguments. */
export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};

/** A span of time, as it was written and in milliseconds. */
export interface DurationValue {
  readonly text: string;
  readonly ms: number;
}

/** A required duration such as `30d`. */
export function requiredDuration(description: string): Parameter<DurationValue> {
  return { ...optionalDuration(description), isRequired: true } as Parameter<DurationValue>;
}

/** A duration such as `30d`; undefined if it is omitted. */
export function optionalDuration(description: string): Parameter<DurationValue | undefined> {
  return {
    kind: "duration",
    isRequired: false,
    description: `${description} As ${DURATION_FORM}.`,
    read: (given) => {
      if (given === null) return undefined;
      const ms = typeof given === "string" ? tryParseDuration(given) : undefined;
      if (ms === undefined) throw new ParameterProblem(`must be ${DURATION_FORM}, got ${shown(given)}`);
      return { text: String(given), ms };
    },
  };
}

/** One of a few strings. */
export function choice<const Values extends readonly string[]>(
  allowed: Values,
  fallback: Values[number],
  description: string,
): Parameter<Values[number]> {
  return {
    kind: "text",
    isRequired: false,
    description: `${description} One of ${allowed.map((value) => `\`${value}\``).join(", ")}. Default: \`${fallback}\`.`,
    allowed,
    read: (given) => {
      if (given === null) return fallback;
      if (allowed.includes(String(given))) return String(given);
      throw new ParameterProblem(`must be one of ${allowed.join(", ")}, got ${shown(given)}`);
    },
  };
}

/** A number from `least` to `most`. */
export function numberBetween(
  least: number,
  most: number,
  fallback: number,
  description: string,
): Parameter<number> {
  return {
    kind: "number",
    isRequired: false,
    description: `${description} From ${least} to ${most}. Default: \`${fallback}\`.`,
    read: (given) => {
      if (given === null) return fallback;
      if (typeof given === "number" && given >= least && given <= most) return given;
      throw new ParameterProblem(`must be a number from ${least} to ${most}, got ${shown(given)}`);
    },
  };
}

/** A required integer of at least `least`. */
export function requiredCount(least: number, description: string): Parameter<number> {
  return {
    kind: "number",
    isRequired: true,
    description: `${description} An integer of at least ${least}.`,
    read: (given) => {
      if (typeof given === "number" && Number.isSafeInteger(given) && given >= least) return given;
      throw new ParameterProblem(`must be an integer of at least ${least}, got ${shown(given)}`);
    },
  };
}

/** A required number of at least `least`. */
export function requiredNumber(least: number, description: string): Parameter<number> {
  return {
    kind: "number",
    isRequired: true,
    description: `${description} A number of at least ${least}.`,
    read: (given) => {
      if (typeof given === "number" && given >= least) return given;
      throw new ParameterProblem(`must be a number of at least ${least}, got ${shown(given)}`);
    },
  };
}

export function flag(fallback: boolean, description: string): Parameter<boolean> {
  return {
    kind: "flag",
    isRequired: false,
    description: `${description} Default: \`${fallback}\`.`,
    read: (given) => (given === null ? fallback : given === true),
  };
}

/** A required string that is not empty. */
export function requiredText(mostBytes: number, description: string): Parameter<string> {
  return {
    kind: "text",
    isRequired: true,
    description,
    read: (given) => {
      const bytes = Buffer.byteLength(String(given ?? ""));
      if (typeof given === "string" && given.trim() !== "" && bytes <= mostBytes) return given;
      const seen = bytes > mostBytes ? `one of ${bytes} bytes` : shown(given);
      throw new ParameterProblem(`must be a string of 1 to ${mostBytes} bytes in UTF-8, got ${seen}`);
    },
  };
}

/** A required list of strings that are not empty. */
export function requiredTexts(description: string): Parameter<readonly string[]> {
  return {
    kind: "texts",
    isRequired: true,
    description,
    read: (given) => {
      const texts = Array.isArray(given) ? (given as readonly string[]) : [];
      if (texts.length > 0 && texts.every((text) => typeof text === "string" && text !== "")) return texts;
      throw new ParameterProblem(`must be a list of non-empty strings, got ${shown(given)}`);
    },
  };
}

/** A value for messages. */
export const shown = (given: GivenValue | null) => JSON.stringify(given);

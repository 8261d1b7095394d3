import { Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { type GivenValue, type Parameter, ParameterProblem } from "../../audit/spec/parameters";

/** An invalid prop of a construct, thrown at synthesis. */
export class PropError extends Error {
  /** Name of the class of errors. */
  override readonly name = "PropError";

  constructor(
    /** Path of the construct, for example `stack/snapshots`. */
    readonly constructPath: string,
    /** Name of the prop, for example `olderThan`. */
    readonly property: string,
    /** The allowed and the given value. */
    problem: string,
  ) {
    super(`${constructPath}: '${property}' ${problem}`);
  }
}

/** Checks again at synthesis, because a value that was checked in a constructor can change later. */
export function checkAtSynthesis(construct: Construct, check: () => void): void {
  construct.node.addValidation({
    validate: () => {
      try {
        check();
        return [];
      } catch (error) {
        if (error instanceof PropError) return [error.message];
        throw error;
      }
    },
  });
}

/** Checks the props of one construct. Unset props and tokens pass: Terraform knows their values, synthesis does not. */
export class PropCheck {
  private readonly path: string;

  /** @param id of a construct that will be created in `scope`; without it, `scope` itself is checked */
  constructor(scope: IConstruct, id = "") {
    this.path = [scope.node.path, id].filter(Boolean).join("/");
  }

  /** @throws PropError unless it is an integer from `least` to `most` */
  integer(property: string, given: number | undefined, least: number, most = Number.MAX_SAFE_INTEGER): void {
    if (skips(given) || (Number.isSafeInteger(given) && given >= least && given <= most)) return;
    const allowed = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    throw this.wrong(property, `an integer ${allowed}`, given);
  }

  /** @throws PropError unless it is a number from `least` to `most` */
  numberBetween(property: string, given: number | undefined, least: number, most: number): void {
    if (skips(given) || (typeof given === "number" && given >= least && given <= most)) return;
    throw this.wrong(property, `a number from ${least} to ${most}`, given);
  }

  /** @throws PropError unless it is a string of 1 to `most` bytes in UTF-8 */
  text(property: string, given: string | undefined, most: number): void {
    if (skips(given)) return;
    if (typeof given !== "string" || given === "") {
      throw this.wrong(property, "a non-empty string", given);
    }
    const bytes = Buffer.byteLength(given);
    if (bytes > most) throw this.error(property, `must have at most ${most} bytes in UTF-8, got ${bytes}`);
  }

  /** @throws PropError unless it is a string that is not empty; it must be set */
  required(property: string, given: unknown): void {
    if (Token.isUnresolved(given) || (typeof given === "string" && given !== "")) return;
    throw this.wrong(property, "a non-empty string", given);
  }

  /** @throws PropError unless it is one of `allowed` */
  oneOf(property: string, given: unknown, allowed: readonly string[]): void {
    if (skips(given) || (typeof given === "string" && allowed.includes(given))) return;
    throw this.wrong(property, `one of ${allowed.join(", ")}`, given);
  }

  /** @throws PropError for a value that the policy's argument cannot have; a required value must be set */
  parameter(property: string, parameter: Parameter, given: unknown): void {
    if (Token.isUnresolved(given)) return;
    try {
      parameter.read((given ?? null) as GivenValue | null);
    } catch (error) {
      throw error instanceof ParameterProblem ? this.error(property, error.message) : error;
    }
  }

  /** An error about a value that is not allowed. */
  wrong(property: string, allowed: string, given: unknown): PropError {
    return this.error(property, `must be ${allowed}, got ${shown(given)}`);
  }

  /** Any other error. */
  error(property: string, problem: string): PropError {
    return new PropError(this.path, property, problem);
  }
}

/** The value in TypeScript's syntax. If JSON cannot express it, as a string. */
function shown(given: unknown): string {
  if (typeof given === "number") return String(given);
  try {
    return JSON.stringify(given) ?? String(given);
  } catch {
    return String(given);
  }
}

function skips(given: unknown): given is undefined {
  return given === undefined || Token.isUnresolved(given);
}

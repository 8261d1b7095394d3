import { cel, type Environment } from "./library";
import { isSpan, isTime, type Span, spanText, timeText } from "./times";

const TIME = "google.protobuf.Timestamp";
const SPAN = "google.protobuf.Duration";

/** The library's unsigned number. */
interface Unsigned {
  readonly value: bigint;
}

/** Adds functions of the specification that the library lacks. */
export function addFunctions(environment: Environment): void {
  environment.registerFunction("int(uint): int", ({ value }: Unsigned) => value);
  environment.registerFunction(`int(${TIME}): int`, (time: Date) =>
    BigInt(Math.floor(time.getTime() / 1000)),
  );
  environment.registerFunction(`string(${TIME}): string`, timeText);
  environment.registerFunction(`string(${SPAN}): string`, spanText);
  environment.registerFunction(`timestamp(${TIME}): ${TIME}`, (time: Date) => time);
  environment.registerFunction(`duration(${SPAN}): ${SPAN}`, (span: Span) => span);
  environment.registerFunction("string.charAt(int): string", characterAt);
  environment.registerFunction(
    "string.replace(string, string): string",
    (text: string, from: string, to: string) => text.replaceAll(from, () => to),
  );
  environment.registerFunction(
    "string.replace(string, string, int): string",
    (text: string, from: string, to: string, most: bigint) => replaceFirst(text, from, to, Number(most)),
  );
}

/** A character of a text, counted by code points; empty at its end. */
function characterAt(text: string, index: bigint): string {
  const characters = [...text];
  if (index < 0n || index > BigInt(characters.length)) throw new cel.EvaluationError(`no character ${index}`);
  return characters[Number(index)] ?? "";
}

function replaceFirst(text: string, from: string, to: string, most: number): string {
  if (most < 0) return text.replaceAll(from, () => to);
  let left = most;
  return text.replaceAll(from, (found) => {
    left -= 1;
    return left < 0 ? found : to;
  });
}

const [LEAST_INT, MOST_INT] = [-(2n ** 63n), 2n ** 63n - 1n];

/** @throws EvaluationError for a result outside the range of its type */
export function checkRange(value: unknown): void {
  if (typeof value === "bigint") {
    if (value > MOST_INT || value < LEAST_INT) throw new cel.EvaluationError("integer overflow");
  } else if (value instanceof Date) {
    if (!isTime(value)) throw new cel.EvaluationError("a time outside of the years 1 to 9999");
  } else if (isSpanValue(value) && !isSpan(value)) {
    throw new cel.EvaluationError("a span of more than 292 years");
  }
}

const isSpanValue = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "seconds" in value && "nanos" in value;

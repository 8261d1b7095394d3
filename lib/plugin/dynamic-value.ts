import { decode, ExtensionCodec, encode } from "@msgpack/msgpack";
import { type AttributePath, DiagnosticError } from "./diagnostic";
import type { UntypedConfig } from "./provider";
import { UNKNOWN } from "./schema";

/** MessagePack extension types that Terraform encodes unknown values as: plain, and refined by what is known of them. */
const UNKNOWN_TYPES = [0, 12];

const extensionCodec = new ExtensionCodec();
for (const type of UNKNOWN_TYPES) {
  extensionCodec.register({
    type,
    encode: (value) => (value === UNKNOWN && type === 0 ? new Uint8Array(1) : null),
    decode: () => UNKNOWN,
  });
}

type Encoded = { readonly msgpack: Uint8Array } | undefined;

/**
 * Decodes a block's values. Whole numbers beyond signed 64 bits come as texts, and so do fractions such as 0.1 that a
 * double cannot hold exactly.
 *
 * @throws when the message is not an object, which Terraform never sends
 * @throws DiagnosticError for a whole number that JavaScript cannot hold exactly
 */
export function decodeBlock(value: Encoded): UntypedConfig {
  const block = decodeState(value);
  if (block !== null) return block;
  throw new Error("Terraform sent a configuration that is not an object.");
}

/** Decodes a state, which is null where nothing is. */
export function decodeState(value: Encoded): UntypedConfig | null {
  const decoded = withNumbers(decode(value?.msgpack ?? [], { extensionCodec, useBigInt64: true }));
  if (typeof decoded === "object" && !Array.isArray(decoded)) return decoded as UntypedConfig | null;
  throw new Error("Terraform sent a state that is not an object.");
}

/** Turns what was sent as 64 bits into numbers, in place. */
function withNumbers(value: unknown, path: AttributePath = []): unknown {
  if (typeof value === "bigint") return toNumber(value, path);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const step = Array.isArray(value) ? { index: Number(key) } : key;
    fields[key] = withNumbers(fields[key], [...path, step]);
  }
  return value;
}

function toNumber(value: bigint, attribute: AttributePath): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new DiagnosticError({
    severity: "error",
    summary: "Number is too large",
    detail: `${value} is not from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}; larger numbers lose digits.`,
    attribute,
  });
}

/**
 * Encodes a state; `undefined` becomes null. As MessagePack, though JSON is written faster in JavaScript:
 * Terraform keeps numbers that come as JSON with 512 bits, and takes ten times as long to write each of them, twice.
 */
export function encodeState(state: UntypedConfig | null): { msgpack: Uint8Array } {
  return { msgpack: encode(withExactNumbers(state), { extensionCodec }) };
}

/** Writes fractions as texts, as Terraform does: as a double, 0.1 would not equal the 0.1 of a configuration. */
function withExactNumbers(value: unknown): unknown {
  // Most states hold none, and some are large.
  if (!holds(isFraction, value)) return value;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map(withExactNumbers);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withExactNumbers(inner)]));
}

/** Names of the attributes that hold a value Terraform does not know yet, at any depth. */
export function unknownAttributes(config: UntypedConfig): string[] {
  const isUnknown = (value: unknown) => value === UNKNOWN;
  return Object.entries(config).flatMap(([name, value]) => (holds(isUnknown, value) ? [name] : []));
}

const isFraction = (value: unknown) => typeof value === "number" && !Number.isInteger(value);

/** Whether a value is one of a kind, or has one in it at any depth. */
function holds(isKind: (value: unknown) => boolean, value: unknown): boolean {
  if (isKind(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return items.some((item) => holds(isKind, item));
}

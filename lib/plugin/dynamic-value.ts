import { decode, ExtensionCodec, encode } from "@msgpack/msgpack";
import { type AttributePath, DiagnosticError } from "./diagnostic";
import type { UntypedConfig } from "./provider";
import { UNKNOWN } from "./schema";

/** MessagePack extension types of unknown values in Terraform: without and with known constraints. */
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
 * Decodes a block's values. Integers outside of signed 64 bits arrive as strings. So do fractions such as 0.1 that a
 * double cannot hold exactly.
 *
 * @throws if the message is not an object, which Terraform never sends
 * @throws DiagnosticError for an integer that JavaScript cannot hold exactly
 */
export function decodeBlock(value: Encoded): UntypedConfig {
  const block = decodeState(value);
  if (block !== null) return block;
  throw new Error("Terraform sent a configuration that is not an object.");
}

/** Decodes a state. It is null if it does not exist. */
export function decodeState(value: Encoded): UntypedConfig | null {
  const decoded = withNumbers(decode(value?.msgpack ?? [], { extensionCodec, useBigInt64: true }));
  if (typeof decoded === "object" && !Array.isArray(decoded)) return decoded as UntypedConfig | null;
  throw new Error("Terraform sent a state that is not an object.");
}

/** Converts 64-bit values to numbers, in place. */
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
 * Encodes a state; `undefined` becomes null. It uses MessagePack, although JavaScript writes JSON faster: Terraform
 * keeps numbers from JSON with 512 bits, and takes ten times as long to write each of them, twice.
 */
export function encodeState(state: UntypedConfig | null): { msgpack: Uint8Array } {
  return { msgpack: encode(withExactNumbers(state), { extensionCodec }) };
}

/** Writes fractions as strings, as Terraform does. As a double, 0.1 would not equal the 0.1 of a configuration. */
function withExactNumbers(value: unknown): unknown {
  // Most states have no fraction, and some are large.
  if (!holds(isFraction, value)) return value;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map(withExactNumbers);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withExactNumbers(inner)]));
}

/** Names of the attributes that contain an unknown value, at any depth. */
export function unknownAttributes(config: UntypedConfig): string[] {
  const isUnknown = (value: unknown) => value === UNKNOWN;
  return Object.entries(config).flatMap(([name, value]) => (holds(isUnknown, value) ? [name] : []));
}

const isFraction = (value: unknown) => typeof value === "number" && !Number.isInteger(value);

/** Whether a value is of a kind, or contains such a value at any depth. */
function holds(isKind: (value: unknown) => boolean, value: unknown): boolean {
  if (isKind(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return items.some((item) => holds(isKind, item));
}

import { readFileSync } from "node:fs";
import type { ProviderSchema } from "@cdktf/commons";

/**
 * Reads what `terraform providers schema -json` printed into a file.
 *
 * @param address the expected provider, as in `provider_schemas`
 * @throws with the file's name, if it has other content
 */
export function readSchemaFile(file: string, address: string): ProviderSchema {
  const schema = parse(file);
  const described = Object.keys(
    isObject(schema) && isObject(schema.provider_schemas) ? schema.provider_schemas : {},
  );
  if (described.length === 0) {
    throw new Error(
      `${file} is not what "terraform providers schema -json" prints: it has no provider_schemas.`,
    );
  }
  if (!described.includes(address)) {
    throw new Error(`${file} describes ${described.join(", ")}, not ${address}.`);
  }
  return schema as ProviderSchema;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

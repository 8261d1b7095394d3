import { InvalidArgumentError } from "commander";

/** The names in a comma-separated option. */
export function parseNames(text: string): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.every((name) => name !== "")) return names;
  throw new InvalidArgumentError("It must be a comma-separated list of names.");
}

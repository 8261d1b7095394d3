/**
 * A number of a configuration. Terraform sends a fraction that a double cannot hold exactly, such as 0.1, as a string.
 */
export function fractionOf<T>(value: T): T | number {
  return typeof value === "string" ? Number(value) : value;
}

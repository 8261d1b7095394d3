/** A number of a configuration: Terraform sends fractions that a double does not hold exactly, such as 0.1, as texts. */
export function fractionOf<T>(value: T): T | number {
  return typeof value === "string" ? Number(value) : value;
}

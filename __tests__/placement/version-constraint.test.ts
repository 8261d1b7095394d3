import { satisfies } from "../../lib/placement/version-constraint";

test.each([
  ["1.2.3", "1.2.3", true],
  ["1.2.3", "= 1.2.4", false],
  ["1.2.3", "~> 1.0", true],
  ["1.2.3", "~> 1.3", false],
  ["2.0.0", "~> 1.0", false],
  ["0.55.0", "~> 0.4", true],
  ["1.2.9", "~> 1.2.3", true],
  ["1.3.0", "~> 1.2.3", false],
  ["1.2.2", "~> 1.2.3", false],
  ["9.0.0", "~> 1", true],
  ["1.2.3", ">= 1.0, < 2.0", true],
  ["2.0.0", ">= 1.0, < 2.0", false],
  ["1.2.3", ">1.2", true],
  ["1.2.0", "> 1.2", false],
  ["1.2.3", "<= 1.2.3", true],
  ["1.2.4", "<= 1.2.3", false],
  ["1.2.3", "!= 1.2.3", false],
  ["1.2.4", "!=1.2.3", true],
  ["10.0.0", "> 9.0.0", true],
  ["1.2.3", "v1.2.3", true],
  // Left to Terraform.
  ["1.2.3-beta1", "~> 2.0", true],
  ["1.2.3", "1.2.3-beta1", true],
  ["1.2.3", "what?", true],
  ["1.2.3", "", true],
  ["", "1.0.0", true],
])("%s for %s: %s", (version, constraint, expected) => {
  expect(satisfies(version, constraint)).toBe(expected);
});

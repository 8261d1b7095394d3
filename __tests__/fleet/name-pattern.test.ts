import { fitsPattern } from "../../lib/fleet/name-pattern";

test.each([
  ["sandbox-*", "sandbox-1", true],
  ["sandbox-*", "my-sandbox-1", false],
  ["*", "", true],
  ["*-dev", "acme-dev", true],
  ["a*a", "a", false],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "a-c-b", false],
  ["a*bb*b", "abb", false],
  ["a.c", "abc", false],
])("%s and %s: %s", (pattern, text, fits) => {
  expect(fitsPattern(pattern, text)).toBe(fits);
});

import { readFileSync } from "node:fs";
import { fileFailureOf } from "../../lib/evs/file-failure";

const failureOf = (path: string) => {
  try {
    readFileSync(path);
  } catch (error) {
    return fileFailureOf(error);
  }
  throw new Error(`${path} can be read.`);
};

test.each([
  ["/nowhere/policies.yaml", "ENOENT (the file does not exist)"],
  ["/", "EISDIR (it is a folder)"],
])("%s cannot be read: %s", (path, failure) => {
  expect(failureOf(path)).toBe(failure);
});

test("other codes stand alone, and errors without one in their own words", () => {
  expect(fileFailureOf(Object.assign(new Error("x"), { code: "EIO" }))).toBe("EIO");
  expect(fileFailureOf(new Error("cut"))).toBe("cut");
});

import { ownerFile } from "../../lib/report/owner-file";

test.each([
  ["web", "web"],
  ["team-1_b", "team-1_b"],
  [null, "unknown"],
])("the file of %j is %s", (owner, name) => {
  expect(ownerFile(owner)).toBe(name);
});

const ODD = [
  "unknown",
  "Web",
  "WEB",
  "con",
  "lpt1",
  "../../etc/passwd",
  "a/b",
  "a\\b",
  "a b",
  "a.b",
  ".",
  "-rf",
  "财务",
  "a\u0000b",
  "\u202Eabc",
  "",
  "x".repeat(300),
];

test("owners whose names are no files have files of their own, on systems of any kind", () => {
  const names = ODD.map(ownerFile);
  for (const name of names) {
    expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*-[0-9a-f]{8}$/u);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
  }
  const all = [...names, "web", "unknown"].map((name) => name.toLowerCase());
  expect(new Set(all).size).toBe(all.length);
});

test.each(["a.b", "Web"])("nobody can take the file of the owner %s", (owner) => {
  const file = ownerFile(owner).toLowerCase();
  expect(ownerFile(file)).not.toBe(file);
});

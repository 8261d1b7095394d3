import { tryGetOwnerProblem } from "../../../lib/audit/spec/owners";

test.each<[object, string | undefined, string]>([
  [
    {},
    undefined,
    "must have one of tag, disk_tag, name_pattern, claim, enterprise_project, enterprise_project_name, creator, got none",
  ],
  [
    { tag: null },
    undefined,
    "must have one of tag, disk_tag, name_pattern, claim, enterprise_project, enterprise_project_name, creator, got none",
  ],
  [
    { owner: "a" },
    undefined,
    "must have one of tag, disk_tag, name_pattern, claim, enterprise_project, enterprise_project_name, creator, got none",
  ],
  [
    { tag: "a", claim: "name" },
    undefined,
    "must have one of tag, disk_tag, name_pattern, claim, enterprise_project, enterprise_project_name, creator, got tag and claim",
  ],
  [{ tag: " " }, "tag", 'must be a non-empty string, got " "'],
  [{ tag: 1 }, "tag", "must be a non-empty string, got 1"],
  [{ tag: "a", owner: "b" }, "owner", "requires name_pattern"],
  [{ enterprise_project: false }, "enterprise_project", "must be true, got false"],
  [{ creator: "ann" }, "creator", 'must be true, got "ann"'],
  [{ disk_tag: "" }, "disk_tag", 'must be a non-empty string, got ""'],
  [{ claim: "pod" }, "claim", 'must be one of namespace, name, got "pod"'],
  [{ name_pattern: "^db", owner: "" }, "owner", 'must be a non-empty string, got ""'],
  [
    { name_pattern: "^(?:db)-" },
    "name_pattern",
    'must have a group for the owner, such as ^([a-z]+)-, or owner must be set, got "^(?:db)-"',
  ],
  [{ name_pattern: "(", owner: "a" }, "name_pattern", "must be a regular expression in RE2 syntax"],
])("%j is no rule", (written, field, problem) => {
  const found = tryGetOwnerProblem({ ...written });
  expect(found?.field).toBe(field);
  expect(found?.problem.startsWith(problem)).toBe(true);
});

test.each([
  { tag: "owner" },
  { tag: "owner", claim: null },
  { name_pattern: "^([a-z]+)-" },
  { name_pattern: "^db-", owner: "dba" },
  { claim: "namespace" },
  { disk_tag: "owner" },
  { enterprise_project: true },
  { enterprise_project_name: true },
  { creator: true },
])("%j is a rule", (written) => {
  expect(tryGetOwnerProblem(written)).toBeUndefined();
});

test("values that are not known yet are not looked at", () => {
  const isKnown = (value: unknown) => value !== "later";
  expect(tryGetOwnerProblem({ claim: "later" }, isKnown)).toBeUndefined();
  expect(tryGetOwnerProblem({ name_pattern: "later" }, isKnown)).toBeUndefined();
  expect(tryGetOwnerProblem({ name_pattern: "(", owner: "later" }, isKnown)?.field).toBe("name_pattern");
});

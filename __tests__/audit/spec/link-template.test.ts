import { fillTemplate, tryGetTemplateProblem } from "../../../lib/audit/spec/link-template";

const FIELDS = { region: "cn-north-4", project_id: "p", kind: "legacy", id: "s 1/2?", volume_id: null };

test.each([
  ["https://c.example.com/{region}/{id}", "https://c.example.com/cn-north-4/s%201%2F2%3F"],
  ["https://c.example.com/#/{kind}?p={project_id}", "https://c.example.com/#/legacy?p=p"],
  ["https://c.example.com/all", "https://c.example.com/all"],
  ["https://c.example.com/{volume_id}", null],
])("%s is filled: %s", (template, link) => {
  expect(tryGetTemplateProblem(template)).toBeUndefined();
  expect(fillTemplate(template, FIELDS)).toBe(link);
});

test("no value leaves its place in a link", () => {
  const id = "../x@y#<script>\ud800";
  expect(fillTemplate("https://c.example.com/a/{id}", { ...FIELDS, id })).toBe(
    "https://c.example.com/a/..%2Fx%40y%23%3Cscript%3E%EF%BF%BD",
  );
});

test.each([
  ["https://{id}.example.com/", "a b"],
  ["https://{id}.example.com/", "a/b"],
  ["https://c.example.com/{kind}/{id}", ".."],
  ["https://c.example.com/{kind}/{id}/", "."],
])("%s has no link for the ID %j", (template, id) => {
  expect(tryGetTemplateProblem(template)).toBeUndefined();
  expect(fillTemplate(template, { ...FIELDS, id })).toBeNull();
});

test.each<[unknown, RegExp]>([
  ["http://c.example.com/{id}", /^must be an https:\/\/ URL, got "http:/],
  ["javascript:alert({id})", /^must be an https:\/\/ URL/],
  ["https://", /^must be an https:\/\/ URL/],
  ["https://c.example.com/a b", /^must be an https:\/\/ URL/],
  ["https://c.example.com/{id", /^must be an https:\/\/ URL/],
  [
    "https://c.example.com/{name}",
    /^has the unknown placeholder \{name\}; the placeholders are \{region\}, /,
  ],
  [`https://c.example.com/${"x".repeat(2000)}`, /^must have at most 2000 bytes in UTF-8, got 2022$/],
  [1, /^must be a string, got 1$/],
])("%j is no template", (template, problem) => {
  expect(tryGetTemplateProblem(template)).toMatch(problem);
});

import {
  bool,
  computed,
  list,
  listBlock,
  map,
  number,
  object,
  optional,
  required,
  type Schema,
  set,
  singleBlock,
  string,
  UNKNOWN,
} from "../../lib/plugin";
import { validateBlock } from "../../lib/plugin/validate-block";

const schema: Schema = {
  description: "",
  attributes: {
    span: required(string, ""),
    names: optional(list(string), ""),
    tags: optional(map(string), ""),
    matrix: optional(list(list(number)), ""),
    marks: optional(set(string), ""),
    rules: optional(list(object({ id: optional(string, ""), reason: required(string, "") })), ""),
    found: computed(list(string), ""),
  },
  blocks: {
    role: listBlock({ description: "", attributes: { agency: required(string, "") } }),
    gate: singleBlock({ description: "", attributes: { open: required(bool, "") } }),
  },
};
const NOTHING = { span: "1d", role: [], gate: null };
const missingIn = (config: object) =>
  validateBlock({ schema, validate: () => [] }, { ...NOTHING, ...config }).map(
    ({ summary, detail, attribute }) => [
      summary,
      detail.replace(" must have a value, but is null.", ""),
      attribute,
    ],
  );

test.each([
  ["a required argument", { span: null }, "span", ["span"]],
  ["an element of a list", { names: ["a", null] }, "names[1]", ["names", { index: 1 }]],
  ["an element of a set", { marks: [null] }, "marks", ["marks"]],
  [
    "an element further in",
    { matrix: [[1], [2, null]] },
    "matrix[1][1]",
    ["matrix", { index: 1 }, { index: 1 }],
  ],
  ["an object of a list", { rules: [null] }, "rules[0]", ["rules", { index: 0 }]],
  [
    "a required attribute of an object",
    { rules: [{ id: null, reason: null }] },
    "rules[0].reason",
    ["rules", { index: 0 }, "reason"],
  ],
  [
    "in a block that is repeated",
    { role: [{ agency: null }] },
    "role[0].agency",
    ["role", { index: 0 }, "agency"],
  ],
  ["in a block that stands once", { gate: { open: null } }, "gate.open", ["gate", "open"]],
])("null is missing as %s", (_, config, text, path) => {
  expect(missingIn(config)).toEqual([["Value is missing", text, path]]);
});

test.each([
  ["what may be left out", { names: null, tags: null, rules: [{ id: null, reason: "x" }] }],
  ["what only the provider sets", { found: null }],
  ["a key of a map, which means what its owner says", { tags: { a: null } }],
  [
    "what is not known yet",
    { span: UNKNOWN, names: UNKNOWN, rules: [UNKNOWN], role: UNKNOWN, matrix: [UNKNOWN] },
  ],
])("not missing is %s", (_, config) => {
  expect(missingIn(config)).toEqual([]);
});

test("the rest is looked at only where nothing is missing", () => {
  const problem = { severity: "error", summary: "Invalid argument", detail: "" } as const;
  expect(validateBlock({ schema, validate: () => [problem] }, NOTHING)).toEqual([problem]);
  const validate = jest.fn();
  validateBlock({ schema, validate }, { ...NOTHING, span: null });
  expect(validate).not.toHaveBeenCalled();
});

import * as bindings from "../../../lib/bindings";
import { PolicyAttributes } from "../../../lib/bindings/shared/policy-attributes";
import { shareAttributes } from "../../../scripts/bindings/share-attributes";

const computed = (name: string, kind = "String") => `
  // ${name} - computed: true, optional: false, required: false
  public get ${name}() {
    return this.get${kind}Attribute('${name}');
  }
`;

const argument = (name: string) => `
  // ${name} - computed: false, optional: true, required: false
  private _${name}?: string;
  public get ${name}() {
    return this.getStringAttribute('${name}');
  }
`;

const rows = `
  // rows - computed: true, optional: false, required: false
  private _rows = new RowList(this);
  public get rows() {
    return this._rows;
  }
`;

const dataSource = (name: string, ...members: readonly string[]): [string, string] => [
  `${name}/index.ts`,
  `import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

export class ${name} extends cdktf.TerraformDataSource {
${members.join("")}}
`,
];

const files = new Map([
  dataSource(
    "First",
    computed("count", "Number"),
    computed("report"),
    computed("group"),
    argument("name"),
    rows,
  ),
  dataSource(
    "Second",
    computed("count", "Number"),
    computed("report"),
    computed("group", "Number"),
    argument("name"),
    rows,
  ),
  dataSource("Other", computed("report")),
]);
const base = { name: "PolicyAttributes", attribute: "count" };

test("computed attributes that all have alike stand once, in a base class", () => {
  const shared = shareAttributes(files, base);

  const text = shared.get("shared/policy-attributes.ts") ?? "";
  expect(text).toContain("export abstract class PolicyAttributes extends cdktf.TerraformDataSource {");
  expect(text).toContain("getNumberAttribute('count')");
  expect(text).toContain("getStringAttribute('report')");
  const first = shared.get("First/index.ts") ?? "";
  expect(first).toContain("import { PolicyAttributes } from '../shared/policy-attributes';");
  expect(first).toContain("class First extends PolicyAttributes {");
  expect(first).not.toContain("'count'");
  expect(first).not.toContain("'report'");
});

test("an argument that all have alike moves too, and those who set it may", () => {
  const text = shareAttributes(files, base).get("shared/policy-attributes.ts");

  expect(text).toContain("protected _name?: string;");
  expect(shareAttributes(files, base).get("Second/index.ts")).not.toContain("_name");
});

test("what differs, what has a generated type, and other data sources stay as they are", () => {
  const shared = shareAttributes(files, base);

  expect(shared.get("First/index.ts")).toContain("getStringAttribute('group')");
  expect(shared.get("Second/index.ts")).toContain("getNumberAttribute('group')");
  expect(shared.get("First/index.ts")).toContain("new RowList(this)");
  expect(shared.get("Other/index.ts")).toBe(files.get("Other/index.ts"));
});

test("an attribute that fewer than two data sources have is an error", () => {
  expect(() => shareAttributes(files, { ...base, attribute: "group2" })).toThrow(
    "Fewer than two data sources have group2.",
  );
});

test("every policy's data source has the base class", () => {
  const policies = Object.values(bindings)
    .flatMap((module) => Object.values(module as Record<string, unknown>))
    .filter((value) => typeof value === "function" && value.prototype instanceof PolicyAttributes);

  expect(policies).toHaveLength(14);
});

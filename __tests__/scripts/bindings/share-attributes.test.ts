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

const gone = `
  // gone - computed: true, optional: false, required: false
  private _gone = new GoneRowList(this, "gone", false);
  public get gone() {
    return this._gone;
  }
`;

const dataSource = (name: string, ...members: readonly string[]): [string, string] => [
  `${name}/index.ts`,
  `import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { GoneRowList } from '../shared/gone-row';
import { type Exemption, exemptionToTerraform } from '../shared/exemption';

export interface ${name}Config extends cdktf.TerraformMetaArguments {
  /**
  * Its name.
  *
  * \`name\` in docs/data-sources/evs_${name.toLowerCase()}.md
  */
  readonly name?: string;
  readonly own${name}?: string;
  readonly exemptions?: Exemption[] | cdktf.IResolvable;
}

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
    gone,
  ),
  dataSource(
    "Second",
    computed("count", "Number"),
    computed("report"),
    computed("group", "Number"),
    argument("name"),
    rows,
    gone,
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
  expect(first).toContain(
    "import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';",
  );
  expect(first).toContain("class First extends PolicyAttributes {");
  expect(first).not.toContain("'count'");
  expect(first).not.toContain("'report'");
});

test("an argument that all have alike moves too, and those who set it may", () => {
  const text = shareAttributes(files, base).get("shared/policy-attributes.ts");

  expect(text).toContain("protected _name?: string;");
  expect(shareAttributes(files, base).get("Second/index.ts")).not.toContain("_name");
});

test("an attribute of a shared type moves with its import", () => {
  const shared = shareAttributes(files, base);

  expect(shared.get("shared/policy-attributes.ts")).toContain("import { GoneRowList } from './gone-row';");
  expect(shared.get("First/index.ts")).not.toContain("GoneRowList");
});

test("properties that all configurations have alike stand once, whatever page each of them names", () => {
  const shared = shareAttributes(files, base);

  const text = shared.get("shared/policy-attributes.ts") ?? "";
  expect(text).toContain("export interface PolicyAttributesConfig extends cdktf.TerraformMetaArguments {");
  expect(text).toContain("* `name` in docs/data-sources\n");
  expect(text).toContain("import { type Exemption } from './exemption';");
  const first = shared.get("First/index.ts") ?? "";
  expect(first).toContain("interface FirstConfig extends PolicyAttributesConfig {");
  expect(first).toContain("readonly ownFirst?: string;");
  expect(first).not.toContain("readonly name");
  expect(first).not.toContain("Exemption");
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

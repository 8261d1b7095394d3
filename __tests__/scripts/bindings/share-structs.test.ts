import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as bindings from "../../../lib/bindings";
import { DiskRowList } from "../../../lib/bindings/shared/disk-row";
import { ExemptionList, exemptionToTerraform } from "../../../lib/bindings/shared/exemption";
import { SnapshotRowList, SnapshotRowOutputReference } from "../../../lib/bindings/shared/snapshot-row";
import { type GeneratedFiles, shareStructs } from "../../../scripts/bindings/share-structs";

/** A struct as the generator writes it, shortened. */
const struct = (name: string, field: string, page: string) => {
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return `export interface ${name} {
  /** \`${field}\` in docs/data-sources/${page}.md */
  readonly ${field}?: string;
}

export function ${lower}ToTerraform(struct?: ${name}): any {
  return { ${field}: struct?.${field}, type: "${name}" === "" };
}

export class ${name}List {
  public get(): ${name} | undefined { return undefined; }
}
`;
};

const dataSource = (name: string, page: string, structs: readonly [suffix: string, field: string][]) =>
  `// docs/data-sources/${page}.md
import * as cdktf from 'cdktf';

// Configuration

export interface ${name}Config extends cdktf.TerraformMetaArguments {
  readonly rows?: ${name}${structs[0]?.[0]}[];
}
${structs.map(([suffix, field]) => struct(name + suffix, field, page)).join("")}
/** Represents it. */
export class ${name} {
  public readonly rows = new ${name}${structs[0]?.[0]}List();
  public readonly title = "${name}${structs[0]?.[0]}";
}
`;

/** The structs' own names do not stand in texts: those are no names. */
const files = (fields: { readonly first: string; readonly second: string }): GeneratedFiles =>
  new Map([
    [
      "first/index.ts",
      dataSource("First", "first", [["Rows", fields.first]]).replaceAll('"FirstRows"', '"x"'),
    ],
    [
      "second/index.ts",
      dataSource("Second", "second", [["Rows", fields.second]]).replaceAll('"SecondRows"', '"x"'),
    ],
  ]);

const alike = files({ first: "id", second: "id" });

test("structs that are alike stand once, and their names stay", () => {
  const shared = shareStructs(alike, { SnapshotRow: "SecondRows" });
  expect([...shared.keys()]).toEqual(["first/index.ts", "second/index.ts", "shared/snapshot-row.ts"]);
  expect(shared.get("first/index.ts")).toMatchInlineSnapshot(`
    "// docs/data-sources/first.md
    import * as cdktf from 'cdktf';
    import { type SnapshotRow, SnapshotRowList } from '../shared/snapshot-row';
    export {
      type SnapshotRow as FirstRows,
      snapshotRowToTerraform as firstRowsToTerraform,
      SnapshotRowList as FirstRowsList,
    } from '../shared/snapshot-row';

    // Configuration

    export interface FirstConfig extends cdktf.TerraformMetaArguments {
      readonly rows?: SnapshotRow[];
    }

    /** Represents it. */
    export class First {
      public readonly rows = new SnapshotRowList();
      public readonly title = "x";
    }
    "
  `);
});

test("what is shared points to no page of one data source", () => {
  const shared = shareStructs(alike, { SnapshotRow: "FirstRows" }).get("shared/snapshot-row.ts");
  expect(shared).toContain("`id` in docs/data-sources */");
  expect(shared).toContain("snapshotRowToTerraform(struct?: SnapshotRow)");
  expect(shared).not.toMatch(/First|Second/);
});

test("a struct that has more than another one extends its class", () => {
  const outputs = (name: string, attributes: readonly string[]) =>
    `export interface ${name} {\n}\n
export class ${name}OutputReference extends cdktf.ComplexObject {
  public get internalValue(): ${name} | undefined { return undefined; }
${attributes
  .map(
    (attribute) =>
      `\n  // ${attribute} - computed\n  public get ${attribute}() {\n    return this.get('${attribute}');\n  }\n`,
  )
  .join("")}}\n`;
  const text = `import * as cdktf from 'cdktf';\n${["A", "B"]
    .map((name) => outputs(name, ["id"]))
    .join("")}${["C", "D"].map((name) => outputs(name, ["id", "more"])).join("")}`;
  const shared = shareStructs(
    new Map([["first/index.ts", text]]),
    { Row: "A", LongRow: "D" },
    { LongRow: "Row" },
  );
  expect(shared.get("shared/long-row.ts")).toMatchInlineSnapshot(`
    "// generated from terraform resource schema

    import * as cdktf from 'cdktf';
    import { RowOutputReference } from '../shared/row';

    export interface LongRow {
    }

    export class LongRowOutputReference extends RowOutputReference {
      // more - computed
      public get more() {
        return this.get('more');
      }
    }
    "
  `);
});

test("structs that differ in one field stay where they are", () => {
  const differing = files({ first: "id", second: "name" });
  expect(shareStructs(differing, {})).toEqual(differing);
});

test("a text that looks like a struct's name is no name", () => {
  const named = new Map([
    ["first/index.ts", dataSource("First", "first", [["Rows", "id"]])],
    ["second/index.ts", dataSource("Second", "second", [["Rows", "id"]])],
  ]);
  expect(shareStructs(named, {})).toEqual(named);
});

test("structs of one file are shared too", () => {
  const text = dataSource("First", "first", [
    ["Rows", "id"],
    ["Others", "id"],
  ]).replaceAll(/"First(Rows|Others)"/g, '"x"');
  const shared = shareStructs(new Map([["first/index.ts", text]]), {
    Row: "FirstOthers",
  });
  expect(shared.get("first/index.ts")).toContain("RowList as FirstRowsList,");
  expect(shared.get("first/index.ts")).toContain("RowList as FirstOthersList,");
});

test.each([
  [{}, "FirstRows, SecondRows are alike and want one name in scripts/bindings/evs.ts, not none."],
  [{ A: "FirstRows", B: "SecondRows" }, "want one name in scripts/bindings/evs.ts, not A and B."],
  [{ A: "FirstRows", C: "ThirdRows" }, "No two structs share the name C."],
])("names %j are refused", (names, message) => {
  expect(() => shareStructs(alike, names)).toThrow(message);
});

describe("lib/bindings", () => {
  const folder = join(__dirname, "..", "..", "..", "lib", "bindings");
  const generated = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

  test("no two structs are alike", () => {
    expect(shareStructs(generated, {})).toEqual(generated);
  });

  test("the rows of all policies have the names that they had, and one class for each subject", () => {
    expect(bindings.dataEvsStaleSnapshots.DataEvsStaleSnapshotsExemptList).toBe(SnapshotRowList);
    expect(bindings.dataEvsExcessSnapshots.DataEvsExcessSnapshotsUndecidedOutputReference).toBe(
      SnapshotRowOutputReference,
    );
    const { DataEvsOrphanedSnapshotsExemptOutputReference: lost } = bindings.dataEvsOrphanedSnapshots;
    expect(lost.prototype).toBeInstanceOf(SnapshotRowOutputReference);
    expect(bindings.dataEvsSnapshotRule.DataEvsSnapshotRuleViolationsOutputReference).toBe(lost);
    expect(bindings.dataEvsUnattachedDisks.DataEvsUnattachedDisksViolationsList).toBe(DiskRowList);
    expect(bindings.dataEvsDiskRule.DataEvsDiskRuleExemptionsList).toBe(ExemptionList);
    expect(bindings.dataEvsDiskRule.dataEvsDiskRuleExemptionsToTerraform).toBe(exemptionToTerraform);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderSchema } from "@cdktf/commons";
import * as bindings from "@cdktf/provider-huaweicloud";
import { HuaweicloudProvider } from "@cdktf/provider-huaweicloud/lib/provider";
import { App, TerraformStack } from "cdktf";
import { addType, formatSchema } from "../../../scripts/bindings/kept-schema";

const root = join(__dirname, "..", "..", "..");
const address = "registry.terraform.io/huaweicloud/huaweicloud";
const schemaText = readFileSync(join(root, "packages/provider-huaweicloud/schema.json"), "utf8");

/** A copy of the kept schema that a test may change. */
function keptSchema() {
  const schema = JSON.parse(schemaText) as ProviderSchema;
  const provider = schema.provider_schemas?.[address];
  if (provider === undefined) throw new Error(`The kept schema has no ${address}.`);
  return { schema, provider };
}

describe("bindings", () => {
  const { resource_schemas, data_source_schemas } = keptSchema().provider;
  const types = [
    ...Object.keys(resource_schemas).map((type) => ({ type, folder: type.replace("huaweicloud_", "") })),
    ...Object.keys(data_source_schemas).map((type) => ({ type, folder: `data_${type}` })),
  ].map(({ type, folder }) => ({ type, folder: folder.replaceAll("_", "-") }));

  test.each(types)("$type has the folder $folder and a namespace in the index", ({ type, folder }) => {
    const namespace: object = require(`@cdktf/provider-huaweicloud/lib/${folder}`);
    const classes: { tfResourceType?: string }[] = Object.values(namespace);
    expect(classes.map(({ tfResourceType }) => tfResourceType)).toContain(type);
    expect(Object.values(bindings)).toContain(namespace);
  });

  test.each([
    "huaweicloud_evs_recycle_bin_volumes_detail",
    "huaweicloud_evs_snapshots",
    "huaweicloud_evs_volumes",
    "huaweicloud_evsv3_snapshots",
    "huaweicloud_evsv3_volumes",
    "huaweicloud_evsv5_snapshots",
  ])("rows of %s have a description", (type) => {
    const { snapshots, volumes } = data_source_schemas[type]?.block.attributes ?? {};
    const rows = (snapshots ?? volumes)?.type;
    expect(rows).toEqual(["list", ["object", expect.objectContaining({ description: "string" })]]);
  });

  test("the index has the provider, and nothing besides", () => {
    expect(bindings.provider.HuaweicloudProvider).toBe(HuaweicloudProvider);
    expect(Object.keys(bindings)).toHaveLength(types.length + 1);
  });

  test("the provider is pinned to the version that the schema is of", () => {
    const provider = new HuaweicloudProvider(new TerraformStack(new App(), "stack"), "huaweicloud");
    expect(provider.terraformGeneratorMetadata).toEqual({
      providerName: "huaweicloud",
      providerVersion: "1.97.1",
      providerVersionConstraint: "1.97.1",
    });
    expect(provider.terraformProviderSource).toBe("huaweicloud/huaweicloud");
  });
});

describe("adding a type to the kept schema", () => {
  test("gives the very bytes of the kept schema, when a type is taken out and added again", () => {
    const { schema, provider } = keptSchema();
    const { huaweicloud_evs_volumes: _, ...others } = provider.data_source_schemas;
    provider.data_source_schemas = others;
    const without = formatSchema(schema);
    expect(without).not.toBe(schemaText);
    expect(
      formatSchema(addType(schema, { schema: keptSchema().schema, from: "it" }, "huaweicloud_evs_volumes")),
    ).toBe(schemaText);
    expect(formatSchema(schema)).toBe(without);
  });

  test("drops descriptions, but not attributes called description", () => {
    const block = (described: object) => ({
      version: 0,
      block: {
        attributes: { description: { type: "string", optional: true, ...described } },
        block_types: {
          description: {
            nesting_mode: "list",
            block: {
              attributes: {
                id: { type: ["object", { description: "string" }], computed: true, ...described },
              },
              ...described,
            },
          },
        },
        ...described,
      },
    });
    const official = {
      provider_schemas: {
        [address]: {
          resource_schemas: {
            huaweicloud_new: block({ description: "An attribute.", description_kind: "plain" }),
          },
        },
      },
    } as unknown as ProviderSchema;
    const merged = addType(keptSchema().schema, { schema: official, from: "it" }, "huaweicloud_new");
    const { [address]: provider } = merged.provider_schemas ?? {};
    expect(provider?.resource_schemas.huaweicloud_new).toEqual(block({}));
    expect(provider?.data_source_schemas).toEqual(keptSchema().provider.data_source_schemas);
  });

  test("fails by name when the provider has no such type", () => {
    const { schema } = keptSchema();
    expect(() => addType(schema, { schema, from: "all.json" }, "huaweicloud_evs_volume")).toThrow(
      "all.json has no resource or data source huaweicloud_evs_volume.",
    );
  });
});

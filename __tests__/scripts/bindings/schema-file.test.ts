import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSchemaFile } from "../../../scripts/bindings/schema-file";

const ADDRESS = "registry.terraform.io/huaweicloud/huaweicloud";
const folder = mkdtempSync(join(tmpdir(), "evs-schema-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(text: string): string {
  const file = join(folder, "schema.json");
  writeFileSync(file, text);
  return file;
}

test("the file's schema is read", () => {
  const schema = { format_version: "1.0", provider_schemas: { [ADDRESS]: { resource_schemas: {} } } };
  expect(readSchemaFile(written(JSON.stringify(schema)), ADDRESS)).toEqual(schema);
});

test.each([
  ["is empty", "", "cannot be read: Unexpected end of JSON input"],
  ["holds no JSON", "<html>", "cannot be read: Unexpected token"],
  ["holds a list", "[]", "it has no provider_schemas"],
  ["describes no provider", '{"provider_schemas": {}}', "it has no provider_schemas"],
  [
    "describes another provider",
    '{"provider_schemas": {"registry.opentofu.org/huaweicloud/huaweicloud": {}}}',
    `describes registry.opentofu.org/huaweicloud/huaweicloud, not ${ADDRESS}.`,
  ],
])("a file that %s is named in the error", (_, text, problem) => {
  const file = written(text);
  expect(() => readSchemaFile(file, ADDRESS)).toThrow(problem);
  expect(() => readSchemaFile(file, ADDRESS)).toThrow(file);
});

test("a file that is not there is named in the error", () => {
  const file = join(folder, "missing.json");
  expect(() => readSchemaFile(file, ADDRESS)).toThrow(/missing\.json cannot be read: .*ENOENT/);
});

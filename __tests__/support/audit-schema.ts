import Ajv from "ajv";
import addFormats from "ajv-formats";
import schema from "../../docs/schemas/audit-2.schema.json";

/** What is wrong with a document by the published schema, properties that it does not name included. */
export function schemaProblems(document: unknown): readonly unknown[] {
  const validate = addFormats(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })).compile(
    schema,
  );
  const problems = validate(document) ? [] : (validate.errors ?? []);
  const stripping = addFormats(new Ajv({ removeAdditional: "all", allowUnionTypes: true })).compile(schema);
  const stripped = JSON.parse(JSON.stringify(document)) as unknown;
  stripping(stripped);
  return [...problems, ...unnamed(document, stripped)];
}

/** Arguments are the user's own. */
function unnamed(document: unknown, stripped: unknown): string[] {
  const keep = (key: string, value: unknown) =>
    key === "arguments" || key === "metadata" || key === "missing_lists" ? undefined : value;
  const [all, named] = [document, stripped].map((value) => JSON.stringify(value, keep));
  return all === named ? [] : ["it has properties that the schema does not name"];
}

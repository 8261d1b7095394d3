import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import Ajv from "ajv";
import type { Log } from "sarif";
import { mixedDocumentAs } from "../support/documents";

describe("SARIF", () => {
  const log = JSON.parse(mixedDocumentAs("sarif")) as Log;

  test("holds against its own schema", () => {
    // Its dialect names the schema `id`; nothing else in it differs.
    const { $schema, id, ...schema } = sarifSchema as Readonly<Record<string, unknown>>;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect([validate(log), validate.errors]).toEqual([true, null]);
  });

  test("says what fails, what is open and what is suppressed, and how severe it is", () => {
    const results = log.runs[0]?.results ?? [];
    expect(results.map(({ kind, level, suppressions = [] }) => [kind, level, suppressions.length])).toEqual([
      ["fail", "warning", 0],
      ["open", "none", 0],
      ["fail", "warning", 1],
    ]);
  });

  test("says that not everything could be read", () => {
    expect(log.runs[0]?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { message: { text: "stale_snapshots: The recycle bin could not be read." } },
      ],
    });
  });
});

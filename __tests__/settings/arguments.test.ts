import { readFileSync } from "node:fs";
import { join } from "node:path";
import { providerSchema } from "../../lib/provider/provider-schema";
import { ARGUMENT_NAMES, rangeOf, variablesOf } from "../../lib/settings/arguments";
import { REFUSALS } from "../../lib/settings/refusals";

const page = readFileSync(join(__dirname, "..", "..", "docs", "provider.md"), "utf8");
const [, refused = ""] = /## What is refused\n([\s\S]*?)\n## /.exec(page) ?? [];
/** Arguments that have no variable and say nothing of where to read. */
const NO_SETTINGS = [
  "currency",
  "deletion_traces",
  "kinds",
  "language",
  "link_template",
  "owners",
  "prices",
  "regions",
  "since",
];

test("the provider's page has every variable that is refused", () => {
  const [, ...rows] = refused.match(/^\| .*$/gm) ?? [];
  const written = rows.flatMap((row) => row.split("|")[1]?.match(/\b(HW|OS)_[A-Z_]+/g) ?? []);
  expect(written.sort()).toEqual(REFUSALS.flatMap(({ variables }) => variables).sort());
});

test("the provider block has every argument, described with its variables", () => {
  const { attributes, blocks } = providerSchema;
  const descriptions = new Map([
    ...Object.entries(attributes).map(([name, { description }]) => [name, description] as const),
    ...Object.entries(blocks).flatMap(([block, { schema }]) =>
      Object.entries<{ readonly description: string }>(schema.attributes).map(
        ([name, { description }]) => [`${block}.${name}`, description] as const,
      ),
    ),
  ]);
  for (const name of ARGUMENT_NAMES) {
    const description = descriptions.get(name) ?? descriptions.get(name.split(".")[0] ?? "");
    expect(description).toBeDefined();
    for (const variable of variablesOf(name)) expect(description).toContain(variable);
  }
  expect([...descriptions.keys()].filter((name) => name !== "endpoints").sort()).toEqual(
    [...ARGUMENT_NAMES.filter((name) => !name.startsWith("endpoints.")), ...NO_SETTINGS].sort(),
  );
});

test("a range is written where a number is described", () => {
  expect(providerSchema.attributes.page_size.description).toContain(rangeOf("page_size").join(" to "));
});

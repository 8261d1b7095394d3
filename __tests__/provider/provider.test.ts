import { App, TerraformDataSource, TerraformProvider, TerraformStack } from "cdktf";
import { DiagnosticError, type Schema, UNKNOWN } from "../../lib/plugin";
import { evsProvider } from "../../lib/provider/provider";

type Config = Parameters<typeof evsProvider.configure>[0];

/** The block with these arguments; all others are null, as Terraform sends them. */
function blockOf(given: Readonly<Record<string, unknown>>): Config {
  const names = Object.keys(evsProvider.schema.attributes);
  return {
    ...Object.fromEntries(names.map((name) => [name, null])),
    assume_role: [],
    ...given,
  } as unknown as Config;
}

const configure = (given: Readonly<Record<string, unknown>>) =>
  evsProvider.configure(blockOf(given), { terraformVersion: "1.2.3\r\nx-evil: 1" });
const validate = (given: Readonly<Record<string, unknown>>) => evsProvider.validate?.(blockOf(given)) ?? [];

/** What Terraform would print. */
async function diagnosticsOf(work: () => unknown) {
  try {
    await work();
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
  return [];
}

const environment = { ...process.env };
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (/^(HW|OS)_/.test(name)) delete process.env[name];
});
afterAll(() => {
  process.env = environment;
});

test("what is missing is told to whoever reads: configuring needs no credentials", async () => {
  const { connect } = await configure({});
  expect(await diagnosticsOf(connect)).toMatchObject([{ summary: "No region" }]);
});

test("what is not supported is told to whoever reads, by name", async () => {
  process.env.OS_CERT = "cert.pem";
  const { connect } = await configure({ region: "cn-north-4", token: "T" });
  expect(await diagnosticsOf(connect)).toMatchObject([
    { summary: "Setting is not supported", detail: expect.stringContaining("OS_CERT") },
  ]);
});

test("what is wrong is told at once, at the argument", async () => {
  const wrong = { region: "cn-north-4", assume_role: [{ agency_name: "a", domain_name: "d", duration: 1 }] };
  const attribute = ["assume_role", { index: 0 }, "duration"];
  expect(validate(wrong)).toMatchObject([{ attribute }]);
  expect(await diagnosticsOf(() => configure(wrong))).toMatchObject([{ attribute }]);
});

test.each([
  { token: UNKNOWN },
  { endpoints: { evs: UNKNOWN } },
  { assume_role: UNKNOWN },
  { assume_role: [{ agency_name: UNKNOWN, domain_name: "d", duration: null }] },
])("%j that is not known yet is no mistake, until something is read", async (given) => {
  expect(validate(given)).toEqual([]);
  const { connect } = await configure(given);
  expect(await diagnosticsOf(connect)).toMatchObject([
    {
      summary: "Provider configuration is not known yet",
      detail: expect.stringContaining(Object.keys(given)[0] ?? ""),
    },
  ]);
});

test("beside what is not known yet, mistakes are found", () => {
  const given = { endpoints: { evs: UNKNOWN, iam: "ftp://x" }, assume_role: [UNKNOWN], page_size: 0 };
  expect(validate(given).map(({ attribute }) => attribute)).toEqual([
    ["endpoints", { key: "iam" }],
    ["page_size"],
  ]);
});

test("all reads share one connection", async () => {
  const { connect } = await configure({ region: "cn-north-4", token: "T" });
  expect(connect()).toBe(connect());
});

test.each([
  [{}, "en"],
  [{ language: "" }, "en"],
  [{ language: "zh", token: UNKNOWN }, "zh"],
])("the language of %j is %s, whatever else is missing", async (given, language) => {
  expect(validate(given)).toEqual([]);
  expect((await configure(given)).texts().language).toBe(language);
});

test("a language that there is not is told at its argument", async () => {
  const wrong = { language: "de" };
  const problem = { attribute: ["language"], detail: "language must be one of en, zh, got de." };
  expect(validate(wrong)).toMatchObject([problem]);
  expect(await diagnosticsOf(() => configure(wrong))).toMatchObject([problem]);
});

test.each([
  [["standard"], '["standard"]'],
  [["legacy", "old"], '["legacy","old"]'],
  [[], "[]"],
])("kinds %j are told at their argument", async (kinds, got) => {
  const problem = {
    attribute: ["kinds"],
    detail: `kinds must be ["legacy"], or ["legacy", "standard"] for both, got ${got}.`,
  };
  expect(validate({ kinds })).toMatchObject([problem]);
  expect(await diagnosticsOf(() => configure({ kinds }))).toMatchObject([problem]);
});

test.each([[null], [["legacy"]], [["standard", "legacy"]], [[UNKNOWN]]])(
  "kinds %j are no mistake",
  (kinds) => {
    expect(validate({ kinds })).toEqual([]);
  },
);

test("a rule for owners that is none is named at its place", async () => {
  const rule = { tag: null, name_pattern: null, owner: null, claim: "pod" };
  const problem = {
    attribute: ["owners", { index: 1 }, "claim"],
    detail: 'owners[1].claim must be one of namespace, name, got "pod".',
  };
  const owners = [{ ...rule, claim: UNKNOWN }, rule];
  expect(validate({ owners })).toMatchObject([problem]);
  expect(await diagnosticsOf(() => configure({ owners: [{ ...rule, claim: "name" }, rule] }))).toMatchObject([
    problem,
  ]);
  expect(validate({ owners: UNKNOWN })).toEqual([]);
  expect(validate({ owners: [UNKNOWN] })).toEqual([]);
});

test.each<[Record<string, unknown>, readonly unknown[], string]>([
  [
    { prices: { snapshot: 1 } },
    ["prices", { key: "snapshot" }],
    "prices.snapshot is not a known key; the keys are legacy, standard, disk and disk:<type>.",
  ],
  [{ currency: "CNY" }, ["currency"], "currency requires prices."],
  [{ link_template: "ftp://x" }, ["link_template"], 'link_template must be an https:// URL, got "ftp://x".'],
])(
  "what is said of all rows and makes no sense is named at its place: %j",
  async (config, attribute, detail) => {
    expect(validate(config)).toMatchObject([{ attribute, detail }]);
    expect(await diagnosticsOf(() => configure(config))).toMatchObject([{ attribute, detail }]);
  },
);

test("a price comes as a text where it is a fraction, as Terraform sends it", async () => {
  expect(validate({ prices: { legacy: "0.1" } })).toEqual([]);
  expect(validate({ prices: { legacy: "-0.1" } })).toMatchObject([
    { detail: "prices.legacy must be a non-negative number, got -0.1." },
  ]);
  const { sharedTerms } = await configure({ prices: { legacy: "0.1" } });
  expect(sharedTerms().prices?.perGibMonth.get("legacy")).toBe(0.1);
});

test("what is said of all rows is no mistake before it is known", () => {
  const config = { prices: { legacy: UNKNOWN }, currency: UNKNOWN, link_template: UNKNOWN };
  expect(validate(config)).toEqual([]);
  expect(validate({ prices: UNKNOWN, currency: "CNY", link_template: "" })).toEqual([]);
});

test("a language that is not known yet is no mistake, until something is said in it", async () => {
  const { texts } = await configure({ language: UNKNOWN });
  expect(await diagnosticsOf(texts)).toMatchObject([{ summary: "Provider configuration is not known yet" }]);
});

describe("names that somebody else has taken", () => {
  const stack = new TerraformStack(new App(), "test");
  /** Everything that a generated class inherits; an attribute of that name could not be constructed. */
  const namesOf = (construct: object) => {
    const names = new Set<string>();
    for (let at: object | null = construct; at !== null; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    }
    return names;
  };
  const source = new TerraformDataSource(stack, "source", { terraformResourceType: "evs_test" });
  const inherited = namesOf(source);
  const camelCased = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const own = (schema: Schema) => [...Object.keys(schema.attributes), ...Object.keys(schema.blocks ?? {})];
  const takenOf = (schema: Schema, words: readonly string[], inherited: ReadonlySet<string>) =>
    own(schema).filter((name) => words.includes(name) || inherited.has(camelCased(name)));

  test.each(evsProvider.dataSources)("$name has none of them", ({ schema }) => {
    const words = ["connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"];
    expect(takenOf(schema, words, inherited)).toEqual([]);
  });

  test.each(["node", "friendly_unique_id", "fqn"])("%s is one of them", (name) => {
    expect(inherited.has(camelCased(name))).toBe(true);
  });

  test("the provider block has none of them", () => {
    const words = ["alias", "count", "depends_on", "for_each", "lifecycle", "source", "version"];
    class Block extends TerraformProvider {}
    const provider = new Block(stack, "it", { terraformResourceType: "evs" });
    expect(takenOf(evsProvider.schema, words, namesOf(provider))).toEqual([]);
  });
});

import { type Environment, type ProviderSettings, resolveSettings } from "../../lib/settings";
import { ARGUMENT_NAMES, profileFieldOf, variablesOf } from "../../lib/settings/arguments";
import { configurationError, profileFile } from "../support/configuration";

/** Enough to read with. */
const KEY = { access_key: "AK", secret_key: "SK" };
const BASE = { region: "cn-north-4", ...KEY };
const resolve = (settings: ProviderSettings, environment: Environment = {}) =>
  resolveSettings(settings, environment)();

/** What an argument does, seen in the options: the argument alone makes the difference to `beside`. */
interface Case {
  readonly argument: (typeof ARGUMENT_NAMES)[number];
  /** @default - enough to read with */
  readonly beside?: ProviderSettings;
  readonly value: string;
  readonly options: object;
}

const user = { region: "cn-north-4", user_name: "u", password: "p" };
const role = { kind: "agency", base: { kind: "aksk", accessKey: "AK", secretKey: "SK" } };

const cases: readonly Case[] = [
  {
    argument: "region",
    beside: KEY,
    value: "eu-west-101",
    options: {
      evsEndpoint: "https://evs.eu-west-101.myhuaweicloud.eu",
      iamEndpoint: "https://iam.eu-west-101.myhuaweicloud.eu/v3",
      project: { name: "eu-west-101" },
    },
  },
  { argument: "project_id", value: "p1", options: { project: { id: "p1" } } },
  { argument: "project_name", value: "cn-north-4_x", options: { project: { name: "cn-north-4_x" } } },
  {
    argument: "access_key",
    beside: { region: "cn-north-4", secret_key: "SK" },
    value: "AK2",
    options: { credentials: { kind: "aksk", accessKey: "AK2", secretKey: "SK" } },
  },
  {
    argument: "secret_key",
    beside: { region: "cn-north-4", access_key: "AK" },
    value: "SK2",
    options: { credentials: { kind: "aksk", accessKey: "AK", secretKey: "SK2" } },
  },
  {
    argument: "security_token",
    value: "ST",
    options: { credentials: { kind: "aksk", accessKey: "AK", secretKey: "SK", securityToken: "ST" } },
  },
  { argument: "token", value: "T", options: { credentials: { kind: "token", token: "T" } } },
  {
    argument: "user_name",
    beside: { region: "cn-north-4", password: "p", domain_name: "d" },
    value: "u2",
    options: { credentials: { kind: "password", userName: "u2", password: "p", domainName: "d" } },
  },
  {
    argument: "user_id",
    beside: { region: "cn-north-4", password: "p" },
    value: "u-id",
    options: { credentials: { kind: "password", userId: "u-id", password: "p" } },
  },
  {
    argument: "password",
    beside: { region: "cn-north-4", user_id: "u-id" },
    value: " with space ",
    options: { credentials: { kind: "password", userId: "u-id", password: " with space " } },
  },
  {
    argument: "domain_name",
    beside: user,
    value: "d2",
    options: { credentials: { kind: "password", userName: "u", password: "p", domainName: "d2" } },
  },
  {
    argument: "domain_id",
    beside: user,
    value: "d-id",
    options: { credentials: { kind: "password", userName: "u", password: "p", domainId: "d-id" } },
  },
  {
    argument: "assume_role.agency_name",
    beside: { ...BASE, assume_role: [{ domain_name: "owner" }] },
    value: "auditor",
    options: { credentials: { ...role, agencyName: "auditor", domainName: "owner" } },
  },
  {
    argument: "assume_role.domain_name",
    beside: { ...BASE, assume_role: [{ agency_name: "auditor" }] },
    value: "owner",
    options: { credentials: { ...role, agencyName: "auditor", domainName: "owner" } },
  },
  {
    argument: "assume_role.duration",
    beside: { ...BASE, assume_role: [{ agency_name: "auditor", domain_name: "owner" }] },
    value: "900",
    options: {
      credentials: { ...role, agencyName: "auditor", domainName: "owner", durationSeconds: 900 },
    },
  },
  { argument: "auth_url", value: "iam.test/v3", options: { iamEndpoint: "https://iam.test/v3" } },
  {
    argument: "cloud",
    value: "cloud.test:8443",
    options: {
      evsEndpoint: "https://evs.cn-north-4.cloud.test:8443",
      iamEndpoint: "https://iam.cn-north-4.cloud.test:8443/v3",
      cbrEndpoint: "https://cbr.cn-north-4.cloud.test:8443",
      ctsEndpoint: "https://cts.cn-north-4.cloud.test:8443",
    },
  },
  { argument: "endpoints.evs", value: "http://evs.test", options: { evsEndpoint: "http://evs.test" } },
  { argument: "endpoints.iam", value: "http://iam.test", options: { iamEndpoint: "http://iam.test" } },
  { argument: "endpoints.cbr", value: "http://cbr.test", options: { cbrEndpoint: "http://cbr.test" } },
  { argument: "endpoints.cts", value: "http://cts.test", options: { ctsEndpoint: "http://cts.test" } },
  { argument: "insecure", value: "true", options: { tls: { insecure: true } } },
  { argument: "max_retries", value: "7", options: { maxRetries: 7 } },
  { argument: "page_size", value: "50", options: { pageSize: 50 } },
  { argument: "max_concurrency", value: "2", options: { maxConcurrency: 2 } },
  { argument: "request_timeout", value: "10", options: { requestTimeoutMs: 10_000 } },
  { argument: "max_wait", value: "90s", options: { maxWaitMs: 90_000 } },
];

/** Files have tests of their own. */
const FILES = ["cacert_file", "shared_config_file", "profile"];

test("every argument is in the table", () => {
  const tested = cases.map(({ argument }) => argument);
  expect([...tested, ...FILES].sort()).toEqual([...ARGUMENT_NAMES].sort());
});

/** The block with one more argument in it. */
function withArgument(argument: string, value: string, beside: ProviderSettings): ProviderSettings {
  const [name = "", inner] = argument.split(".");
  if (name === "endpoints") return { ...beside, endpoints: { [inner ?? ""]: value } };
  if (name === "assume_role") {
    const { assume_role: [block] = [{}] } = { assume_role: beside.assume_role ?? [{}] };
    return { ...beside, assume_role: [{ ...block, [inner ?? ""]: typed(argument, value) }] };
  }
  return { ...beside, [name]: typed(argument, value) };
}

const typed = (argument: string, value: string) => {
  if (argument === "insecure") return value === "true";
  return /^(max_(?!wait)|page_|request_)|duration$/.test(argument) ? Number(value) : value;
};

test.each(cases)("$argument in the provider block", ({ argument, value, beside = BASE, options }) => {
  expect(resolve(withArgument(argument, value, beside))).toMatchObject(options);
});

const variables = cases.flatMap((one) => variablesOf(one.argument).map((variable) => ({ ...one, variable })));

test.each(variables)("$variable", ({ variable, value, beside = BASE, options }) => {
  expect(resolve(beside, { [variable]: value })).toMatchObject(options);
});

test.each(variables)(
  "what is in the block goes before $variable",
  ({ argument, variable, value, beside = BASE, options }) => {
    const other =
      { insecure: "false", "assume_role.duration": "1000", max_retries: "1" }[argument as string] ?? "other";
    expect(resolve(withArgument(argument, value, beside), { [variable]: other })).toMatchObject(options);
  },
);

test.each(cases.filter(({ argument }) => variablesOf(argument).length > 1))(
  "of the variables of $argument the first that is set counts; an empty one is not set",
  ({ argument, value, beside = BASE, options }) => {
    const all = variablesOf(argument);
    const other = argument === "insecure" ? "false" : "other";
    const set = Object.fromEntries(all.map((name, index) => [name, index === 0 ? value : other]));
    expect(resolve(beside, set)).toMatchObject(options);
    const emptied = { ...set, [all[0] ?? ""]: argument === "password" ? "" : " ", [all[1] ?? ""]: value };
    expect(resolve(beside, emptied)).toMatchObject(options);
  },
);

const fields = cases.flatMap((one) => {
  const field = profileFieldOf(one.argument);
  return field === undefined ? [] : [{ ...one, field }];
});

test.each(fields)(
  "$field of a profile, which goes before block and environment",
  ({ argument, field, value, beside = BASE, options }) => {
    const { access_key: accessKeyId, secret_key: secretAccessKey } = beside;
    const shared_config_file = profileFile({ accessKeyId, secretAccessKey, [field]: value });
    const others = Object.fromEntries(variablesOf(argument).map((name) => [name, "other"]));
    expect(resolve({ ...beside, shared_config_file }, others)).toMatchObject(options);
    const block = withArgument(argument, "other", { ...beside, shared_config_file });
    expect(resolve(block, others)).toMatchObject(options);
  },
);

test("keys of a profile belong together: no security token of somebody else's comes with them", () => {
  const shared_config_file = profileFile({ accessKeyId: "PAK", secretAccessKey: "PSK" });
  const { credentials } = resolve(
    { ...BASE, security_token: "ST", shared_config_file },
    { HW_SECURITY_TOKEN: "ST" },
  );
  expect(credentials).toEqual({ kind: "aksk", accessKey: "PAK", secretKey: "PSK" });
});

test("a token goes before a key, a key before a user", () => {
  const all = { ...BASE, user_id: "u", password: "p" };
  expect(resolve({ ...all, token: "T" }).credentials).toMatchObject({ kind: "token" });
  expect(resolve(all).credentials).toMatchObject({ kind: "aksk" });
});

test.each([
  [{ HW_DOMAIN_NAME: "n", OS_DOMAIN_ID: "i" }, { domainName: "n" }],
  [{ OS_USER_DOMAIN_NAME: "n", OS_PROJECT_DOMAIN_ID: "i" }, { domainName: "n" }],
  [{ OS_USER_DOMAIN_ID: "i", OS_PROJECT_DOMAIN_NAME: "n" }, { domainId: "i" }],
  [{ OS_USER_DOMAIN_ID: "i", OS_USER_DOMAIN_NAME: "n" }, { domainId: "i" }],
])("of an OpenRC file's accounts the user's own counts: %j", (environment, account) => {
  const credentials = { kind: "password", userName: "u", password: "p", ...account };
  expect(resolve(user, environment).credentials).toEqual(credentials);
});

test("OS_CLOUD names an entry of clouds.yaml, not a domain", () => {
  expect(resolve(BASE, { OS_CLOUD: "mine" })).toEqual(resolve(BASE));
});

test("IAM is asked where EVS is when nothing else is known", () => {
  const settings = { ...KEY, project_id: "p", endpoints: { evs: "http://127.0.0.1:1" } };
  expect(resolve(settings)).toMatchObject({ iamEndpoint: "http://127.0.0.1:1" });
});

describe("what is missing is told to whoever reads, and to nobody else", () => {
  test.each<[string, ProviderSettings, RegExp]>([
    ["no credentials", { region: "cn-north-4" }, /^No credentials: .*HW_ACCESS_KEY/],
    [
      "no secret key",
      { region: "cn-north-4", access_key: "AK" },
      /access_key is set, but secret_key.*HW_SECRET_KEY/,
    ],
    ["no access key", { region: "cn-north-4", secret_key: "SK" }, /secret_key is set, but access_key/],
    [
      "a security token alone",
      { region: "cn-north-4", security_token: "T" },
      /security_token is set, but access_key/,
    ],
    ["no password", { region: "cn-north-4", user_name: "u" }, /user_name is set, but password/],
    ["no user", { region: "cn-north-4", password: "p" }, /password is set, but user_name/],
    ["no account", user, /user_name is set, but domain_name.*OS_USER_DOMAIN_NAME/],
    ["no region", KEY, /^No region: .*HW_REGION_NAME/],
    ["no project", { ...KEY, endpoints: { evs: "http://e" } }, /^No project: .*HW_PROJECT_ID/],
    [
      "no agency",
      { ...BASE, assume_role: [{ domain_name: "d" }] },
      /Incomplete role.*assume_role.agency_name/,
    ],
    [
      "no account of the agency",
      { ...BASE, assume_role: [{ agency_name: "a" }] },
      /Incomplete role.*HW_ASSUME_ROLE_DOMAIN_NAME/,
    ],
    ["nothing of a role", { ...BASE, assume_role: [{}] }, /Incomplete role/],
  ])("%s", (_, settings, message) => {
    const options = resolveSettings(settings, {});
    expect(configurationError(options).message).toMatch(message);
  });

  test("nothing at all", () => {
    const options = resolveSettings({}, {});
    expect(configurationError(options)).toMatchObject({ concerns: "reads" });
  });
});

describe("what is given and wrong is told at once, even where nothing is read", () => {
  test.each<[string, Environment, RegExp]>([
    [
      "HW_MAX_RETRIES",
      { HW_MAX_RETRIES: "many" },
      /^Invalid setting: HW_MAX_RETRIES must be a whole number from 0 to 100, got many/,
    ],
    ["HW_MAX_RETRIES too large", { HW_MAX_RETRIES: "101" }, /HW_MAX_RETRIES must be .* got 101/],
    ["OS_INSECURE", { OS_INSECURE: "perhaps" }, /OS_INSECURE must be true or false/],
    ["HW_REGION_NAME", { HW_REGION_NAME: "evil.test/" }, /HW_REGION_NAME must be a region/],
    ["HW_CLOUD", { HW_CLOUD: "a/b" }, /HW_CLOUD must be the domain/],
    ["HW_EVS_ENDPOINT", { HW_EVS_ENDPOINT: "ftp://x" }, /HW_EVS_ENDPOINT must be an http or https URL/],
    ["OS_AUTH_URL", { OS_AUTH_URL: "https://:pw@host" }, /OS_AUTH_URL must be an http or https URL/],
    ["HW_AUTH_TOKEN", { HW_AUTH_TOKEN: "to\nken" }, /HW_AUTH_TOKEN has a space, a line break/],
    [
      "HW_ASSUME_ROLE_DURATION",
      { HW_ASSUME_ROLE_AGENCY_NAME: "a", HW_ASSUME_ROLE_DOMAIN_NAME: "d", HW_ASSUME_ROLE_DURATION: "60" },
      /HW_ASSUME_ROLE_DURATION must be .* 900 to 86400, got 60/,
    ],
  ])("%s", (_, environment, message) => {
    const settings = "HW_REGION_NAME" in environment ? KEY : BASE;
    const error = configurationError(() => resolveSettings(settings, environment));
    expect(error.message).toMatch(message);
    expect(error.argument).toBeUndefined();
  });

  test("a value that is repeated is one printable line", () => {
    const environment = { HW_MAX_RETRIES: `\u001b[2J${"9".repeat(10_000)}` };
    const { message } = configurationError(() => resolveSettings(BASE, environment));
    expect(message).toMatch(/got {2}\[2J9+…\.$/);
    expect(message.length).toBeLessThan(400);
  });

  test("two users", () => {
    const settings = { region: "cn-north-4", user_name: "u", password: "p" };
    const error = configurationError(() => resolveSettings(settings, { HW_USER_ID: "i" }));
    expect(error.message).toMatch(/HW_USER_ID and user_name each name a user/);
  });
});

import {
  type Environment,
  type ProviderSettings,
  resolveFleetSettings,
  resolveSettings,
} from "../../lib/settings";
import { ARGUMENT_NAMES, profileFieldOf, variablesOf } from "../../lib/settings/arguments";
import { configurationError, fileOf, profileFile } from "../support/configuration";

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
const older = {
  base: { kind: "aksk", accessKey: "AK", secretKey: "SK" },
  kind: "agency-token",
  agencyName: "old",
  domainName: "owner",
};
const OLDER = { ...BASE, agency_name: "old", agency_domain_name: "owner" };
const idToken = { kind: "text", token: "a.b.c" };
const ID_FILE = fileOf("a.b.c\n");
const oidc = { idp_id: "idp", agency_name: "auditor", domain_id: "0123", id_token: "a.b.c" };
/** The block without some of its arguments. */
const oidcWithout = (...names: readonly (keyof typeof oidc)[]): ProviderSettings => ({
  region: "cn-north-4",
  assume_role_with_oidc: [
    Object.fromEntries(Object.entries(oidc).filter(([name]) => !names.some((one) => one === name))),
  ],
});
const ofOidc = (parts: object = {}, source: object = idToken) => ({
  kind: "agency",
  api: "sts",
  agencyName: "auditor",
  domainId: "0123",
  ...parts,
  base: { kind: "oidc", api: "iam", idpId: "idp", idToken: source },
});

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
  {
    argument: "assume_role.domain_id",
    beside: { ...BASE, assume_role: [{ agency_name: "auditor" }] },
    value: "0123",
    options: { credentials: { ...role, agencyName: "auditor", domainId: "0123", api: "sts" } },
  },
  {
    argument: "assume_role.api",
    beside: { ...BASE, assume_role: [{ agency_name: "auditor", domain_id: "0123" }] },
    value: "iam",
    options: { credentials: { ...role, agencyName: "auditor", domainId: "0123" } },
  },
  {
    argument: "assume_role.external_id",
    beside: { ...BASE, assume_role: [{ agency_name: "auditor", domain_id: "0123" }] },
    value: "ticket",
    options: { credentials: { ...role, externalId: "ticket", api: "sts" } },
  },
  {
    argument: "assume_role_with_oidc.idp_id",
    beside: oidcWithout("idp_id"),
    value: "idp",
    options: { credentials: ofOidc() },
  },
  {
    argument: "assume_role_with_oidc.agency_name",
    beside: oidcWithout("agency_name"),
    value: "auditor",
    options: { credentials: ofOidc() },
  },
  {
    argument: "assume_role_with_oidc.domain_id",
    beside: oidcWithout("domain_id"),
    value: "0123",
    options: { credentials: ofOidc() },
  },
  {
    argument: "assume_role_with_oidc.api",
    beside: oidcWithout(),
    value: "sts",
    options: {
      credentials: {
        kind: "oidc",
        api: "sts",
        agencyName: "auditor",
        domainId: "0123",
        idToken,
        providerUrn: "iam::0123:oidcProvider:idp",
      },
    },
  },
  {
    argument: "assume_role_with_oidc.id_token",
    beside: oidcWithout("id_token"),
    value: "a.b.c",
    options: { credentials: ofOidc() },
  },
  {
    argument: "assume_role_with_oidc.id_token_file",
    beside: oidcWithout("id_token"),
    value: ID_FILE,
    options: { credentials: ofOidc({}, { kind: "file", path: ID_FILE }) },
  },
  {
    argument: "assume_role_with_oidc.duration",
    beside: oidcWithout(),
    value: "900",
    options: { credentials: ofOidc({ durationSeconds: 900 }) },
  },
  {
    argument: "agency_name",
    beside: { ...BASE, agency_domain_name: "owner" },
    value: "old",
    options: { credentials: older },
  },
  {
    argument: "agency_domain_name",
    beside: { ...BASE, agency_name: "old" },
    value: "owner",
    options: { credentials: older },
  },
  {
    argument: "delegated_project",
    beside: OLDER,
    value: "cn-north-4_x",
    options: { credentials: older, project: { name: "cn-north-4_x" } },
  },
  { argument: "tenant_id", value: "p1", options: { project: { id: "p1" } } },
  { argument: "tenant_name", value: "cn-north-4_x", options: { project: { name: "cn-north-4_x" } } },
  {
    argument: "ecs_agency",
    beside: { region: "cn-north-4" },
    value: "true",
    options: { credentials: { kind: "ecs" } },
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
      epsEndpoint: "https://eps.cloud.test:8443",
    },
  },
  { argument: "endpoints.evs", value: "http://evs.test", options: { evsEndpoint: "http://evs.test" } },
  { argument: "endpoints.iam", value: "http://iam.test", options: { iamEndpoint: "http://iam.test" } },
  { argument: "endpoints.sts", value: "http://sts.test", options: { stsEndpoint: "http://sts.test" } },
  {
    argument: "endpoints.organizations",
    value: "http://organizations.test",
    options: { organizationsEndpoint: "http://organizations.test" },
  },
  {
    argument: "endpoints.metadata",
    value: "http://127.0.0.1:7",
    options: { metadataEndpoint: "http://127.0.0.1:7" },
  },
  { argument: "endpoints.cbr", value: "http://cbr.test", options: { cbrEndpoint: "http://cbr.test" } },
  { argument: "endpoints.cts", value: "http://cts.test", options: { ctsEndpoint: "http://cts.test" } },
  { argument: "endpoints.eps", value: "http://eps.test", options: { epsEndpoint: "http://eps.test" } },
  { argument: "insecure", value: "true", options: { tls: { insecure: true } } },
  { argument: "max_retries", value: "7", options: { maxRetries: 7 } },
  { argument: "page_size", value: "50", options: { pageSize: 50 } },
  { argument: "max_concurrency", value: "2", options: { maxConcurrency: 2 } },
  { argument: "request_timeout", value: "10", options: { requestTimeoutMs: 10_000 } },
  { argument: "api_version", value: "v3", options: { apiVersion: "v3" } },
  { argument: "max_wait", value: "90s", options: { maxWaitMs: 90_000 } },
];

/** Files and variables that are named have tests of their own. */
const FILES = [
  "cacert_file",
  "shared_config_file",
  "profile",
  "assume_role_with_oidc.id_token_variable",
  "assume_role_with_oidc.audience",
];

test("every argument is in the table", () => {
  const tested = cases.map(({ argument }) => argument);
  expect([...tested, ...FILES].sort()).toEqual([...ARGUMENT_NAMES].sort());
});

/** The block with one more argument in it. */
function withArgument(argument: string, value: string, beside: ProviderSettings): ProviderSettings {
  const [name = "", inner] = argument.split(".");
  if (name === "endpoints") return { ...beside, endpoints: { [inner ?? ""]: value } };
  if (name === "assume_role" || name === "assume_role_with_oidc") {
    const [block] = beside[name] ?? [{}];
    return { ...beside, [name]: [{ ...block, [inner ?? ""]: typed(argument, value) }] };
  }
  return { ...beside, [name]: typed(argument, value) };
}

const typed = (argument: string, value: string) => {
  if (["insecure", "ecs_agency"].includes(argument)) return value === "true";
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
      {
        insecure: "false",
        max_retries: "1",
        "assume_role.duration": "1000",
        "assume_role_with_oidc.duration": "1000",
        "assume_role_with_oidc.id_token": "o.t.r",
        "assume_role_with_oidc.id_token_file": fileOf("o.t.r"),
      }[argument as string] ?? "other";
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

test.each([
  [{ OS_USER_DOMAIN_NAME: "u", OS_PROJECT_DOMAIN_NAME: "p" }, { domainName: "u" }, { domainName: "p" }],
  [{ OS_USER_DOMAIN_ID: "u", OS_PROJECT_DOMAIN_NAME: "p" }, { domainId: "u" }, { domainName: "p" }],
  [{ OS_PROJECT_DOMAIN_ID: "p" }, { domainId: "p" }, { domainId: "p" }],
  [{ OS_USER_DOMAIN_NAME: "u" }, { domainName: "u" }, { domainName: "u" }],
  [{ HW_DOMAIN_NAME: "h", OS_PROJECT_DOMAIN_NAME: "p" }, { domainName: "h" }, { domainName: "h" }],
])("the project's account is its own, else the user's: %j", (environment, ofUser, ofProject) => {
  expect(resolve(user, environment)).toMatchObject({
    credentials: ofUser,
    project: { name: "cn-north-4", ...ofProject },
  });
});

describe("an account that is named in several ways", () => {
  const of = (account: object, environment: Environment = {}) =>
    resolve({ ...BASE, assume_role: [{ agency_name: "a", ...account }] }, environment).credentials;

  test("by ID and name in a block leads to STS by its ID, as in the official provider", () => {
    expect(of({ domain_id: "0123", domain_name: "n" })).toMatchObject({ domainId: "0123", api: "sts" });
    expect(of({ domain_id: "0123", domain_name: "n" })).not.toHaveProperty("domainName");
  });

  test("in block and environment is the block's, never one made of both", () => {
    const environment = { HW_ASSUME_ROLE_DOMAIN_ID: "0123", HW_ASSUME_ROLE_DOMAIN_NAME: "e" };
    expect(of({ domain_name: "n" }, environment)).toEqual({ ...role, agencyName: "a", domainName: "n" });
    expect(of({}, environment)).toMatchObject({ domainId: "0123", api: "sts" });
  });

  test("in a profile is its name, as in the official provider; its ID where that is all", () => {
    const profile = { accessKeyId: "AK", secretAccessKey: "SK", agencyName: "a", agencyDomainId: "0123" };
    const both = profileFile({ ...profile, agencyDomainName: "n" });
    const { credentials } = resolve({ region: "r", shared_config_file: both });
    expect(credentials).toEqual({ ...role, agencyName: "a", domainName: "n" });
    const byId = resolve({ region: "r", shared_config_file: profileFile(profile) });
    expect(byId.credentials).toEqual({ ...role, agencyName: "a", domainId: "0123", api: "sts" });
  });
});

describe("a token of an identity provider", () => {
  const of = (parts: object, environment: Environment = {}) =>
    resolve(
      { ...oidcWithout("id_token"), assume_role_with_oidc: [{ ...oidc, id_token: "", ...parts }] },
      environment,
    ).credentials;

  test("is taken from the environment alone, too", () => {
    const environment = {
      HW_ASSUME_ROLE_IDP_ID: "idp",
      HW_ASSUME_ROLE_AGENCY_NAME: "auditor",
      HW_ASSUME_ROLE_DOMAIN_ID: "0123",
      HW_ASSUME_ROLE_ID_TOKEN: "a.b.c",
    };
    expect(resolve({ region: "r" }, environment).credentials).toEqual(ofOidc());
  });

  test("is in the variable that is named", () => {
    expect(of({ id_token_variable: "GITLAB_ID" }, { GITLAB_ID: "a.b.c" })).toEqual(ofOidc());
  });

  test("is that of GitHub Actions where nothing else is given", () => {
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: "https://actions.test/token?x=1",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token",
    };
    const source = { kind: "actions", url: "https://actions.test/token?x=1", requestToken: "request-token" };
    expect(of({}, environment)).toEqual(ofOidc({}, source));
    expect(of({ audience: "us" }, environment)).toEqual(ofOidc({}, { ...source, audience: "us" }));
  });

  test("goes before keys, as in the official provider, and before the roles that follow", () => {
    const settings = { ...oidcWithout(), access_key: "AK", secret_key: "SK" };
    expect(resolve(settings).credentials).toEqual(ofOidc());
    const chained = resolve({ ...settings, assume_role: [{ agency_name: "b", domain_name: "d" }] });
    expect(chained.credentials).toEqual({ kind: "agency", base: ofOidc(), agencyName: "b", domainName: "d" });
  });

  test("with a provider's own URN", () => {
    expect(of({ api: "sts", idp_id: "iam::9:oidcProvider:x", id_token: "a.b.c" })).toMatchObject({
      providerUrn: "iam::9:oidcProvider:x",
    });
  });
});

describe("where STS is", () => {
  test.each([
    ["cn-north-4", "https://sts.cn-north-4.myhuaweicloud.com"],
    ["cn-north-1", "https://sts.cn-north-4.myhuaweicloud.com"],
    ["la-north-2", "https://sts.la-south-2.myhuaweicloud.com"],
    ["na-mexico-1", "https://sts.ap-southeast-3.myhuaweicloud.com"],
    ["eu-west-101", "https://sts.eu-west-101.myhuaweicloud.eu"],
  ])("for %s is %s", (region, expected) => {
    expect(resolve({ ...KEY, region }).stsEndpoint).toBe(expected);
  });

  test("of another cloud is its own", () => {
    expect(resolve({ ...KEY, region: "x-1", cloud: "cloud.test" }).stsEndpoint).toBe(
      "https://sts.x-1.cloud.test",
    );
  });

  test.each<[string, ProviderSettings]>([
    ["endpoints", { endpoints: { evs: "http://evs.test" } }],
    ["auth_url", { auth_url: "http://iam.test" }],
  ])("is not guessed beside %s", (_, settings) => {
    expect(resolve({ ...BASE, ...settings }).stsEndpoint).toBeUndefined();
  });
});

describe("an endpoint of EVS as catalogues have it", () => {
  const of = (evs: string, more: ProviderSettings = {}) => resolve({ ...BASE, endpoints: { evs }, ...more });

  test.each([
    ["http://evs.test/v2", "http://evs.test"],
    ["https://evs.test:8776/v3/", "https://evs.test:8776"],
    ["https://evs.test/volume/v3", "https://evs.test/volume"],
    ["https://evs.test/base", "https://evs.test/base"],
  ])("%s is %s", (given, expected) => {
    expect(of(given)).toMatchObject({ evsEndpoint: expected, project: { name: "cn-north-4" } });
  });

  test("names the project, unless another one is named", () => {
    expect(of("https://evs.test/v2/p1")).toMatchObject({
      evsEndpoint: "https://evs.test",
      project: { id: "p1" },
    });
    expect(of("https://evs.test/v2/p1", { project_id: "p1" })).toMatchObject({ project: { id: "p1" } });
    expect(of("https://evs.test/v2/p1", { project_name: "n" })).toMatchObject({ project: { name: "n" } });
  });

  test("that contradicts project_id is refused", () => {
    const error = configurationError(() => of("https://evs.test/v2/p1", { project_id: "p2" }));
    expect(error.message).toMatch(/endpoints.evs and project_id both name a project/);
  });
});

describe("block storage is where the token's catalogue says", () => {
  const keystone = { auth_url: "https://keystone.test:5000/v3", region: "RegionOne" };
  const user = { user_name: "u", password: "p", domain_name: "d" };

  test.each<[string, ProviderSettings]>([
    ["a user", user],
    ["a token", { token: "T" }],
  ])("for %s of a Keystone of one's own; nothing is sent to a guessed address", (_, who) => {
    const options = resolve({ ...keystone, ...who });
    for (const name of ["evsEndpoint", "cbrEndpoint", "ctsEndpoint", "stsEndpoint"]) {
      expect(options).not.toHaveProperty(name);
    }
    expect(options).toMatchObject({ region: "RegionOne", iamEndpoint: "https://keystone.test:5000/v3" });
  });

  test.each<[string, ProviderSettings]>([
    ["a key", { ...keystone, ...KEY }],
    ["a cloud that is named", { ...keystone, ...user, cloud: "otc.t-systems.com" }],
    [
      "Huawei Cloud's IAM",
      { ...user, region: "cn-north-4", auth_url: "https://iam.cn-north-4.myhuaweicloud.com/v3" },
    ],
    ["an endpoint that is named", { ...keystone, ...user, endpoints: { evs: "http://evs.test" } }],
  ])("but not for %s", (_, settings) => {
    expect(resolve(settings)).toHaveProperty("evsEndpoint");
  });
});

test("what regions lack holds for the one that is read", () => {
  const regions = { "cn-north-4": { recycle_bin: false }, other: { recycle_bin: true } };
  expect(resolve({ ...BASE, regions }).regionFacts).toEqual({ recycleBin: false });
  expect(resolve({ ...BASE, region: "other", regions }).regionFacts).toEqual({ recycleBin: true });
  expect(resolve({ ...BASE, region: "third", regions }).regionFacts).toEqual({ recycleBin: true });
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
    ["no provider", oidcWithout("idp_id"), /Incomplete role.*the identity provider.*HW_ASSUME_ROLE_IDP_ID/],
    ["no agency of the provider's", oidcWithout("agency_name"), /Incomplete role.*the name of the agency/],
    ["no account of the provider's", oidcWithout("domain_id"), /Incomplete role.*ID of the account/],
    ["no token of the provider's", oidcWithout("id_token"), /the identity provider's token.*id-token: write/],
    [
      "a variable that is not set",
      { ...oidcWithout(), assume_role_with_oidc: [{ ...oidc, id_token: null, id_token_variable: "GONE" }] },
      /names the environment variable GONE, which is not set.*id_tokens/,
    ],
    [
      "a file that is not there",
      { ...oidcWithout(), assume_role_with_oidc: [{ ...oidc, id_token: null, id_token_file: "/nowhere/t" }] },
      /Identity token cannot be read: \/nowhere\/t: ENOENT.*id_token_file/,
    ],
    [
      "no account of the older agency",
      { ...BASE, agency_name: "a" },
      /Incomplete role.*agency_domain_name is not/,
    ],
    ["no older agency", { ...BASE, agency_domain_name: "d" }, /Incomplete role.*agency_name is not/],
    [
      "a project without an agency",
      { ...BASE, delegated_project: "p" },
      /delegated_project is set, but agency_name/,
    ],
    [
      "the ECS's agency beside a key",
      { ...BASE, ecs_agency: true },
      /Conflicting credentials: ecs_agency and access_key are both set/,
    ],
    [
      "the ECS's agency beside a user",
      { ...user, ecs_agency: true },
      /ecs_agency and user_name are both set/,
    ],
    [
      "an identity provider beside a token",
      { ...oidcWithout(), token: "T" },
      /Conflicting credentials: assume_role_with_oidc and token are both set/,
    ],
    [
      "an identity provider beside the ECS's agency",
      { ...oidcWithout(), ecs_agency: true },
      /assume_role_with_oidc and ecs_agency are both set/,
    ],
  ])("%s", (_, settings, message) => {
    const options = resolveSettings(settings, {});
    expect(configurationError(options).message).toMatch(message);
  });

  test("the token of a provider that is not named", () => {
    const options = resolveSettings(BASE, { HW_ASSUME_ROLE_ID_TOKEN: "secret.id.token" });
    const { message } = configurationError(options);
    expect(message).toMatch(/Incomplete role.*HW_ASSUME_ROLE_ID_TOKEN is set.*HW_ASSUME_ROLE_IDP_ID/);
    expect(message).not.toContain("secret.id.token");
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
      /^Invalid setting: HW_MAX_RETRIES must be an integer from 0 to 100, got many/,
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

  test.each<[string, ProviderSettings, RegExp]>([
    [
      "both forms of a role",
      { ...OLDER, assume_role: [{ agency_name: "a", domain_name: "d" }] },
      /agency_name and assume_role both assume a role/,
    ],
    [
      "both forms of a project",
      { ...OLDER, delegated_project: "n", project_id: "p" },
      /delegated_project and project_id/,
    ],
  ])("%s", (_, settings, message) => {
    expect(configurationError(() => resolveSettings(settings, {})).message).toMatch(message);
  });

  test("two users", () => {
    const settings = { region: "cn-north-4", user_name: "u", password: "p" };
    const error = configurationError(() => resolveSettings(settings, { HW_USER_ID: "i" }));
    expect(error.message).toMatch(/HW_USER_ID and user_name both name a user/);
  });
});

describe("endpoints as templates", () => {
  const keys = { access_key: "AK", secret_key: "SK" };
  const resolve = (settings: ProviderSettings) => resolveSettings({ ...keys, ...settings }, {})();

  test("have the region and the cloud put in", () => {
    const { evsEndpoint } = resolve({
      region: "ap-southeast-1",
      endpoints: { evs: "https://evs.{region}.{cloud}" },
    });
    expect(evsEndpoint).toBe("https://evs.ap-southeast-1.myhuaweicloud.com");
  });

  test("need a region", () => {
    expect(() => resolve({ endpoints: { evs: "https://evs.{region}.test" } })).toThrow(/region is not set/);
  });

  test("have no other places", () => {
    expect(() => resolve({ region: "cn-north-4", endpoints: { evs: "https://{zone}.test" } })).toThrow(
      /can have \{region\} and \{cloud\} only/,
    );
  });
});

test("a cell of a fleet goes before everything, the profile included, and its account signs in in one region", () => {
  const settings = {
    access_key: "AK",
    secret_key: "SK",
    region: "cn-north-4",
    project_id: "other",
    project_name: "another",
  };
  const options = resolveFleetSettings(settings, {}).inCell({
    region: "ap-southeast-1",
    projectId: "p",
    signInRegion: "cn-north-4",
    role: { agencyName: "audit", domainName: "acme" },
  });
  expect(options).toMatchObject({
    region: "ap-southeast-1",
    project: { id: "p" },
    evsEndpoint: "https://evs.ap-southeast-1.myhuaweicloud.com",
    iamEndpoint: "https://iam.cn-north-4.myhuaweicloud.com/v3",
    credentials: { kind: "agency", agencyName: "audit", base: { kind: "aksk" } },
  });
});

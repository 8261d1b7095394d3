import { homedir } from "node:os";
import { resolveSettings } from "../../lib/settings";
import { configurationError, fileOf, profileFile } from "../support/configuration";

const resolve = (shared_config_file: string, profile?: string) =>
  resolveSettings(
    { region: "cn-north-4", shared_config_file, ...(profile === undefined ? {} : { profile }) },
    {},
  )();
const KEYS = { accessKeyId: "AK", secretAccessKey: "SK" };
const ROLE = { agencyName: "a", agencyDomainName: "d" };

test("the current profile is read unless one is named", () => {
  const file = fileOf(
    JSON.stringify({
      current: "b",
      profiles: [
        { name: "a", ...KEYS, region: "r-a" },
        { name: "b", ...KEYS, region: "r-b" },
      ],
    }),
  );
  expect(resolve(file)).toMatchObject({ project: { name: "r-b" } });
  expect(resolve(file, "a")).toMatchObject({ project: { name: "r-a" } });
});

test.each(["", "AKSK", "aksk", undefined])("keys of a profile of mode %j are used", (mode) => {
  const credentials = { kind: "aksk", accessKey: "AK", secretKey: "SK" };
  expect(resolve(profileFile({ mode, ...KEYS })).credentials).toEqual(credentials);
});

test("a profile of mode SSO has its keys elsewhere", () => {
  const stsToken = { accessKeyId: "S", secretAccessKey: "SS", securityToken: "ST" };
  const file = profileFile({ mode: "SSO", ...KEYS, ssoAuth: { stsToken } });
  const credentials = { kind: "aksk", accessKey: "S", secretKey: "SS", securityToken: "ST" };
  expect(resolve(file).credentials).toEqual(credentials);
});

test("a profile of mode agency is a role of its own keys", () => {
  const role = { agencyName: "a", agencyDomainName: "d" };
  expect(resolve(profileFile({ mode: "agency", ...KEYS, ...role })).credentials).toMatchObject({
    kind: "agency",
    base: { accessKey: "AK" },
    agencyName: "a",
    domainName: "d",
  });
});

describe("a profile of mode AssumeRole", () => {
  /** A file with it as the current profile, and its source. */
  const withSource = (source: object, profile: object = {}) =>
    fileOf(
      JSON.stringify({
        current: "role",
        profiles: [
          { name: "base", region: "r-base", projectId: "p-base", ...source },
          { name: "role", mode: "AssumeRole", region: "r", sourceProfile: "base", ...ROLE, ...profile },
        ],
      }),
    );

  test.each<[string, object, object]>([
    ["keys", { mode: "AKSK", ...KEYS }, { kind: "aksk", accessKey: "AK", secretKey: "SK" }],
    [
      "keys of Identity Center",
      { mode: "SSO", ssoAuth: { stsToken: { ...KEYS, securityToken: "ST" } } },
      { kind: "aksk", accessKey: "AK", secretKey: "SK", securityToken: "ST" },
    ],
    ["the ECS's agency", { mode: "ecsAgency" }, { kind: "ecs" }],
  ])("acts with its source's %s, and with nothing else of it", (_, source, base) => {
    const { credentials, project } = resolve(withSource(source));
    expect(credentials).toEqual({ kind: "agency", base, agencyName: "a", domainName: "d" });
    expect(project).toEqual({ name: "r" });
  });

  test("takes no keys of its own or of the environment where it has a source", () => {
    const file = withSource({ mode: "AKSK", ...KEYS }, { accessKeyId: "OTHER", securityToken: "OTHER" });
    const options = resolveSettings({ shared_config_file: file }, { HW_SECURITY_TOKEN: "OTHER" })();
    expect(options.credentials).toMatchObject({ base: { kind: "aksk", accessKey: "AK", secretKey: "SK" } });
    expect(JSON.stringify(options)).not.toContain("OTHER");
  });

  test("whose source assumes a role itself is refused", () => {
    const file = withSource({ mode: "AssumeRole", ...ROLE, sourceProfile: "role" });
    const options = resolveSettings({ shared_config_file: file }, {});
    expect(configurationError(options).detail).toMatch(/"base", which assumes a role itself/);
  });
});

describe("a profile of mode ecsAgency", () => {
  const file = () => profileFile({ mode: "ecsAgency", ...KEYS });

  test("signs in as the ECS's agency, whatever keys are about", () => {
    const options = resolveSettings(
      { region: "r", shared_config_file: file(), access_key: "AK", secret_key: "SK" },
      { HW_ACCESS_KEY: "AK", HW_SECRET_KEY: "SK" },
    )();
    expect(options.credentials).toEqual({ kind: "ecs" });
  });

  test("gives way to a token, as keys do", () => {
    const options = resolveSettings({ region: "r", shared_config_file: file() }, { HW_AUTH_TOKEN: "T" })();
    expect(options.credentials).toEqual({ kind: "token", token: "T" });
  });
});

describe("a profile that cannot be used is refused by name, where something is read", () => {
  test.each<[string, object, RegExp]>([
    ["mode token", { mode: "token", ...KEYS }, /has the mode "token"/],
    ["mode agency without agencyName", { mode: "agency", ...KEYS }, /no agencyName/],
    ["mode SSO without keys", { mode: "SSO", ...KEYS }, /no ssoAuth.stsToken/],
    [
      "mode AssumeRole without keys",
      { mode: "AssumeRole", ...ROLE },
      /mode AssumeRole, but no sourceProfile/,
    ],
    [
      "a source that is not there",
      { mode: "AssumeRole", ...ROLE, sourceProfile: "x" },
      /source profile "x", which does not exist/,
    ],
    [
      "itself as its source",
      { mode: "AssumeRole", ...ROLE, sourceProfile: "default" },
      /"default", which does not exist/,
    ],
    ["no keys", {}, /No credentials/],
    ["half of the keys", { accessKeyId: "AK" }, /access_key is set, but secret_key is not/],
  ])("%s", (_, profile, message) => {
    const options = resolveSettings({ region: "r", shared_config_file: profileFile(profile) }, {});
    expect(configurationError(options).message).toMatch(message);
  });
});

test.each(["true", true])("an encrypted profile is refused as well: authEncrypt %j", (authEncrypt) => {
  const shared_config_file = profileFile(KEYS, { authEncrypt });
  const error = configurationError(resolveSettings({ region: "r", shared_config_file }, {}));
  expect(error.detail).toMatch(/is encrypted.*cli-auth-encrypt=false/);
});

describe("a file that is wrong is told at once", () => {
  const fail = (file: string, profile?: string) => configurationError(() => resolve(file, profile));

  test.each<[string, () => string, RegExp]>([
    [
      "missing",
      () => "/nowhere/config.json",
      /^Shared configuration file cannot be read: \/nowhere\/config.json: ENOENT/,
    ],
    ["no JSON", () => fileOf("AK=secret-0001"), /is not a JSON object/],
    ["a list", () => fileOf("[]"), /is not a JSON object/],
    ["nested without end", () => fileOf("[".repeat(100_000)), /is not a JSON object/],
    ["endless", () => "/dev/zero", /not a regular file/],
    ["a folder", () => "/", /not a regular file/],
    [
      "without a current profile",
      () => fileOf('{"profiles":[]}'),
      /has no current profile. Its profiles: none/,
    ],
    [
      "with a number for a project",
      () => profileFile({ ...KEYS, projectId: 7 }),
      /projectId of the profile "default" .* is not a string/,
    ],
    [
      "with a key that no header can hold",
      () => profileFile({ ...KEYS, accessKeyId: "secret-0001\nx" }),
      /accessKeyId of the profile "default"/,
    ],
    ["with a region that is a host", () => profileFile({ ...KEYS, region: "x/y" }), /region of the profile/],
  ])("%s", (_, file, message) => {
    const error = fail(file());
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("secret-0001");
  });

  test("names of profiles are shown as one printable line, and not without end", () => {
    const names = [
      `evil\u001b[2J\n${"x".repeat(10_000)}`,
      ...Array.from({ length: 1000 }, (_, index) => `p${index}`),
    ];
    const file = fileOf(JSON.stringify({ profiles: names.map((name) => ({ name })) }));
    const { message } = fail(file, `no\u202esuch\n`);
    expect(message).toMatch(/has no profile "no such". Its profiles: "evil \[2J x+…", "p0", .* and 981 more/);
    expect(message).not.toMatch(/[\p{C}]/u);
    expect(message.length).toBeLessThan(2000);
  });
});

test("~ is the user's home", () => {
  const error = configurationError(() => resolve("~/no-such-folder/config.json"));
  expect(error.message).toContain(`${homedir()}/no-such-folder/config.json: ENOENT`);
});

test("a file that begins with a byte order mark is read", () => {
  const file = fileOf(`\uFEFF${JSON.stringify({ current: "d", profiles: [{ name: "d", ...KEYS }] })}`);
  expect(resolve(file).credentials).toMatchObject({ accessKey: "AK" });
});

import { createCertificate } from "../../lib/plugin/certificate";
import { type ArgumentPath, checkSettings, type ProviderSettings } from "../../lib/settings";
import { fileOf } from "../support/configuration";

test.each<[string, ProviderSettings, ArgumentPath, RegExp]>([
  ...["a b", "a\nb", "a\r\nx-evil: 1", "tökén", "a\u0000b", "\u200Ba"].flatMap((value) =>
    (["token", "security_token", "access_key", "project_id"] as const).map(
      (name) =>
        [
          `${name} ${JSON.stringify(value)}`,
          { [name]: value },
          [name],
          /is not allowed in an HTTP header/,
        ] as [string, ProviderSettings, ArgumentPath, RegExp],
    ),
  ),
  ...[
    "ftp://evs.test",
    "https://:pw@evs.test",
    "https://user@evs.test",
    "https://@evs.test",
    "https://evs.test#fragment",
    "https://evs.test/#",
    "https://evs.test?query=1",
    "https://evs.test?",
    "https://evs.test/%zz",
    "https://evs.test/%C3",
    "https://evs test",
    "https://evs.test/a b",
    "https://evs.test\\@evil.test",
    "https://",
    "http:///path",
    "https://evs.test:99999",
    "file:///etc/passwd",
    "javascript:alert(1)",
    " ",
    "",
  ].map(
    (url) =>
      [
        `an endpoint ${JSON.stringify(url)}`,
        { endpoints: { evs: url } },
        ["endpoints", { key: "evs" }],
        /^Invalid endpoint: endpoints.evs must be an http or https URL/,
      ] as [string, ProviderSettings, ArgumentPath, RegExp],
  ),
  [
    "auth_url",
    { auth_url: "https://:secret-pw@iam.test" },
    ["auth_url"],
    /^Invalid endpoint: auth_url must be/,
  ],
  [
    "an unknown endpoint",
    { endpoints: { evs_v2: "x" } },
    ["endpoints", { key: "evs_v2" }],
    /no key "evs_v2". Allowed keys: evs, iam/,
  ],
  ["region", { region: "cn north" }, ["region"], /region must be a region such as/],
  ["a region that is a host", { region: "x.evil.test" }, ["region"], /region must be a region such as/],
  ["cloud", { cloud: "https://cloud.test" }, ["cloud"], /cloud must be the domain/],
  [
    "max_retries",
    { max_retries: -1 },
    ["max_retries"],
    /max_retries must be an integer from 0 to 100, got -1/,
  ],
  ["page_size", { page_size: 1.5 }, ["page_size"], /from 1 to 1000, got 1.5/],
  ["max_concurrency", { max_concurrency: 65 }, ["max_concurrency"], /from 1 to 64, got 65/],
  ["request_timeout", { request_timeout: 1e21 }, ["request_timeout"], /from 1 to 3600, got 1e\+21/],
  ...["15", "15 minutes", "-1m", "25h", "1d", "m", "1.5m", "100000s"].map(
    (wait) =>
      [
        `max_wait ${wait}`,
        { max_wait: wait },
        ["max_wait"],
        /max_wait must be an integer and a unit, such as 15m, 90s or 1h, at most 24h, got /,
      ] as [string, ProviderSettings, ArgumentPath, RegExp],
  ),
  [
    "a role's duration",
    {
      assume_role: [
        { agency_name: "a", domain_name: "d" },
        { agency_name: "a", domain_name: "d", duration: 1 },
      ],
    },
    ["assume_role", { index: 1 }, "duration"],
    /from 900 to 86400, got 1/,
  ],
  [
    "a role's session that is longer than STS has",
    { assume_role: [{ agency_name: "a", domain_id: "0123", duration: 43_201 }] },
    ["assume_role", { index: 0 }, "duration"],
    /must be at most 43200 with STS, got 43201/,
  ],
  [
    "an interface that there is not",
    { assume_role: [{ agency_name: "a", domain_id: "0123", api: "v5" }] },
    ["assume_role", { index: 0 }, "api"],
    /must be one of iam, sts, got v5/,
  ],
  [
    "STS for an account that is known by its name",
    { assume_role: [{ agency_name: "a", domain_name: "d", api: "sts" }] },
    ["assume_role", { index: 0 }, "api"],
    /requires the account ID. Set domain_id/,
  ],
  [
    "what only STS asks for",
    { assume_role: [{ agency_name: "a", domain_name: "d", external_id: "x" }] },
    ["assume_role", { index: 0 }, "external_id"],
    /is supported only with STS/,
  ],
  [
    "an account's ID that is none",
    { assume_role: [{ agency_name: "a", domain_id: "iam::x" }] },
    ["assume_role", { index: 0 }, "domain_id"],
    /neither spaces nor colons/,
  ],
  [
    "a provider's session that is too short",
    { assume_role_with_oidc: [{ duration: 10 }] },
    ["assume_role_with_oidc", { index: 0 }, "duration"],
    /from 900 to 43200, got 10/,
  ],
  [
    "a provider's token that is none",
    { assume_role_with_oidc: [{ idp_id: "i", agency_name: "a", domain_id: "0123", id_token: "tökén x" }] },
    ["assume_role_with_oidc", { index: 0 }, "id_token"],
    /is not a token of an identity provider/,
  ],
  [
    "something that cannot be said of a region",
    { regions: { x: { v5: false } } },
    ["regions", { key: "x" }],
    /regions has the unknown key "v5" for x. Allowed keys: recycle_bin/,
  ],
  [
    "a metadata service that is no URL",
    { endpoints: { metadata: "ftp://x" } },
    ["endpoints", { key: "metadata" }],
    /endpoints.metadata must be an http or https URL/,
  ],
  [
    "a CA text without a certificate",
    { cacert_file: "-----BEGIN NOTHING-----\n" },
    ["cacert_file"],
    /no certificate or an invalid certificate/,
  ],
  [
    "a CA text that is cut off",
    { cacert_file: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----" },
    ["cacert_file"],
    /invalid certificate/,
  ],
  [
    "a missing CA file",
    { cacert_file: "/nowhere/ca.pem" },
    ["cacert_file"],
    /^CA certificate cannot be read: \/nowhere\/ca.pem: ENOENT/,
  ],
  ["a CA file that never ends", { cacert_file: "/dev/zero" }, ["cacert_file"], /not a regular file/],
])("%s is refused at the argument", (_, settings, argument, message) => {
  const errors = checkSettings(settings);
  expect(errors.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
  expect(errors[0]?.argument).toEqual(argument);
  expect(errors[0]?.message).not.toMatch(/secret-pw|tökén/);
});

test("a CA file without a certificate is refused, and not shown", () => {
  const [error] = checkSettings({ cacert_file: fileOf("root:x:0:0:secret\n") });
  expect(error?.message).toMatch(/has no certificate/);
  expect(error?.message).not.toContain("root:x");
});

test.each([
  ["text", (pem: string) => pem],
  ["file", (pem: string) => fileOf(pem)],
  ["file of several, with remarks", (pem: string) => fileOf(`# ours\n${pem}\n# theirs\n${pem}`)],
])("a CA %s is taken", (_, given) => {
  expect(checkSettings({ cacert_file: given(createCertificate().pem) })).toEqual([]);
});

test.each([
  "evs.test",
  "evs.test:8443",
  "http://127.0.0.1:1",
  "https://evs.test/base/path/",
  "https://[::1]:8443",
  "HTTPS://EVS.TEST",
  "https://evs.test/%E4%B8%AD",
])("an endpoint such as %s is taken", (evs) => {
  expect(checkSettings({ endpoints: { evs } })).toEqual([]);
});

test("each mistake is told, and each once", () => {
  const settings = { region: "a b", token: "a b", page_size: 0, endpoints: { x: "y" } };
  expect(checkSettings(settings).map(({ argument }) => argument?.[0])).toEqual([
    "endpoints",
    "region",
    "token",
    "page_size",
  ]);
});

test("what may be in the environment later is no mistake", () => {
  expect(checkSettings({})).toEqual([]);
  expect(checkSettings({ access_key: "AK", user_name: "u", assume_role: [{ agency_name: "a" }] })).toEqual(
    [],
  );
});

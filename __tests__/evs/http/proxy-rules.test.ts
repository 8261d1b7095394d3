import { type Environment, tryGetProxy } from "../../../lib/evs/http/proxy-rules";

const EVS = "https://evs.cn-north-4.example.com";
const proxyOf = (url: string, environment: Environment) => tryGetProxy(new URL(url), environment)?.address;

test.each<[string, string, Environment, string | undefined]>([
  ["https has HTTPS_PROXY", EVS, { HTTPS_PROXY: "http://p:1", HTTP_PROXY: "http://q:2" }, "p:1"],
  [
    "http has HTTP_PROXY",
    "http://evs.example.com",
    { HTTPS_PROXY: "http://p:1", HTTP_PROXY: "http://q:2" },
    "q:2",
  ],
  ["https never has HTTP_PROXY", EVS, { HTTP_PROXY: "http://q:2" }, undefined],
  ["lower case counts", EVS, { https_proxy: "http://p:1" }, "p:1"],
  [
    "upper case comes first, as in Go",
    EVS,
    { https_proxy: "http://low:1", HTTPS_PROXY: "http://up:2" },
    "up:2",
  ],
  ["an empty variable is none", EVS, { https_proxy: "http://low:1", HTTPS_PROXY: "" }, "low:1"],
  [
    "ALL_PROXY and npm's are others'",
    EVS,
    { ALL_PROXY: "http://p:1", npm_config_https_proxy: "http://p:1" },
    undefined,
  ],
  ["a missing scheme is http", EVS, { HTTPS_PROXY: "proxy.example.com:3128" }, "proxy.example.com:3128"],
  ["a lone host has port 80", EVS, { HTTPS_PROXY: "proxy" }, "proxy:80"],
  ["https has port 443", EVS, { HTTPS_PROXY: "https://proxy" }, "proxy:443"],
  ["SOCKS has port 1080", EVS, { HTTPS_PROXY: "socks5://proxy" }, "proxy:1080"],
  ["credentials are no part of the address", EVS, { HTTPS_PROXY: "user:pw@proxy:3128" }, "proxy:3128"],
])("%s", (_, url, environment, expected) => {
  expect(proxyOf(url, environment)).toBe(expected);
});

test.each(["http://localhost:8080", "http://127.0.0.1", "http://127.9.9.9:1", "http://[::1]:8080"])(
  "loopback is reached directly: %s",
  (url) => expect(proxyOf(url, { HTTP_PROXY: "http://p:1" })).toBeUndefined(),
);

test.each<[string, string, boolean]>([
  ["*", EVS, true],
  ["other.org, *", EVS, true],
  ["example.com", EVS, true],
  ["example.com", "https://example.com", true],
  ["EXAMPLE.com", "https://Example.com", true],
  [".example.com", EVS, true],
  [".example.com", "https://example.com", false],
  ["*.example.com", EVS, true],
  ["*.example.com", "https://example.com", false],
  ["ample.com", EVS, false],
  ["example.com:443", EVS, true],
  ["example.com:8443", EVS, false],
  ["example.com:8443", "https://evs.example.com:8443", true],
  ["bücher.example", "https://evs.xn--bcher-kva.example", true],
  ["10.0.0.0/8", "https://10.1.2.3", true],
  ["10.0.0.0/8", "https://11.1.2.3", false],
  ["10.1.2.3", "https://10.1.2.3:8443", true],
  ["10.1.2.3:443", "https://10.1.2.3:8443", false],
  ["fd00::/8", "https://[fd00::1]", true],
  ["fd00::1", "https://[fd00::1]", true],
  ["[fd00::1]:443", "https://[fd00::1]", true],
  ["fd00::2", "https://[fd00::1]", false],
  ["10.0.0.0/99", "https://10.1.2.3", false],
  ["localhost", EVS, false],
  [" , ,:80,[]:1", EVS, false],
])("NO_PROXY=%s and %s: direct is %s", (exceptions, url, direct) => {
  expect(proxyOf(url, { HTTPS_PROXY: "http://p:1", NO_PROXY: exceptions }) === undefined).toBe(direct);
});

test.each(["::::", "http://", "ftp://secret@proxy:21", "http://secret@proxy:99999", "http://a b"])(
  "%j is an error that names the variable, and nothing of the value",
  (value) => {
    const read = () => proxyOf(EVS, { https_proxy: value });
    expect(read).toThrow(/^https_proxy is not a proxy address/);
    expect(read).not.toThrow(/secret/);
  },
);

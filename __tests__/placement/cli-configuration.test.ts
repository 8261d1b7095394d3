import { pluginCacheOf, withMirror } from "../../lib/placement/cli-configuration";

const OURS = '"terraform.local/*/*"';
const oneLine = (text?: string) => text?.replace(/\s+/g, " ").trim();
const mirror = `filesystem_mirror { path = "/stack/plugins" include = [${OURS}] }`;

test.each([
  ["nothing", ""],
  ["other settings", 'plugin_cache_dir = "/cache"\ncredentials "app.terraform.io" { token = "x" }'],
  [
    "a comment about it",
    "# provider_installation { direct {} }\n/* provider_installation { */ // provider_installation {",
  ],
  ["a text with it", 'plugin_cache_dir = "provider_installation {"'],
])("with %s, Terraform looks into the working directory anyway", (_, configuration) => {
  expect(withMirror(configuration, "/stack/plugins")).toBeUndefined();
});

test.each([
  ["direct {}", `direct { exclude = [${OURS}] }`],
  ['direct { include = ["a/*/*"] }', `direct { exclude = [${OURS}] include = ["a/*/*"] }`],
  ['direct { exclude = ["a/*/*"] }', `direct { exclude = [${OURS}, "a/*/*"] }`],
  [
    'network_mirror { # { not a block\n url = "https://m.example/{x}/" }',
    `network_mirror { exclude = [${OURS}] # { not a block url = "https://m.example/{x}/" }`,
  ],
  ['dev_overrides { "a/b" = "/x" }', 'dev_overrides { "a/b" = "/x" }'],
])("%s leaves the provider to the working directory", (method, expected) => {
  const before = 'host "h" { services = { "modules.v1" = "u" } }';
  const adjusted = withMirror(`${before}\nprovider_installation {\n${method}\n}\n`, "/stack/plugins");
  expect(oneLine(adjusted)).toBe(`${before} provider_installation { ${mirror} ${expected} }`);
});

test("the plugin cache is the environment's, else the configuration's", () => {
  const configuration = '# plugin_cache_dir = "/no"\nplugin_cache_dir   = "$HOME/${SUB}/cache"';
  const environment = { HOME: "/home/a", SUB: "b" };
  expect(pluginCacheOf(configuration, environment)).toBe("/home/a/b/cache");
  expect(pluginCacheOf(configuration, { TF_PLUGIN_CACHE_DIR: "/env" })).toBe("/env");
  expect(pluginCacheOf("", environment)).toBeUndefined();
});

import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { seedPluginCache } from "../../lib/evaluation/plugin-cache";

const VERSION = join("terraform.local", "huaweicloud", "evs", "1.0.0", "linux_amd64");

const root = mkdtempSync(join(tmpdir(), "evs-cache-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const stack = join(root, "stack");
mkdirSync(join(stack, "terraform.d", "plugins", VERSION), { recursive: true });
writeFileSync(join(stack, "terraform.d", "plugins", VERSION, "provider"), "new");

function newCache(): string {
  return mkdtempSync(join(root, "cache-"));
}

test("the cache gets a copy, and nothing beside it", () => {
  const cache = newCache();
  seedPluginCache(cache, stack);
  expect(lstatSync(join(cache, VERSION)).isDirectory()).toBe(true);
  expect(readFileSync(join(cache, VERSION, "provider"), "utf8")).toBe("new");
  expect(readdirSync(dirname(join(cache, VERSION)))).toEqual(["linux_amd64"]);
});

test("a version that the cache has stays as it is", () => {
  const cache = newCache();
  mkdirSync(join(cache, VERSION), { recursive: true });
  writeFileSync(join(cache, VERSION, "provider"), "old");
  seedPluginCache(cache, stack);
  expect(readFileSync(join(cache, VERSION, "provider"), "utf8")).toBe("old");
});

test("a link to a folder that is gone is replaced", () => {
  const cache = newCache();
  mkdirSync(dirname(join(cache, VERSION)), { recursive: true });
  symlinkSync(join(root, "gone"), join(cache, VERSION));
  seedPluginCache(cache, stack);
  expect(readFileSync(join(cache, VERSION, "provider"), "utf8")).toBe("new");
});

test("a cache that does not exist is not made, which is Terraform's to refuse", () => {
  seedPluginCache(join(root, "none"), stack);
  expect(existsSync(join(root, "none"))).toBe(false);
});

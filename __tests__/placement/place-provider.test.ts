import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { placeProvider } from "../../lib/placement";
import { readNodeForm } from "../../lib/placement/provider-package";

const folder = mkdtempSync(join(tmpdir(), "evs-placement-"));
const version = placeProvider(folder);
const platforms = join(folder, "terraform.d", "plugins", "terraform.local", "huaweicloud", "evs", version);
const launchers = readdirSync(platforms).map((name) =>
  join(platforms, name, `terraform-provider-evs_v${version}`),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const permissions = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("a stack plans on every platform that a shell launcher works on, wherever it was synthesized", () => {
  expect(readdirSync(platforms)).toEqual(
    expect.arrayContaining(["darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64"]),
  );
  for (const launcher of launchers) {
    expect(permissions(launcher)).toBe("755");
    expect(existsSync(join(launcher, "..", "provider.cjs"))).toBe(true);
  }
});

test("the licences of the provider and of what it is made of are installed with it", () => {
  for (const launcher of launchers) {
    const [licence, notice] = ["LICENSE", "NOTICE"].map((name) =>
      readFileSync(join(launcher, "..", name), "utf8"),
    );
    expect(licence).toContain("Apache License");
    expect(notice).toMatch(/^@bufbuild\/protobuf /m);
    expect(notice).toMatch(
      /runtime bun \d[\s\S]*JavaScriptCore.*LGPL[\s\S]*GNU LESSER GENERAL PUBLIC LICENSE/,
    );
  }
});

test("no file tells of the machine that synthesized", () => {
  for (const { name, content } of readNodeForm({ isRelease: false }).files) {
    const text = `${name}\n${content.toString("utf8")}`;
    // Places where any machine may have Node.js are no trace.
    const traces = text.replaceAll(/\/(usr\/local|opt\/homebrew)\/bin\/node/g, "");
    for (const trace of [process.execPath, `${homedir()}/`, process.cwd()])
      expect(traces).not.toContain(trace);
  }
});

test("permissions to execute that were lost on the way are given back, and nothing else is touched", () => {
  const long = new Date("2024-01-01T00:00:00Z");
  for (const launcher of launchers) {
    utimesSync(launcher, long, long);
    chmodSync(launcher, 0o644);
  }
  placeProvider(folder);
  for (const launcher of launchers) {
    expect(permissions(launcher)).toBe("755");
    expect(statSync(launcher).mtime).toEqual(long);
  }
});

test("what an earlier synthesis has laid, and this one does not, goes", () => {
  const other = mkdtempSync(join(folder, "earlier-"));
  const own = join(other, "terraform.d", "plugins", "terraform.local", "huaweicloud", "evs");
  placeProvider(other);
  mkdirSync(join(own, "0.0.1", "linux_amd64"), { recursive: true });
  writeFileSync(join(own, version, "linux_amd64", "provider"), "an executable that is installed no more");
  placeProvider(other, { platforms: ["linux_amd64"] });
  expect(readdirSync(own)).toEqual([version]);
  expect(readdirSync(join(own, version))).toEqual(["linux_amd64"]);
  expect(readdirSync(join(own, version, "linux_amd64"))).toEqual([
    "LICENSE",
    "NOTICE",
    "cel-js.cjs",
    "provider.cjs",
    "re2js.cjs",
    "service.cjs",
    "socks.cjs",
    `terraform-provider-evs_v${version}`,
  ]);
});

test("a file mode mask does not keep others from starting the provider", () => {
  const before = process.umask(0o077);
  const other = mkdtempSync(join(folder, "masked-"));
  try {
    placeProvider(other);
  } finally {
    process.umask(before);
  }
  const launcher = launchers[0]?.replace(folder, other) ?? "";
  expect(permissions(launcher)).toBe("755");
  expect(readFileSync(launcher)).toEqual(readFileSync(launchers[0] ?? ""));
});

import { updateLockFile } from "../../lib/placement/lock-file";

const evs = (version: string) => ({
  address: "terraform.local/huaweicloud/evs",
  version,
  hashes: [`h1:${version}=`],
});
const RANDOM = "registry.terraform.io/hashicorp/random";
const random = `provider "${RANDOM}" {
  version     = "3.6.0"
  constraints = "~> 3.5"
  hashes = [
    "h1:abc=",
  ]
}
`;

test("a new file holds the entry with its checksum, and nothing else", () => {
  expect(updateLockFile("", evs("0.1.7"))).toBe(
    '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n\n' +
      'provider "terraform.local/huaweicloud/evs" {\n  version     = "0.1.7"\n  constraints = "0.1.7"\n  hashes = [\n    "h1:0.1.7=",\n  ]\n}\n',
  );
});

test("another version replaces the entry, and other providers' blocks stay as they are", () => {
  const first = updateLockFile(random, evs("0.1.7"));
  const second = updateLockFile(first, evs("0.1.8"));
  expect(second).toContain(random);
  expect(second).toContain("0.1.8");
  expect(second).not.toContain("0.1.7");
});

test.each([
  ["~> 3.0", true],
  [undefined, true],
  ["~> 4.0", false],
  ["3.7.0", false],
])("what is locked of another provider stays as long as it fits what is required: %s", (version, stays) => {
  const required = { address: RANDOM, ...(version === undefined ? {} : { version }) };
  expect(updateLockFile(random, evs("0.1.7"), [required]).includes(random)).toBe(stays);
});

test("cdktf is told of every other provider by a comment, which locks none", () => {
  const others = ["registry.terraform.io/hashicorp/random", "registry.terraform.io/a/b"];
  const file = updateLockFile(
    "",
    evs("0.1.7"),
    others.map((address) => ({ address, version: "~> 5.0" })),
  );
  const comment = /\/\*[\s\S]*\*\/\n$/.exec(file)?.[0] ?? "";
  for (const address of others) {
    expect(comment).toContain(`provider "${address}" {\n    constraints = ">= 0"\n  }\n`);
    expect(file.replace(comment, "")).not.toContain(address);
  }
});

test("the same entries give the same file", () => {
  const others = [{ address: RANDOM, version: "~> 3.0" }];
  const once = updateLockFile(random, evs("0.1.7"), others);
  expect(updateLockFile(once, evs("0.1.7"), others)).toBe(once);
});

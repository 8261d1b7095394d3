import { updateLockFile } from "../../lib/placement/lock-file";

const evs = (version: string) => ({
  address: "terraform.local/huaweicloud/evs",
  version,
  hashes: [`h1:${version}=`],
});
const other = `provider "registry.terraform.io/hashicorp/random" {
  version     = "3.6.0"
  constraints = "3.6.0"
  hashes = [
    "h1:abc=",
  ]
}
`;

test("a new file holds the entry with its checksum", () => {
  expect(updateLockFile("", [evs("0.1.7")])).toContain(
    'provider "terraform.local/huaweicloud/evs" {\n  version     = "0.1.7"\n  constraints = "0.1.7"\n  hashes = [\n    "h1:0.1.7=",\n  ]\n}\n',
  );
});

test("another version replaces the entry, and other providers' blocks stay as they are", () => {
  const first = updateLockFile(other, [evs("0.1.7")]);
  const second = updateLockFile(first, [evs("0.1.8")]);
  expect(second).toContain(other);
  expect(second).toContain("0.1.8");
  expect(second).not.toContain("0.1.7");
});

test("the checksums that terraform init added to another provider are kept while its version is the same", () => {
  const entry = { address: "registry.terraform.io/hashicorp/random", version: "3.6.0", hashes: [] };
  expect(updateLockFile(other, [entry])).toContain('"h1:abc="');
  expect(updateLockFile(other, [{ ...entry, version: "3.7.0" }])).not.toContain('"h1:abc="');
});

test("the same entries give the same file", () => {
  const once = updateLockFile(other, [evs("0.1.7")]);
  expect(updateLockFile(once, [evs("0.1.7")])).toBe(once);
});

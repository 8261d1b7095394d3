import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { noticeOf } from "../../scripts/notice";

const root = join(__dirname, "../..");
const { metafile } = buildSync({
  absWorkingDir: root,
  entryPoints: [join(root, "lib/provider/main.ts")],
  bundle: true,
  platform: "node",
  write: false,
  metafile: true,
});
const inputs = Object.keys(metafile.inputs);
const names = [
  ...new Set(inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [])),
];

test("every package of the provider's bundle is in its notice, with version and licence", () => {
  expect(names).toContain("@bufbuild/protobuf");
  const entries = noticeOf(inputs).split(/\n-{50,}\n/);
  for (const name of names) {
    const { version } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
    const entry = entries.find((text) => text.trim().startsWith(`${name} ${version}: `));
    expect(entry).toMatch(/copyright/i);
    expect(entry).toMatch(/MIT|ISC|BSD|Apache/);
  }
});

test("what is under several licences, or refers to one, has all their texts", () => {
  const notice = noticeOf(inputs);
  expect(notice).toMatch(/Copyright 2008 Google Inc[\s\S]*Redistributions in binary form/);
  expect(notice).toContain("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION");
});

test("a package that says nothing of its licence is an error", () => {
  expect(() => noticeOf(["node_modules/@connectrpc/connect/package.json"])).toThrow(/does not say/);
});

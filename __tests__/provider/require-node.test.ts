import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "evs-node-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the check as a Node.js of this version would. */
function check(version: string): Promise<{ code: number; text: string }> {
  const file = join(folder, `${version}.cjs`);
  buildSync({
    entryPoints: [join(__dirname, "..", "..", "lib", "provider", "require-node.ts")],
    outfile: file,
    bundle: true,
    platform: "node",
    banner: { js: `Object.defineProperty(process, "versions", { value: { node: "${version}" } });` },
  });
  return new Promise((resolve) => {
    execFile(process.execPath, [file], (error, text) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text }),
    );
  });
}

test.each(["18.20.4", "20.8.1"])(
  "Node.js %s is refused in one sentence that Terraform shows",
  async (old) => {
    const { code, text } = await check(old);
    expect(code).toBe(1);
    expect(text).toMatch(
      /^The evs provider needs Node\.js 20\.9 or newer, .* or set EVS_PROVIDER_NODE .*\n$/,
    );
  },
);

test.each(["20.9.0", "22.0.0"])("Node.js %s will do", async (version) => {
  expect(await check(version)).toEqual({ code: 0, text: "" });
});

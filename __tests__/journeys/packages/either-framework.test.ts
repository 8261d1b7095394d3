import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as exported from "cdktf-evs-snapshots";
import { type Framework, readStack, synthesizeEveryConstruct } from "../../support/every-construct";

// What Terraform does with a stack is tested with cdktf alone: the other framework synthesizes the same.

const folder = mkdtempSync(join(tmpdir(), "evs-either-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function synthesized(framework: Framework) {
  const outdir = join(folder, framework);
  const made = await synthesizeEveryConstruct(framework, outdir);
  const { "//": _, ...stack } = readStack(outdir);
  return { made, stack };
}

test("a stack of all constructs is the same with cdktf and with cdktn", async () => {
  const [one, other] = [await synthesized("cdktf"), await synthesized("cdktn")];
  expect(other).toEqual(one);
  // A construct that is new belongs into that stack.
  const constructs = Object.entries(exported).filter(
    ([name, value]) => typeof value === "function" && !NO_CONSTRUCTS.includes(name),
  );
  expect(constructs.map(([name]) => name).filter((name) => !one.made.includes(name))).toEqual([]);
}, 120_000);

/** Exports that are classes or functions, and add nothing of their own to a stack, or what others test. */
const NO_CONSTRUCTS = ["Alert", "PropError", "expression", "RequireUnprotectedDisks"];

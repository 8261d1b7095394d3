import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  createProgram,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
} from "typescript";

const root = join(__dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "evs-declarations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A user's node_modules as strict as pnpm's: what is not installed on purpose is not there, `@types/node` as well. */
beforeAll(() => {
  const packages = {
    "cdktf-evs-snapshots/package.json": "package.json",
    "cdktf-evs-snapshots/dist": "dist",
    cdktf: "node_modules/cdktf",
    constructs: "node_modules/constructs",
  };
  for (const [name, target] of Object.entries(packages)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, target), link);
  }
});

test.each([
  [
    "cdktf-evs-snapshots",
    'import { EvsProvider } from "cdktf-evs-snapshots";\nexport const made = EvsProvider;\n',
  ],
  [
    "cdktf-evs-snapshots/testing",
    'import { evaluatePolicies } from "cdktf-evs-snapshots/testing";\nexport const evaluate = evaluatePolicies;\n',
  ],
])("the declarations of %s need no types that a user may not have", (name, text) => {
  const file = join(folder, `${name.replace("/", "-")}.ts`);
  writeFileSync(file, text);
  const program = createProgram([file], {
    target: ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ModuleKind.Node16,
    moduleResolution: ModuleResolutionKind.Node16,
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    // Else the repository's own node_modules would be looked into.
    preserveSymlinks: true,
  });
  const problems = getPreEmitDiagnostics(program).map(
    ({ file: at, messageText }) => `${at?.fileName}: ${flattenDiagnosticMessageText(messageText, " ")}`,
  );
  expect(problems).toEqual([]);
});

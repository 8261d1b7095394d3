import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  parseJsonConfigFileContent,
  readConfigFile,
  sys,
} from "typescript";
import * as library from "../../../lib";
import { type CodeBlock, codeBlocksOf, listPages, root } from "../../support/pages";
import { TERRAFORM } from "../../support/terraform";

const blocks = listPages().flatMap(codeBlocksOf);
const at = ({ page, line }: CodeBlock) => `${page}:${line}`;
const inLanguage = (...languages: readonly string[]) =>
  blocks.filter(({ language }) => languages.includes(language)).map((block) => [at(block), block] as const);

/** What fragments of a stack refer to without making it. */
const AROUND: Readonly<Record<string, string>> = {
  audit: "declare const audit: library.EvsSnapshotAudit;",
  orphans: "declare const orphans: library.OrphanedSnapshots;",
  topic: "declare const topic: library.huaweicloud.smnTopic.SmnTopic;",
  topicUrn: "declare const topicUrn: string;",
  stack: "declare const stack: TerraformStack;",
  test: "declare const test: (name: string, run: () => Promise<void>, timeout: number) => void;",
  IAlertSink: "type IAlertSink = library.IAlertSink;",
  ChatMessage:
    "declare class ChatMessage extends TerraformStack { constructor(...all: readonly unknown[]); }",
  SnapshotStack: "declare class SnapshotStack extends TerraformStack {}",
};

/** A block as a module: what it imports first, then what it takes for granted, then itself as the body of a stack. */
function moduleOf({ code }: CodeBlock): string {
  if (/^import .* from "cdktf";$/m.test(code)) return code;
  const imports = code.match(/^import [\s\S]*?;$/gm) ?? [];
  const body = code.replace(/^import [\s\S]*?;$/gm, "");
  const isUsed = (name: string) => new RegExp(`(?<![.\\w"])${name}\\b(?!\\s*:\\s)`).test(body);
  const isOwn = (name: string) =>
    new RegExp(`(const|class) ${name}\\b`).test(code) || new RegExp(`\\b${name}\\b`).test(imports.join());
  const wanted = (names: readonly string[]) => names.filter((name) => isUsed(name) && !isOwn(name));
  const cdktf = ["Aspects", "TerraformOutput", "Fn"];
  return [
    'import { TerraformStack } from "cdktf";',
    `import { ${wanted(cdktf).join(", ")} } from "cdktf";`,
    'import * as library from "cdktf-evs-snapshots";',
    `import { ${wanted(Object.keys(library)).join(", ")} } from "cdktf-evs-snapshots";`,
    ...imports,
    ...wanted(Object.keys(AROUND)).map((name) => AROUND[name]),
    `export function build(this: TerraformStack) {${body}}`,
  ].join("\n");
}

test("every TypeScript block compiles against the library", () => {
  const { options } = parseJsonConfigFileContent(
    readConfigFile(join(root, "tsconfig.json"), sys.readFile).config,
    sys,
    root,
  );
  const modules = new Map(
    inLanguage("ts").map(([, block], index) => [join(root, `block-${index}.ts`), block] as const),
  );
  const host = createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const block = modules.get(file);
    return block === undefined
      ? getSourceFile(file, target, ...rest)
      : createSourceFile(file, moduleOf(block), target);
  };
  const program = createProgram([...modules.keys()], options, host);
  const problems = [...modules].flatMap(([file, block]) =>
    getPreEmitDiagnostics(program, program.getSourceFile(file))
      .filter((diagnostic) => diagnostic.file?.fileName === file)
      .map(({ messageText }) => `${at(block)}: ${flattenDiagnosticMessageText(messageText, " ")}`),
  );
  expect(modules.size).toBeGreaterThan(10);
  expect(problems).toEqual([]);
});

test.each(inLanguage("json"))("%s is JSON", (_, { code }) => {
  expect(() => JSON.parse(code)).not.toThrow();
});

test("every HCL block is written as Terraform formats it", () => {
  const hcl = blocks.filter(({ language }) => language === "hcl");
  const text = hcl.map(({ code }) => code).join("\n");
  expect(execFileSync(TERRAFORM, ["fmt", "-"], { input: text, encoding: "utf8", stdio: "pipe" })).toBe(text);
});

describe("shell blocks", () => {
  const shell = inLanguage("sh");

  test.each(shell)("%s can be read by a shell", (_, { code }) => {
    execFileSync("bash", ["-n"], { input: code });
  });

  test.each(shell)("%s runs scripts of package.json and files that are there", (_, { code }) => {
    const { scripts } = require("../../../package.json");
    for (const [, script = ""] of code.matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
    for (const [path] of code.matchAll(/(?:examples|__tests__)\/[\w/.-]+\w/g)) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });
});

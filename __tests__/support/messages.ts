import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const lib = join(__dirname, "..", "..", "lib");

/** What the code says to users, collected from its syntax. */
export interface Messages {
  /** Titles of diagnostics. */
  readonly summaries: ReadonlySet<string>;
  /** Messages without a title, each value in them as `…`. */
  readonly sentences: ReadonlySet<string>;
}

/** Functions and classes whose argument at this place is a title. */
const TITLED: Readonly<Record<string, number>> = { ConfigurationError: 0, failure: 0, wrongSetting: 2 };
/** Those whose first argument is a message, in the places that speak to whoever runs them. */
const SPEAKING = [
  "Error",
  "PlanError",
  "InvalidArgumentError",
  "addWarning",
  "program.error",
  "command.error",
];
const SPEAKING_PLACES = [
  "audit/memory/",
  "cli/",
  "constructs/",
  "evaluation/",
  "evs/decode-text.ts",
  "placement/",
  "report/",
];

/** Reads every file of `lib` that is written by hand; what only the demo's server says is not about the product. */
export function collectMessages(): Messages {
  const summaries = new Set<string>();
  const sentences = new Set<string>();
  for (const file of filesOf(lib)) {
    const speaks = SPEAKING_PLACES.some((place) => file.startsWith(place));
    const source = ts.createSourceFile(
      file,
      readFileSync(join(lib, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    visit(source, (node) => {
      for (const text of titlesOf(node, source)) summaries.add(text);
      const said = speaks ? callOf(node, source) : undefined;
      const isSaid = said !== undefined && SPEAKING.some((name) => said.name.endsWith(name));
      for (const text of isSaid ? textsOf(said.args[0]) : []) sentences.add(text);
    });
  }
  return { summaries, sentences };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") && !/^(bindings|embedded|report\/page)\/|\/generated\/|catalogue\/zh\//.test(file),
  );

function titlesOf(node: ts.Node, source: ts.SourceFile): readonly string[] {
  const called = callOf(node, source);
  const place = called === undefined ? undefined : TITLED[called.name];
  if (called !== undefined && place !== undefined) return textsOf(called.args[place]);
  if (ts.isVariableDeclaration(node) && /^(IAM_)?SUMMARIES$/.test(node.name.getText(source)))
    return valuesOf(node.initializer);
  if (ts.isReturnStatement(node) && isIn(node, "summaryOf", source)) return textsOf(node.expression);
  const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isParameter(node);
  if (isNamed && node.name.getText(source) === "summary") return textsOf(node.initializer);
  if (ts.isVariableDeclaration(node) && node.name.getText(source) === "auditWarnings") {
    return propertiesOf(node.initializer).flatMap((property) =>
      ["incomplete", "suspect"].includes(property.name.getText(source)) ? textsOf(property.initializer) : [],
    );
  }
  return [];
}

/** Whether it stands in the function of that name. */
function isIn(node: ts.Node, name: string, source: ts.SourceFile): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  return (
    (ts.isFunctionDeclaration(parent) && parent.name?.getText(source) === name) || isIn(parent, name, source)
  );
}

const propertiesOf = (node: ts.Node | undefined) =>
  node !== undefined && ts.isObjectLiteralExpression(node)
    ? node.properties.filter(ts.isPropertyAssignment)
    : [];
const valuesOf = (node: ts.Node | undefined) =>
  propertiesOf(node).flatMap(({ initializer }) => textsOf(initializer));

function callOf(node: ts.Node, source: ts.SourceFile) {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  return { name: node.expression.getText(source), args: node.arguments ?? [] };
}

/** The texts that an expression may come to; whatever is not written there is `…`. */
function textsOf(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("")];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left = "…", right = "…"] = [textsOf(node.left)[0], textsOf(node.right)[0]];
    return [left + right];
  }
  return [];
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

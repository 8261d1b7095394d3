import ts from "typescript";
import type { GeneratedFiles } from "./share-structs";

/** A base class for generated data sources, and an attribute that only they have. */
export interface SharedBase {
  readonly name: string;
  /** As Terraform has it. */
  readonly attribute: string;
}

const GENERATED_BASE = "cdktf.TerraformDataSource";

/**
 * Generated files in which arguments and attributes of several data sources stand once, in a base class in `shared`.
 * Every class that has the base's attribute extends it; what all of them have alike moves there.
 *
 * @throws when fewer than two classes have the attribute
 */
export function shareAttributes(files: GeneratedFiles, base: SharedBase): GeneratedFiles {
  const classes = [...files]
    .flatMap(([path, text]) => classOf(path, text) ?? [])
    .filter(({ attributes }) => attributes.has(base.attribute));
  const [first, ...others] = classes;
  if (first === undefined || others.length === 0) {
    throw new Error(`Fewer than two data sources have ${base.attribute}.`);
  }
  const shared = [...first.attributes].filter(
    ([name, { text, isPlain }]) =>
      isPlain && others.every(({ attributes }) => attributes.get(name)?.text === text),
  );
  const names = new Set(shared.map(([name]) => name));
  const extended = classes.map((declared): [string, string] => [
    declared.path,
    withBase(declared, base, names),
  ]);
  const texts = shared.map(([, { text }]) => text);
  return new Map([...files, ...extended, [`${fileOf(base)}.ts`, baseFile(base, texts)]]);
}

/** The members that the generator writes for an attribute, from the comment above them on. */
interface GeneratedAttribute {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it needs nothing of its own file: its type is not generated. */
  readonly isPlain: boolean;
}

interface GeneratedClass {
  readonly path: string;
  readonly text: string;
  /** By their names in Terraform. */
  readonly attributes: ReadonlyMap<string, GeneratedAttribute>;
}

const HEADING = /\/\/ (\w+) - computed: /;

function classOf(path: string, text: string): GeneratedClass | undefined {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const node = source.statements
    .filter(ts.isClassDeclaration)
    .find(({ heritageClauses = [] }) =>
      heritageClauses.some((clause) => clause.getText().endsWith(GENERATED_BASE)),
    );
  if (node === undefined) return undefined;
  const attributes = new Map<string, GeneratedAttribute>();
  let name: string | undefined;
  for (const member of node.members) {
    const heading = HEADING.exec(member.getFullText());
    if (heading !== null) name = heading[1];
    else if (name === undefined || isSynthesis(member)) continue;
    const known = heading === null ? attributes.get(name as string) : undefined;
    const start = known?.start ?? member.getFullStart() + (heading?.index ?? 0);
    attributes.set(name as string, {
      start,
      end: member.end,
      text: text.slice(start, member.end),
      isPlain: (known?.isPlain ?? true) && isPlain(member),
    });
  }
  return { path, text, attributes };
}

const isSynthesis = (member: ts.ClassElement) => member.name?.getText().startsWith("synthesize") === true;

/** Names of types and classes are capitalized; those of cdktf stand behind a dot. */
function isPlain(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) {
    const isOfCdktf =
      (ts.isQualifiedName(node.parent) && node.parent.right === node) ||
      (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
    return isOfCdktf || !/^[A-Z]/.test(node.text);
  }
  return ts.forEachChild(node, (child) => (isPlain(child) ? undefined : true)) === undefined;
}

function withBase(
  { text, attributes }: GeneratedClass,
  base: SharedBase,
  shared: ReadonlySet<string>,
): string {
  const moved = [...attributes].filter(([name]) => shared.has(name)).map(([, attribute]) => attribute);
  const rest = moved.reduceRight(
    (left, { start, end }) => left.slice(0, start).trimEnd() + left.slice(end),
    text,
  );
  const [imported] = /^import \* as cdktf from .+;$/m.exec(rest) ?? [""];
  return rest
    .replace(imported, `${imported}\nimport { ${base.name} } from '../${fileOf(base)}';`)
    .replace(`extends ${GENERATED_BASE}`, `extends ${base.name}`);
}

function baseFile({ name }: SharedBase, texts: readonly string[]): string {
  // The classes that extend it set them, and write them into the configuration.
  const body = texts.join("\n\n  ").replace(/^ {2}private /gm, "  protected ");
  return `// generated from terraform resource schema

import * as cdktf from 'cdktf';

/**
* Arguments and attributes that several data sources have
*/
export abstract class ${name} extends ${GENERATED_BASE} {
  ${body}
}
`;
}

/** Where a base class is, without the file's end: `shared/policy-attributes`. */
function fileOf({ name }: SharedBase): string {
  return `shared/${name.replace(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase()}`;
}

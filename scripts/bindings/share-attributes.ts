import ts from "typescript";
import type { GeneratedFiles } from "./share-structs";

/** A base class for generated data sources, and a computed attribute that only they have. */
export interface SharedBase {
  readonly name: string;
  readonly attribute: string;
}

const GENERATED_BASE = "cdktf.TerraformDataSource";

/**
 * Generated files in which computed attributes of several data sources stand once, in a base class in `shared`. Every
 * class that has the base's attribute extends it; an attribute moves there where all of them have it alike.
 *
 * @throws when fewer than two classes have the attribute
 */
export function shareAttributes(files: GeneratedFiles, base: SharedBase): GeneratedFiles {
  const classes = [...files]
    .flatMap(([path, text]) => classOf(path, text) ?? [])
    .filter(({ getters }) => getters.has(base.attribute));
  const [first, ...others] = classes;
  if (first === undefined || others.length === 0) {
    throw new Error(`Fewer than two data sources have ${base.attribute}.`);
  }
  const shared = new Map(
    [...first.getters].filter(([name, text]) => others.every(({ getters }) => getters.get(name) === text)),
  );
  const extended = classes.map((declared): [string, string] => [
    declared.path,
    withBase(declared, base, shared),
  ]);
  return new Map([...files, ...extended, [`${fileOf(base)}.ts`, baseFile(base, shared)]]);
}

interface GeneratedClass {
  readonly path: string;
  readonly text: string;
  readonly node: ts.ClassDeclaration;
  /** Text of each getter of a computed attribute that is neither a list of objects nor a map. */
  readonly getters: ReadonlyMap<string, string>;
}

function classOf(path: string, text: string): GeneratedClass | undefined {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const node = source.statements
    .filter(ts.isClassDeclaration)
    .find(({ heritageClauses = [] }) =>
      heritageClauses.some((clause) => clause.getText().endsWith(GENERATED_BASE)),
    );
  if (node === undefined) return undefined;
  const computed = node.members.filter(ts.isGetAccessor).filter((getter) => isComputed(getter));
  return {
    path,
    text,
    node,
    getters: new Map(computed.map((getter) => [getter.name.getText(), getter.getFullText()])),
  };
}

/** The comment that the generator writes says it; what a user may set has a field and a setter, too. */
function isComputed(getter: ts.GetAccessorDeclaration): boolean {
  return (
    getter.getFullText().includes("computed: true, optional: false") && getter.getText().includes("this.get")
  );
}

function withBase(
  { text, node }: GeneratedClass,
  base: SharedBase,
  shared: ReadonlyMap<string, string>,
): string {
  const moved = node.members.filter(
    (member) => ts.isGetAccessor(member) && shared.has(member.name.getText()),
  );
  const rest = [...moved].reduceRight(
    (left, member) => left.slice(0, member.getFullStart()) + left.slice(member.end),
    text,
  );
  const [imported] = /^import \* as cdktf from .+;$/m.exec(rest) ?? [""];
  return rest
    .replace(imported, `${imported}\nimport { ${base.name} } from '../${fileOf(base)}';`)
    .replace(`extends ${GENERATED_BASE}`, `extends ${base.name}`);
}

function baseFile({ name }: SharedBase, shared: ReadonlyMap<string, string>): string {
  const body = [...shared.values()].join("").trimStart();
  return `// generated from terraform resource schema

import * as cdktf from 'cdktf';

/**
* Computed attributes that several data sources have
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

import ts from "typescript";
import type { GeneratedFiles } from "./share-structs";

/** A base class of generated data sources, and an attribute that only they have. */
export interface SharedBase {
  readonly name: string;
  /** Its name in Terraform. */
  readonly attribute: string;
}

const GENERATED_BASE = "cdktf.TerraformDataSource";
const GENERATED_CONFIG = "cdktf.TerraformMetaArguments";

/**
 * Moves the arguments and attributes that several data sources have in common to a base class, and to a base of their
 * configuration, in `shared`. Every class with the attribute of the base extends them.
 *
 * @throws if fewer than two classes have the attribute
 */
export function shareAttributes(files: GeneratedFiles, base: SharedBase): GeneratedFiles {
  const classes = [...files]
    .flatMap(([path, text]) => classOf(path, text) ?? [])
    .filter(({ attributes }) => attributes.has(base.attribute));
  const [first, ...others] = classes;
  if (first === undefined || others.length === 0) {
    throw new Error(`Fewer than two data sources have ${base.attribute}.`);
  }
  const attributes = alike(classes.map((one) => one.attributes));
  const properties = alike(classes.map((one) => one.properties));
  const extended = classes.map((declared): [string, string] => [
    declared.path,
    withBase(declared, base, [
      ...partsOf(declared.attributes, attributes),
      ...partsOf(declared.properties, properties),
    ]),
  ]);
  return new Map([
    ...files,
    ...extended,
    [`${fileOf(base)}.ts`, baseFile(base, first, attributes, properties)],
  ]);
}

/** The generated code of an attribute or an argument, with the comment above it. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it uses only names that other files can import. */
  readonly isMovable: boolean;
}

/** By their names. */
type Parts = ReadonlyMap<string, Part>;

interface GeneratedClass {
  readonly path: string;
  readonly text: string;
  /** By their names in Terraform. */
  readonly attributes: Parts;
  /** The properties of its configuration. */
  readonly properties: Parts;
}

/** The parts that all of them have, apart from the name of each page. */
function alike([first = new Map(), ...others]: readonly Parts[]): Parts {
  return new Map(
    [...first].filter(
      ([name, { text, isMovable }]) =>
        isMovable && others.every((parts) => withoutPage(parts.get(name)?.text ?? "") === withoutPage(text)),
    ),
  );
}

const withoutPage = (text: string) => text.replace(/(docs\/data-sources)\/evs_\w+\.md/g, "$1");

const partsOf = (parts: Parts, shared: Parts) =>
  [...parts].filter(([name]) => shared.has(name)).map(([, part]) => part);

const HEADING = /\/\/ (\w+) - computed: /;

function classOf(path: string, text: string): GeneratedClass | undefined {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const node = source.statements.filter(ts.isClassDeclaration).find((one) => isFrom(one, GENERATED_BASE));
  if (node === undefined) return undefined;
  const config = source.statements
    .filter(ts.isInterfaceDeclaration)
    .find((one) => isFrom(one, GENERATED_CONFIG));
  const movable = movableNamesOf(source);
  return {
    path,
    text,
    attributes: attributesOf(node, text, movable),
    properties: propertiesOf(config, text, movable),
  };
}

const isFrom = (node: ts.ClassDeclaration | ts.InterfaceDeclaration, generated: string): boolean =>
  node.heritageClauses?.some((clause) => clause.getText().endsWith(generated)) === true;

/** Names from `shared`, which other files can import too. */
function movableNamesOf(source: ts.SourceFile): ReadonlySet<string> {
  return new Set(sharedImportsOf(source.text).flatMap(({ names }) => names));
}

function attributesOf(node: ts.ClassDeclaration, text: string, movable: ReadonlySet<string>): Parts {
  const attributes = new Map<string, Part>();
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
      isMovable: (known?.isMovable ?? true) && isMovable(member, movable),
    });
  }
  return attributes;
}

const isSynthesis = (member: ts.ClassElement) => member.name?.getText().startsWith("synthesize") === true;

function propertiesOf(
  config: ts.InterfaceDeclaration | undefined,
  text: string,
  movable: ReadonlySet<string>,
): Parts {
  return new Map(
    (config?.members ?? []).map((member): [string, Part] => {
      const start = member.getStart(undefined, true);
      const part = { start, end: member.end, text: text.slice(start, member.end) };
      return [member.name?.getText() ?? "", { ...part, isMovable: isMovable(member, movable) }];
    }),
  );
}

/** Names of types and classes are capitalized. Those of cdktf are after a dot. */
function isMovable(node: ts.Node, movable: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) {
    const isOfCdktf =
      (ts.isQualifiedName(node.parent) && node.parent.right === node) ||
      (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
    return isOfCdktf || !/^[A-Z]/.test(node.text) || movable.has(node.text);
  }
  return ts.forEachChild(node, (child) => (isMovable(child, movable) ? undefined : true)) === undefined;
}

function withBase({ text }: GeneratedClass, base: SharedBase, moved: readonly Part[]): string {
  const rest = [...moved]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start).trimEnd() + left.slice(end), text);
  const [imported] = /^import \* as cdktf from .+;$/m.exec(rest) ?? [""];
  const names = `${base.name}, type ${configOf(base)}`;
  return withUsedImports(rest)
    .replace(imported, `${imported}\nimport { ${names} } from '../${fileOf(base)}';`)
    .replace(`extends ${GENERATED_BASE}`, `extends ${base.name}`)
    .replace(`extends ${GENERATED_CONFIG}`, `extends ${configOf(base)}`);
}

interface SharedImport {
  readonly line: string;
  readonly names: readonly string[];
  /** As `shared/disk-row`. */
  readonly file: string;
}

/** The imports that `shareStructs` writes. */
function sharedImportsOf(text: string): SharedImport[] {
  return [...text.matchAll(/^import \{ (.+) \} from '\.\.\/(shared\/.+)';\n/gm)].map(
    ([line, names = "", file = ""]) => ({
      line,
      file,
      names: names.split(", ").map((name) => name.replace(/^type /, "")),
    }),
  );
}

/** The imports without names that the rest does not use. */
function withUsedImports(text: string): string {
  const imports = sharedImportsOf(text);
  const body = imports.reduce((left, { line }) => left.replace(line, ""), text);
  return imports.reduce((left, shared) => left.replace(shared.line, importOf(shared, body, "../")), text);
}

/** An import of the names that a text uses. Aliases are not needed. */
function importOf({ line, names, file }: SharedImport, text: string, up: string): string {
  const code = text.replace(/^export \{[^}]+\} from .+;$/gm, "");
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  if (used.length === 0) return "";
  const listed = used.map((name) => (line.includes(`type ${name}`) ? `type ${name}` : name));
  return `import { ${listed.join(", ")} } from '${up}${file}';\n`;
}

function baseFile(base: SharedBase, first: GeneratedClass, attributes: Parts, properties: Parts): string {
  const textsOf = (parts: Parts) => [...parts.values()].map(({ text }) => text);
  // The classes that extend it set these members, and write them into the configuration.
  const members = textsOf(attributes)
    .join("\n\n  ")
    .replace(/^ {2}private /gm, "  protected ");
  const options = withoutPage(textsOf(properties).join("\n  "));
  const imports = sharedImportsOf(first.text).map((shared) =>
    importOf({ ...shared, file: shared.file.replace("shared/", "") }, members + options, "./"),
  );
  return `// generated from terraform resource schema

import * as cdktf from 'cdktf';
${imports.join("")}
/**
* Arguments that several data sources have
*/
export interface ${configOf(base)} extends ${GENERATED_CONFIG} {
  ${options}
}

/**
* Arguments and attributes that several data sources have
*/
export abstract class ${base.name} extends ${GENERATED_BASE} {
  ${members}
}
`;
}

const configOf = ({ name }: SharedBase) => `${name}Config`;

/** The path of a base class, without the file extension: `shared/policy-attributes`. */
function fileOf({ name }: SharedBase): string {
  return `shared/${name.replace(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase()}`;
}

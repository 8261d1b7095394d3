import ts from "typescript";

/** Generated files by their path in the folder of the bindings, as `data-evs-volumes/index.ts`. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The shared name of equal structs, and the generated name of one of them. */
export type SharedNames = Readonly<Record<string, string>>;

/** A shared struct that has all attributes of another one and more, and the name of that other struct. */
export type SharedBases = Readonly<Record<string, string>>;

/**
 * Replaces equal structs in generated files by one. The generator writes a struct, which is an interface, two functions
 * and two classes, for every attribute that is an object: 56 times in 14 policies, of which 52 are copies. Each kind
 * moves to `shared/<name>.ts`. The old names stay as aliases.
 *
 * @throws if equal structs have no name in `names`, or if a name is not used by two of them
 */
export function shareStructs(
  files: GeneratedFiles,
  names: SharedNames,
  bases: SharedBases = {},
): GeneratedFiles {
  const kinds = new Map<string, Struct[]>();
  for (const struct of [...files].flatMap(([path, text]) => structsOf(path, text))) {
    const form = formOf(struct);
    kinds.set(form, [...(kinds.get(form) ?? []), struct]);
  }
  const alike = [...kinds.values()].filter(({ length }) => length > 1);
  const named = alike.map((kind): Shared => ({ name: nameOf(kind, names), kind }));
  const unused = Object.keys(names).filter((name) => !named.some((shared) => shared.name === name));
  if (unused.length > 0) throw new Error(`No two structs share the name ${unused.join(", ")}.`);
  return new Map([
    ...[...files].map(([path, text]): [string, string] => [path, withAliases(path, text, named)]),
    ...named.map((shared): [string, string] => [
      `${folderOf(shared)}.ts`,
      sharedFile(
        shared,
        named.find(({ name }) => name === bases[shared.name]),
      ),
    ]),
  ]);
}

/** The generated code of an attribute that is an object. */
interface Struct {
  readonly name: string;
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly statements: readonly ts.Statement[];
}

interface Shared {
  readonly name: string;
  readonly kind: readonly Struct[];
}

function structsOf(path: string, text: string): Struct[] {
  const source = parse(path, text);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration).map(({ name }) => name.text);
  return interfaces
    .filter((name) => declared(source, partsOf(name)).length > 1)
    .map((name) => ({ name, path, source, statements: declared(source, partsOf(name)) }));
}

/** The names of a struct's parts, the interface first. A struct has at least some of them. */
function partsOf(struct: string): string[] {
  const lower = struct.charAt(0).toLowerCase() + struct.slice(1);
  return [
    struct,
    `${lower}ToTerraform`,
    `${lower}ToHclTerraform`,
    `${struct}OutputReference`,
    `${struct}List`,
  ];
}

function declared(source: ts.SourceFile, names: readonly string[]): ts.Statement[] {
  return source.statements.filter((statement) => names.includes(declaredName(statement) ?? ""));
}

function declaredName(statement: ts.Statement): string | undefined {
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return isNamed ? statement.name?.text : undefined;
}

const PAGE = /docs\/data-sources\/\w+\.md/g;

/** The code of a struct without its own name and the page in its comments. Equal structs have the same one. */
function formOf(struct: Struct): string {
  return render(struct.statements, struct.source, renamed(struct.name, "Alike")).replace(PAGE, "");
}

function nameOf(kind: readonly Struct[], names: SharedNames): string {
  const generated = kind.map(({ name }) => name);
  const found = Object.keys(names).filter((name) => generated.includes(names[name] ?? ""));
  const [name, ...others] = found;
  if (name === undefined || others.length > 0) {
    throw new Error(
      `${generated.join(", ")} are alike and want one name in scripts/bindings/evs.ts, not ${found.join(" and ") || "none"}.`,
    );
  }
  return name;
}

function sharedFile({ name, kind }: Shared, base: Shared | undefined): string {
  const [struct] = kind as [Struct];
  const names = renamed(struct.name, name);
  const body = struct.statements.map((statement) =>
    base !== undefined && statement === outputReferenceOf(struct)
      ? derivedClass(struct, base, names)
      : render([statement], struct.source, names),
  );
  const imported =
    base === undefined ? "" : `import { ${base.name}OutputReference } from '../${folderOf(base)}';\n`;
  const text = body.join("").replace(PAGE, "docs/data-sources").trimStart();
  return `// generated from terraform resource schema\n\nimport * as cdktf from 'cdktf';\n${imported}\n${text}\n`;
}

const outputReferenceOf = ({ name, statements }: Struct) =>
  statements.filter(ts.isClassDeclaration).find((node) => node.name?.text === `${name}OutputReference`);

/** The class of a struct's outputs, with only the members that its base does not have. */
function derivedClass(struct: Struct, base: Shared, names: ReadonlyMap<string, string>): string {
  const alike = ({ name, source }: Struct, member: ts.Node) =>
    render([member], source, renamed(name, "Alike")).trim();
  const [baseStruct] = base.kind as [Struct];
  const known = new Set(outputReferenceOf(baseStruct)?.members.map((member) => alike(baseStruct, member)));
  const own = outputReferenceOf(struct)?.members.filter((member) => !known.has(alike(struct, member))) ?? [];
  const declared = `export class ${names.get(`${struct.name}OutputReference`)} extends ${base.name}OutputReference`;
  return `\n\n${declared} {\n${render(own, struct.source, names).replace(/^\n+/, "")}\n}`;
}

/** A generated file without the shared structs, and with aliases of their names. */
function withAliases(path: string, text: string, all: readonly Shared[]): string {
  const moved = all.flatMap(({ name, kind }) =>
    kind.filter((struct) => struct.path === path).map((struct) => ({ name, struct })),
  );
  if (moved.length === 0) return text;
  const source = parse(path, text);
  const gone = new Set(
    moved.flatMap(({ struct }) => struct.statements.map((statement) => declaredName(statement))),
  );
  const isGone = (statement: ts.Statement) => gone.has(declaredName(statement));
  const imports = source.statements.filter(ts.isImportDeclaration);
  const rest = source.statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !isGone(statement),
  );
  const names = new Map(moved.flatMap(({ name, struct }) => [...renamed(struct.name, name)]));
  const used = namesUsed(rest, names);
  return [
    render(imports, source, new Map()),
    ...[...new Set(moved.map(({ name }) => name))].flatMap((name) => importOf(name, used)),
    ...moved.map(({ name, struct }) => aliasesOf(name, struct)),
    render(rest, source, names),
    source.text.slice(source.statements.at(-1)?.end ?? 0),
  ].join("");
}

function importOf(name: string, used: ReadonlySet<string>): string[] {
  const parts = partsOf(name).filter((part) => used.has(part));
  const listed = parts.map((part) => (part === name ? `type ${part}` : part)).join(", ");
  return parts.length === 0 ? [] : [`\nimport { ${listed} } from '../${folderOf({ name })}';`];
}

function aliasesOf(name: string, struct: Struct): string {
  const parts = struct.statements.map((statement) => declaredName(statement) ?? "");
  const aliases = [...renamed(struct.name, name)]
    .filter(([generated]) => parts.includes(generated))
    .map(([generated, shared]) => `  ${shared === name ? "type " : ""}${shared} as ${generated},\n`);
  return `\nexport {\n${aliases.join("")}} from '../${folderOf({ name })}';`;
}

/** The path of a kind, without the file extension: `shared/snapshot-row`. */
function folderOf({ name }: { readonly name: string }): string {
  return `shared/${name.replace(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase()}`;
}

/** New names of a struct's parts. */
function renamed(struct: string, name: string): Map<string, string> {
  const parts = partsOf(name);
  return new Map(partsOf(struct).map((part, index) => [part, parts[index] ?? part]));
}

/** Statements with the comments before each, and with other names. Only identifiers are renamed, strings are not. */
function render(
  statements: readonly ts.Node[],
  source: ts.SourceFile,
  names: ReadonlyMap<string, string>,
): string {
  return statements
    .map((statement) => {
      const start = statement.getFullStart();
      return identifiersIn(statement)
        .filter(({ text }) => names.has(text))
        .reduceRight(
          (text, node) =>
            text.slice(0, node.getStart(source) - start) +
            names.get(node.text) +
            text.slice(node.end - start),
          statement.getFullText(source),
        );
    })
    .join("");
}

function namesUsed(
  statements: readonly ts.Statement[],
  names: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  return new Set(
    statements.flatMap(identifiersIn).flatMap(({ text }) => (names.has(text) ? [names.get(text) ?? ""] : [])),
  );
}

function identifiersIn(node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  const found: ts.Identifier[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...identifiersIn(child));
  });
  return found;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

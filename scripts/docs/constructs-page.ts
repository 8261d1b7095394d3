import { join, relative, sep } from "node:path";
import ts from "typescript";
import { findUndocumented } from "./undocumented";

const root = join(__dirname, "..", "..");

/** The content of the page: all exports, except the bindings of the official provider. */
const ENTRY = join(root, "lib", "index.ts");
/** Exports for tests. */
const TESTING = join(root, "lib", "evaluation", "index.ts");

/**
 * A page of docs about the exports, from their types and comments.
 *
 * @throws if an export has no comment
 */
export function constructsPage(): string {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([ENTRY, TESTING], options);
  const checker = program.getTypeChecker();
  const exportsOf = (entry: string) => {
    const source = program.getSourceFile(entry);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${entry} exports nothing.`);
    return checker.getExportsOfModule(module);
  };
  const exported = exportsOf(ENTRY);
  const undocumented = findUndocumented(checker, [...exported, ...exportsOf(TESTING)], isWrittenHere);
  if (undocumented.length > 0) throw new Error(`No doc comment: ${undocumented.join(", ")}`);
  return new Page(checker, exported).text();
}

/** Comments of the bindings come from the provider's schema. */
const isWrittenHere = (file: string) => {
  const [folder, part] = relative(root, file).split(sep);
  return folder === "lib" && part !== "bindings";
};

type Described = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

class Page {
  private readonly declared: ReadonlyMap<string, Described>;

  constructor(
    private readonly checker: ts.TypeChecker,
    exported: readonly ts.Symbol[],
  ) {
    const found = exported.flatMap((symbol): [string, Described][] => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const declaration = target.declarations?.find(
        (node): node is Described =>
          ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
      );
      return declaration === undefined ? [] : [[symbol.name, declaration]];
    });
    this.declared = new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  text(): string {
    const all = [...this.declared];
    const classes = all.filter(([, node]) => ts.isClassDeclaration(node));
    const types = all.filter(([, node]) => !ts.isClassDeclaration(node));
    return [
      "<!-- Generated from types and comments by npm run bindings:evs. -->",
      "# Constructs",
      "What is imported from `cdktf-evs-snapshots`, with what each takes. Attributes are those of the data source that a " +
        "construct is: [a page for each](data-sources/evs_snapshots.md), in camel case (`violation_count` is " +
        "`violationCount`). Arguments of `EvsProvider` are [the provider's](provider.md), in camel case, too.",
      ...classes.flatMap(([name, node]) => this.section(name, node)),
      "# Props and other types",
      ...types.flatMap(([name, node]) => this.section(name, node)),
    ]
      .join("\n\n")
      .concat("\n");
  }

  private section(name: string, node: Described): string[] {
    const rows = membersOf(node).map((member) => this.row(member));
    const clauses = ts.isTypeAliasDeclaration(node) ? [] : (node.heritageClauses ?? []);
    const bases = clauses.flatMap(({ types }) => types.map((type) => type.getText()));
    const known = bases.filter((base) => this.namesIn(base).length > 0);
    const props = this.tryGetProps(node);
    const built = ts.isClassDeclaration(node) ? node.members.find(ts.isConstructorDeclaration) : undefined;
    return [
      `## ${name}`,
      documentation(node),
      ...(built === undefined ? [] : throwsOf(built)),
      ...(props === undefined ? [] : [`Takes ${this.linked(props)}.`]),
      ...(ts.isTypeAliasDeclaration(node) && rows.length === 0 ? [this.linked(this.meaningOf(node))] : []),
      ...(ts.isInterfaceDeclaration(node) && known.length > 0
        ? [`In addition to those of ${known.map((base) => this.linked(base)).join(", ")}:`]
        : []),
      ...(rows.length === 0 ? [] : [["| member | type | is |", "|---|---|---|", ...rows].join("\n")]),
    ].filter((part) => part !== "");
  }

  private row(member: Member): string {
    const optional = "questionToken" in member && member.questionToken !== undefined;
    const [defaultTo] = tagsOf(member, "default");
    const notes = defaultTo === undefined ? "" : ` Default: ${defaultTo.replace(/^- /, "")}.`;
    const text = `${documentation(member)}${notes}`.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
    return `| \`${member.name.getText()}${optional ? "?" : ""}\` | ${this.typeOf(member).replaceAll("|", "\\|")} | ${text} |`;
  }

  private typeOf(member: Member): string {
    const written = ts.isMethodDeclaration(member) || ts.isMethodSignature(member) ? undefined : member.type;
    const text =
      written?.getText() ??
      this.checker.typeToString(
        this.checker.getTypeAtLocation(member),
        member,
        ts.TypeFormatFlags.NoTruncation,
      );
    return this.linked(text.replace(/\s+/g, " "));
  }

  private tryGetProps(node: Described): string | undefined {
    if (!ts.isClassDeclaration(node)) return undefined;
    const { parameters = [] } = node.members.find(ts.isConstructorDeclaration) ?? {};
    return parameters.map(({ type }) => type?.getText() ?? "").find((type) => this.declared.has(type));
  }

  /** The exported names in a type. */
  private namesIn(type: string): string[] {
    return [...this.declared.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(type));
  }

  /** The type of an alias, with its values if it has some. */
  private meaningOf(alias: ts.TypeAliasDeclaration): string {
    const { InTypeAlias, NoTruncation } = ts.TypeFormatFlags;
    return this.checker.typeToString(
      this.checker.getTypeAtLocation(alias),
      undefined,
      InTypeAlias | NoTruncation,
    );
  }

  /** A type as code, with links from exported names. */
  private linked(type: string): string {
    const names = this.namesIn(type);
    const links = names.map((name) => `[${name}](#${name.toLowerCase()})`);
    if (names[0] === type) return `[\`${type}\`](#${type.toLowerCase()})`;
    const code = `\`${type}\``;
    return links.length === 0 ? code : `${code} (${links.join(", ")})`;
  }
}

type Member = ts.PropertySignature | ts.MethodSignature | ts.PropertyDeclaration | ts.MethodDeclaration;

/** Public members of a class or an interface. Members of a class without a comment are for other constructs. */
function membersOf(node: Described): Member[] {
  const members: readonly ts.Node[] = ts.isTypeAliasDeclaration(node)
    ? ts.isTypeLiteralNode(node.type)
      ? node.type.members
      : []
    : node.members;
  return members.filter((member): member is Member => {
    const isMember =
      ts.isPropertySignature(member) ||
      ts.isMethodSignature(member) ||
      ts.isPropertyDeclaration(member) ||
      ts.isMethodDeclaration(member);
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    return (
      isMember &&
      (ts.getCombinedModifierFlags(member) & hidden) === 0 &&
      (!ts.isClassDeclaration(node) || documentation(member) !== "")
    );
  });
}

const documentation = (node: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .flatMap((comment) => (ts.isJSDoc(comment) ? [ts.getTextOfJSDocComment(comment.comment) ?? ""] : []))
    .join("\n\n")
    .trim();

const tagsOf = (node: ts.Node, name: string) =>
  ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === name)
    .map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ").trim());

const throwsOf = (node: ts.Node) => tagsOf(node, "throws").map((when) => `Throws ${when}.`);

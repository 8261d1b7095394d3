// What a plan prints is read by users of constructs and of HCL: it names arguments as HCL has them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { getPage, listPages, root } from "../../support/pages";

const CATALOGUE = join(root, "lib", "audit", "catalogue");

/** The literal parts of every text in a file. */
function textsOf(source: ts.SourceFile): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) if (!ts.isImportDeclaration(statement)) visit(statement);
  return texts;
}

const toCamel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Words of a text that only users of constructs know. */
function foreignNamesIn(text: string, props: ReadonlySet<string>): string[] {
  const words = text.match(/\b[a-z]+[A-Z]\w*|\b(?:Evs|Huaweicloud)[A-Z]\w*|\b(?:warn|block|alert)\(/g) ?? [];
  return words.filter((word) => props.has(word) || !/^[a-z]+[A-Z]/.test(word));
}

/** Names of the provider's schema, in the generated reference. */
const known = new Set(
  [
    getPage("docs/provider.md"),
    ...listPages().filter(({ path }) => path.startsWith("docs/data-sources/")),
  ].flatMap(({ text }) => text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []),
);
const props = new Set([...known].map(toCamel));
const texts = readdirSync(CATALOGUE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const text = readFileSync(join(CATALOGUE, name), "utf8");
    return textsOf(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)).map(
      (one) => [name, one] as const,
    );
  });

test("no text of the catalogue has a name that only constructs have", () => {
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter(([, text]) => foreignNamesIn(text, props).length > 0)).toEqual([]);
});

test("such names are seen", () => {
  const text = "Set olderThan of EvsProvider, or use block({ atMost: 1 }); GiB of suspect_share";
  expect(foreignNamesIn(text, props)).toEqual(["olderThan", "EvsProvider", "block("]);
});

test("every argument that a text names is one of the provider or of a data source", () => {
  // Texts of one word are keys.
  const named = texts.flatMap(([, text]) =>
    /\s/.test(text) ? (text.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []) : [],
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(named).toContain("max_wait");
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGE =
  "https://terraform\\.local/providers/huaweicloud/evs/[^/]+/docs(?:/(data-sources|resources)/(\\w+))?";

/**
 * Patterns of the generator's comments: an import command, which data sources do not have; an attribute; a class; a
 * page; the head of a file.
 */
const FORMS: readonly [RegExp, (page: string, named: string) => string][] = [
  [new RegExp(` Refer to the \\{@link ${PAGE}#import import section\\} [^\n]+`, "g"), () => ""],
  [
    new RegExp(`Docs at Terraform Registry: \\{@link ${PAGE}#(\\w+) [^}]+\\}`, "g"),
    (page, attribute) => `\`${attribute}\` in ${page}`,
  ],
  [new RegExp(`\\{@link ${PAGE} (\\w+)\\}`, "g"), (_, type) => `\`${type}\``],
  [
    new RegExp(`Refer to the Terraform Registry for docs: \\[\`\\w+\`\\]\\(${PAGE}\\)`, "g"),
    (page) => `Docs: ${page}`,
  ],
  [new RegExp(PAGE, "g"), (page) => page],
];

/**
 * Makes generated classes refer to the pages of `docs/`. The generator refers to a registry, which does not have this
 * provider.
 */
export function nameLocalDocs(bindings: string): void {
  for (const name of readdirSync(bindings, { recursive: true, encoding: "utf8" })) {
    if (!/\.(ts|md)$/.test(name)) continue;
    const file = join(bindings, name);
    writeFileSync(file, FORMS.reduce(replaceForm, readFileSync(file, "utf8")));
  }
}

function replaceForm(text: string, [form, render]: (typeof FORMS)[number]): string {
  return text.replace(form, (_, folder: string | undefined, type: string | undefined, named: string) =>
    render(type === undefined ? "docs/provider.md" : `docs/${folder}/evs_${type}.md`, named),
  );
}

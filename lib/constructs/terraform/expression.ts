import { type IResolvable, type IResolveContext, Lazy, Token, Tokenization } from "cdktf";

/**
 * A Terraform expression: tokens are put in by reference, everything else as a literal, so that no text can break
 * out of its quotes. It may be written in several lines; elements of objects need commas then.
 *
 * @example expression`[for s in ${inventory.snapshots} : s.id if s.status == ${"error"}]`
 */
export function expression(texts: TemplateStringsArray, ...values: readonly unknown[]): IResolvable {
  return Lazy.anyValue({
    produce: (context: IResolveContext) => {
      const parts = values.map((value) => render(value, context));
      const [first = "", ...others] = texts.map(inOneLine);
      return `\${${others.reduce((built, text, index) => built + parts[index] + text, first)}}`;
    },
  });
}

/** In a stack that is synthesized as HCL, cdktf takes what has several lines for a text. */
const inOneLine = (text: string) => text.replace(/\n\s*/g, " ");

const LACKING: Readonly<Record<string, string>> = { "\\b": "\\u0008", "\\f": "\\u000c" };

function render(value: unknown, context: IResolveContext): string {
  if (Array.isArray(value) && !isListToken(value)) {
    return `[${value.map((element) => render(element, context)).join(", ")}]`;
  }
  if (!Token.isUnresolved(value)) return literal(value);
  const resolved: unknown = context.resolve(value);
  const reference = typeof resolved === "string" ? /^\$\{(.*)\}$/s.exec(resolved)?.[1] : undefined;
  // A text with tokens inside stays a template in quotes.
  return reference === undefined ? JSON.stringify(resolved) : `(${reference})`;
}

/**
 * A value in Terraform's syntax; `${` and `%{` in texts stay what they are. Of JSON's escapes, Terraform lacks two, and
 * it takes no half of a character.
 */
function literal(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part) => (typeof part === "string" ? part.toWellFormed() : part))
    .replace(/\\[^u]/g, (escaped) => LACKING[escaped] ?? escaped)
    .replaceAll("${", () => "$${")
    .replaceAll("%{", () => "%%{");
}

/** Lists that only Terraform knows are arrays too, of one encoded text. */
const isListToken = (list: readonly unknown[]) =>
  typeof list[0] === "string" && Tokenization.reverseList([list[0]]) !== undefined;

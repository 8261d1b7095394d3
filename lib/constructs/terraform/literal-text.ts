import { Token } from "cdktf";

/** A string that Terraform does not interpret: `${` and `%{` in it are escaped. Tokens stay unchanged. */
export function literalText(text: string): string;
export function literalText(text: string | undefined): string | undefined;
export function literalText(text: string | undefined): string | undefined {
  if (text === undefined || Token.isUnresolved(text)) return text;
  return text
    .toWellFormed()
    .replaceAll("${", () => "$${")
    .replaceAll("%{", () => "%%{");
}

import { Token } from "cdktf";

/** A text that Terraform takes as it is: `${` and `%{` in it stay what they are. Tokens pass. */
export function literalText(text: string): string;
export function literalText(text: string | undefined): string | undefined;
export function literalText(text: string | undefined): string | undefined {
  if (text === undefined || Token.isUnresolved(text)) return text;
  return text
    .toWellFormed()
    .replaceAll("${", () => "$${")
    .replaceAll("%{", () => "%%{");
}

import { encode } from "./encode";

/** A shorter part of a secret in base64 can be in texts by chance. */
const SHORTEST_BASE64 = 8;

/**
 * Removes secrets from texts: those of the user, and those that IAM issues later. It finds them in plain form, and in
 * JSON, HTML, URLs, forms and base64.
 */
export class Redactor {
  private readonly known = new Set<string>();
  /** The longest first, because one form can be a part of another. */
  private forms: readonly string[] = [];

  add(secret: string): void {
    if (secret === "" || this.known.has(secret)) return;
    this.known.add(secret);
    const forms = new Set([...this.forms, ...formsOf(secret)]);
    this.forms = [...forms].sort((a, b) => b.length - a.length);
  }

  redact(text: string): string {
    return this.forms.reduce((clean, form) => clean.replaceAll(form, "***"), text);
  }
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const text = bytes.toString();
  const json = JSON.stringify(secret).slice(1, -1);
  const encoded = [
    encode(text),
    encodeURIComponent(text),
    new URLSearchParams({ "": text }).toString().slice(1),
  ];
  return [
    secret,
    json,
    json.replaceAll("/", "\\/"),
    json.replace(/[^\0-~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
    secret.replace(/[&<>"]/g, (character) => `&${HTML[character]};`),
    ...encoded,
    ...encoded.map((form) => form.replace(/%../g, (byte) => byte.toLowerCase())),
    ...base64Of(bytes),
  ];
}

const HTML: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };

/** The part that base64 of every text with the secret contains: three forms, by the position of the secret. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    // A base64 character has six bits. Characters that share bits with other text can differ.
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6)];
    const forms = (["base64", "base64url"] as const).map((form) => padded.toString(form).slice(from, to));
    return to - from < SHORTEST_BASE64 ? [] : forms;
  });
}

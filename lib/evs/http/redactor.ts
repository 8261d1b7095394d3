import { encode } from "./encode";

/** Shorter parts of a secret in base64 would be found in texts that have nothing to do with it. */
const SHORTEST_BASE64 = 8;

/**
 * Takes secrets out of texts: those that were given, and those that are obtained later; as they are, and as JSON, HTML,
 * URLs, forms and base64 have them.
 */
export class Redactor {
  private readonly known = new Set<string>();
  /** The longest first, since one form can be a part of another. */
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

/** What is in base64 of any text that has the secret in it: three forms, by what stands before. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    // A character of base64 is six bits: those that others' bits are in differ.
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6)];
    const forms = (["base64", "base64url"] as const).map((form) => padded.toString(form).slice(from, to));
    return to - from < SHORTEST_BASE64 ? [] : forms;
  });
}

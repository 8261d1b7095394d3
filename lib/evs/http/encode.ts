/**
 * Percent-encodes all characters except the unreserved ones of RFC 3986, so the signed and the sent URL are the same.
 */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** A query in the canonical form of signatures: encoded and sorted by name. Unset parameters are omitted. */
export function encodeQuery(query: Query): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${encode(name)}=${encode(String(value))}`]))
    .sort()
    .join("&");
}

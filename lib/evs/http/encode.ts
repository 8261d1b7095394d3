/** Percent-encodes everything but RFC 3986's unreserved characters, so that what is signed is what is sent. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** A query in the canonical form of signatures: encoded, sorted by name; unset parameters are left out. */
export function encodeQuery(query: Query): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${encode(name)}=${encode(String(value))}`]))
    .sort()
    .join("&");
}

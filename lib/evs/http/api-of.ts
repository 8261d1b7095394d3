/** The API's version, which is the first of a path. */
const VERSION = /^v\d+(?:\.\d+)?$/;
/** Words of the API's paths; IDs have digits in them. */
const WORD = /^[a-z][a-z-]{2,31}$/i;

/** What a gateway counts together: method and path, whatever project and things it names. */
export function apiOf(method: string, { pathname }: URL): string {
  const segments = pathname.split("/");
  const version = segments.findIndex((segment) => VERSION.test(segment));
  const named = segments.map((segment, index) =>
    segment === "" || index === version || WORD.test(segment) ? segment : "{}",
  );
  return `${method} ${named.join("/")}`;
}

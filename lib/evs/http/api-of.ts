/** The version of the API, the first segment of a path. */
const VERSION = /^v\d+(?:\.\d+)?$/;
/** Words in the paths of the API. IDs contain digits. */
const WORD = /^[a-z][a-z-]{2,31}$/i;

/** The unit that a gateway counts: method and path, for all projects and IDs. */
export function apiOf(method: string, { pathname }: URL): string {
  const segments = pathname.split("/");
  const version = segments.findIndex((segment) => VERSION.test(segment));
  const named = segments.map((segment, index) =>
    segment === "" || index === version || WORD.test(segment) ? segment : "{}",
  );
  return `${method} ${named.join("/")}`;
}

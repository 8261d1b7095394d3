import { Token } from "cdktf";
import type { PropCheck } from "../terraform/check-props";

/**
 * The official provider does not encode filters in the URL: a space or `&` would change the query.
 *
 * @throws PropError for a string that a URL must encode
 */
export function checkUrlText(check: PropCheck, property: string, given: string | undefined): void {
  check.text(property, given, 255);
  if (given === undefined || Token.isUnresolved(given) || /^[\w.~-]+$/.test(given)) return;
  throw check.error(
    property,
    `must have only letters, digits and -._~ because the official provider does not encode it, got ${JSON.stringify(given)}; ` +
      "set the filter on the policy, or use EvsSnapshots",
  );
}

import { Token } from "cdktf";
import type { PropCheck } from "../terraform/check-props";

/**
 * The official provider puts filters into the URL as they are: a space or `&` in one would ask for something else.
 *
 * @throws PropError for a text that a URL does not leave as it is
 */
export function checkUrlText(check: PropCheck, property: string, given: string | undefined): void {
  check.text(property, given, 255);
  if (given === undefined || Token.isUnresolved(given) || /^[\w.~-]+$/.test(given)) return;
  throw check.error(
    property,
    `may have only letters, digits and -._~, since the official provider does not encode it, got ${JSON.stringify(given)}; ` +
      "filter in the policy, or use EvsSnapshots",
  );
}

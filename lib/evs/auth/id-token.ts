import { EvsError } from "../errors";
import { FileError, readSmallFile } from "../small-file";

/** Where a token of an identity provider comes from. */
export type IdToken =
  /** It is there; there will be no other. */
  | { readonly kind: "text"; readonly token: string }
  /** In a file that somebody else keeps fresh: it is read again whenever a token is needed. */
  | { readonly kind: "file"; readonly path: string }
  /** GitHub Actions makes one for whoever asks with the job's own request token. */
  | {
      readonly kind: "actions";
      readonly url: string;
      readonly requestToken: string;
      /** Whom the token is for. @default - GitHub's own default, the owner's page */
      readonly audience?: string;
    };

/** The longest that STS takes. */
const LONGEST_TOKEN = 20_000;

/** @throws EvsError for a file that cannot be read or has no token in it; its message shows nothing of it */
export function readIdTokenFile(path: string): string {
  try {
    const token = readSmallFile(path).trim();
    if (isIdToken(token)) return token;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw unreadable(error.message);
  }
  throw unreadable("the identity token file does not contain a token");
}

/** Whether a text can be a token of an identity provider. */
export const isIdToken = (text: unknown): text is string =>
  typeof text === "string" && text.length <= LONGEST_TOKEN && /^[!-~]{4,}$/.test(text);

const unreadable = (problem: string) =>
  new EvsError(problem, { kind: "configuration", method: "READ", path: "id_token_file" });

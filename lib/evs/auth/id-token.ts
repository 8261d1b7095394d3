import { EvsError } from "../errors";
import { FileError, readSmallFile } from "../small-file";

/** Source of a token of an identity provider. */
export type IdToken =
  /** A fixed token, which is never replaced. */
  | { readonly kind: "text"; readonly token: string }
  /** A file that another program keeps up to date. It is read again each time a token is needed. */
  | { readonly kind: "file"; readonly path: string }
  /** GitHub Actions. It issues a token for the request token of the job. */
  | {
      readonly kind: "actions";
      readonly url: string;
      readonly requestToken: string;
      /** Audience of the token. @default - that of GitHub, the URL of the repository's owner */
      readonly audience?: string;
    };

/** Maximum length that STS accepts. */
const LONGEST_TOKEN = 20_000;

/** @throws EvsError for a file that cannot be read or has no token in it; the message has nothing of its content */
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

/** Whether a string has the form of an identity provider's token. */
export const isIdToken = (text: unknown): text is string =>
  typeof text === "string" && text.length <= LONGEST_TOKEN && /^[!-~]{4,}$/.test(text);

const unreadable = (problem: string) =>
  new EvsError(problem, { kind: "configuration", method: "READ", path: "id_token_file" });

/** A request, and the answer that the official provider does not expect. */
export interface UnexpectedAnswer {
  readonly method: string;
  readonly url: string;
  readonly okStatuses: readonly number[];
  readonly status: number;
  readonly requestId: string;
  readonly body: string;
}

/** An answer with a status that the official provider does not expect, in the words of its SDK. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  readonly status: number;
  constructor(answer: UnexpectedAnswer) {
    super(wordsFor(answer));
    this.status = answer.status;
  }
}

/** Texts that say nothing of the request. */
const FIXED = new Map([
  [401, "Authentication failed"],
  [405, "Method not allowed"],
  [408, "The server timed out waiting for the request"],
  [
    503,
    "The service is currently unable to handle the request due to a temporary overloading or maintenance. " +
      "This is a temporary condition. Try again later.",
  ],
]);

const TITLES = new Map([
  [400, "Bad request with"],
  [403, "Action forbidden"],
  [404, "Resource not found"],
  [429, "Too many requests"],
  [500, "Internal Server Error"],
]);

function wordsFor({ method, url, okStatuses, status, requestId, body }: UnexpectedAnswer): string {
  const fixed = FIXED.get(status);
  if (fixed !== undefined) return fixed;
  const title = TITLES.get(status);
  if (title !== undefined) {
    return `${title}: [${method} ${url}], request_id: ${requestId}, error message: ${body}`;
  }
  return (
    `Expected HTTP response code [${okStatuses.join(" ")}] when accessing [${method} ${url}], but got ${status} ` +
    `instead.\nrequest_id: ${requestId}, error message: ${body}`
  );
}

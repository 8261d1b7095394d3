import { type Answer, ok } from "../answer";

/** Errors as CES documents them: code, status and message. */
const ERRORS = {
  "ces.0014": [400, "Some content in message body is not correct"],
  "ces.0016": [404, "The requested resource does not exist"],
} as const;

export type CesErrorCode = keyof typeof ERRORS;

/** An error in the shape of CES's first version. */
export function cesErrorV1(code: CesErrorCode, detail: string): Answer {
  const [status, text] = ERRORS[code];
  return ok({ http_code: String(status), message: { details: `${text}: ${detail}`, code } }, status);
}

/** An error in the shape of CES's second version. */
export function cesErrorV2(code: CesErrorCode, detail: string, requestId: string): Answer {
  const [status, text] = ERRORS[code];
  return ok({ error_code: code, error_msg: `${text}: ${detail}`, request_id: requestId }, status);
}

/** `service.item`: names of a metric's or event's source. */
export function isNamespace(value: unknown, { shortest }: { readonly shortest: number }): value is string {
  if (typeof value !== "string" || value.length > 32) return false;
  const names = value.split(".");
  return names.length === 2 && names.every((name) => name.length >= shortest && /^[A-Za-z]\w*$/.test(name));
}

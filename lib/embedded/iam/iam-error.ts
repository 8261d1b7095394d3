import { type Answer, ok } from "../answer";

/** An error in the form of IAM. Its code is a number. */
export function iamError(status: number, title: string, message: string): Answer {
  return ok({ error: { code: status, message, title } }, status);
}

import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";

/** Whether there is a text: the official provider writes what the API leaves out as an empty one. */
export function isGiven(text: IResolvable): IResolvable {
  return expression`try(length(${text}) > 0, false)`;
}

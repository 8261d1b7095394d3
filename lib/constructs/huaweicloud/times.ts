import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";

/**
 * A time of EVS in RFC 3339: it writes UTC without saying so. An empty text becomes null; what cannot be read as a time
 * stays as it is.
 */
export function rfc3339(time: IResolvable): IResolvable {
  return expression`${time} == "" ? null : try([
    for t in [${time}, "\${upper(replace(${time}, " ", "T"))}Z"] : t if can(timeadd(t, "0s"))
  ][0], ${time})`;
}

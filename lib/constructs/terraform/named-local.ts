import { type IResolvable, TerraformLocal, Token } from "cdktf";
import type { Construct } from "constructs";
import { outputName } from "./output-name";

/** A local whose name people can recognize in a plan: the construct's path, then what it holds. */
export function namedLocal(scope: Construct, name: string, value: IResolvable): TerraformLocal {
  const local = new TerraformLocal(scope, name, value);
  local.overrideLogicalId(outputName(scope, name));
  return local;
}

/** A reference to a new local, for expressions. */
export function localReference(scope: Construct, name: string, value: IResolvable): IResolvable {
  return Token.asAny(namedLocal(scope, name, value).toString());
}

import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { Construct } from "constructs";

const RESOLVER = new DefaultTokenResolver(new StringConcat());

/** A value of the synthesized stack, with its tokens resolved. */
export function resolveTokens(scope: Construct, value: object): unknown {
  return Tokenization.resolve(value, { scope, resolver: RESOLVER, preparing: false });
}

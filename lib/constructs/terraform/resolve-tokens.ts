import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { Construct } from "constructs";

const RESOLVER = new DefaultTokenResolver(new StringConcat());

/** A value as it stands in the synthesized stack, its tokens written out. */
export function resolveTokens(scope: Construct, value: object): unknown {
  return Tokenization.resolve(value, { scope, resolver: RESOLVER, preparing: false });
}

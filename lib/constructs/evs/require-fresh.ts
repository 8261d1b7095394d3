import { Aspects, type IResolvable, type TerraformDataSource } from "cdktf";

/**
 * Has a query that waits for something read anew: what must be there before is not in what was read before it. Done when
 * the stack is synthesized, since the dependencies of its class may be set later.
 */
export function requireFresh(query: TerraformDataSource & { fresh: boolean | IResolvable }): void {
  Aspects.of(query).add({
    visit: (visited) => {
      if (visited === query && (query.dependsOn ?? []).length > 0) query.fresh = true;
    },
  });
}

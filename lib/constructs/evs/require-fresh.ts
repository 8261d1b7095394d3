import { Aspects, type IResolvable, type TerraformDataSource } from "cdktf";

/**
 * Makes a query read again if it depends on something: results of an earlier read do not contain the changes. It is set
 * at synthesis, because dependencies can be added later.
 */
export function requireFresh(query: TerraformDataSource & { fresh: boolean | IResolvable }): void {
  Aspects.of(query).add({
    visit: (visited) => {
      if (visited === query && (query.dependsOn ?? []).length > 0) query.fresh = true;
    },
  });
}

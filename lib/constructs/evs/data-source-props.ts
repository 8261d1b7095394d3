import type { ITerraformDependable, TerraformProvider } from "cdktf";

/** Props of every query. */
export interface DataSourceProps {
  /**
   * Project to read.
   *
   * @default - the provider's project
   */
  readonly projectId?: string;
  /**
   * Provider to use, if a stack has several.
   *
   * @default - the provider without an alias
   */
  readonly provider?: TerraformProvider;
  /**
   * Constructs that must exist before the query runs. A query that depends on a resource with pending changes is read
   * at apply.
   *
   * @default - nothing
   */
  readonly dependsOn?: ITerraformDependable[];
}

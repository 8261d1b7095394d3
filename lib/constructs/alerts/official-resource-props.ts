import type { TerraformProvider } from "cdktf";

/** What every sink takes that makes resources of the official provider. */
export interface OfficialResourceProps {
  /**
   * Region of the resources.
   *
   * @default - the provider's
   */
  readonly region?: string;
  /**
   * The official provider, where a stack has several of it.
   *
   * @default - the one without an alias
   */
  readonly provider?: TerraformProvider;
}

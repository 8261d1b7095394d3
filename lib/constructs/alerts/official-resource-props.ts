import type { TerraformProvider } from "cdktf";

/** Props of every sink that uses resources of the official provider. */
export interface OfficialResourceProps {
  /**
   * Region of the resources.
   *
   * @default - the provider's
   */
  readonly region?: string;
  /**
   * The official provider, if a stack has several.
   *
   * @default - the provider without an alias
   */
  readonly provider?: TerraformProvider;
}

import type { TerraformDataSource } from "cdktf";
import type { DataSourceProps } from "../evs/data-source-props";
import { requireNamedProvider } from "../terraform/require-named-provider";

/** Props of every query through the official provider. */
export interface HuaweicloudDataSourceProps extends Omit<DataSourceProps, "projectId"> {
  /**
   * Region to read; the provider has one project in each.
   *
   * @default - the provider's region
   */
  readonly region?: string;
}

/** @throws PropError if every official provider of the stack has an alias, and none is set */
export function requireProvider(source: TerraformDataSource): void {
  if (source.provider === undefined) requireNamedProvider(source, "huaweicloud");
}

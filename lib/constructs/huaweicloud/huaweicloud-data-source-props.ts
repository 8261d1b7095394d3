import type { DataSourceProps } from "../evs/data-source-props";

/** What every query through the official provider takes. */
export interface HuaweicloudDataSourceProps extends Omit<DataSourceProps, "projectId"> {
  /**
   * Region to read; the provider has one project in each.
   *
   * @default - the provider's region
   */
  readonly region?: string;
}

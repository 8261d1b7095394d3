export const VERSION = "1.97.1";

/** The provider's address where Terraform and OpenTofu look for a source without a host. */
export const HUAWEICLOUD_SOURCES = ["registry.terraform.io", "registry.opentofu.org"].map(
  (host) => `${host}/huaweicloud/huaweicloud`,
);

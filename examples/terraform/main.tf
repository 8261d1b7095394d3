terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs" }
  }
}

# Region and credentials come from HW_REGION_NAME, HW_ACCESS_KEY and HW_SECRET_KEY.
provider "evs" {}

# Snapshots 12 to 21 in the server's order.
data "evs_snapshots" "window" {
  offset = 11
  limit  = 10
}

data "evs_snapshot_audit" "all" {}

output "orphaned" {
  value = [for f in data.evs_snapshot_audit.all.findings : f.name if f.verdict == "orphaned"]
}

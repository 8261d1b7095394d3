# The same fleet without cdktf. First: evs-snapshots install-provider .
terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs" }
  }
}

provider "evs" {}

data "evs_projects" "fleet" {
  regions = ["cn-north-4", "ap-southeast-1"]

  accounts = [
    {}, # the account that signs in
    { domain_name = "acme-dev", agency_name = "evs-audit" },
    { domain_name = "acme-data", agency_name = "evs-audit" },
  ]
}

data "evs_orphaned_snapshots" "all" {
  fleet = data.evs_projects.fleet.fleet
}

check "no_orphans" {
  assert {
    condition     = data.evs_orphaned_snapshots.all.violation_count == 0
    error_message = data.evs_orphaned_snapshots.all.report
  }
}

output "cells" {
  value = data.evs_orphaned_snapshots.all.cells
}

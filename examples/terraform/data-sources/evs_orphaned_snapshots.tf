data "evs_orphaned_snapshots" "all" {
  grace_period = "7d"

  exemptions = [{
    name_prefix = "golden-"
    reason      = "images of the platform team"
    expires     = "2027-06-30"
  }]
}

check "no_orphans" {
  assert {
    condition     = data.evs_orphaned_snapshots.all.violation_count == 0
    error_message = data.evs_orphaned_snapshots.all.report
  }
}

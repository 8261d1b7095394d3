data "evs_failed_snapshots" "all" {}

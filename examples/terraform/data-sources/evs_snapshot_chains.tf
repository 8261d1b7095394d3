data "evs_snapshot_chains" "all" {}

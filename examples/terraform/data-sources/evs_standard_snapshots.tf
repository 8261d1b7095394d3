data "evs_standard_snapshots" "all" {}

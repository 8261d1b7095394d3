data "evs_expiring_snapshots" "soon" {
  within = "7d"
}

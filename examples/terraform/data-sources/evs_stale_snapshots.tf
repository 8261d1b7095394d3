data "evs_stale_snapshots" "half_a_year" {
  older_than = "180d"
}

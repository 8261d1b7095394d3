data "evs_excess_snapshots" "beyond_seven" {
  keep = 7
}

data "evs_stuck_snapshots" "a_day" {
  after = "1d"
}

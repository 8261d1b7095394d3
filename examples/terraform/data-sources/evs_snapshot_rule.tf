data "evs_snapshot_rule" "large" {
  noun          = "large snapshot"
  violates_when = "snapshot.size > 1000 && !('keep' in snapshot.metadata)"
}

# Figures of a list that another provider has read; no request is made.
data "evs_snapshot_summary" "given" {
  given = jsonencode({
    snapshots = { id = ["a", "b"], size = [10, 40], status = ["available", "error"], created_at = ["", ""] }
  })
}

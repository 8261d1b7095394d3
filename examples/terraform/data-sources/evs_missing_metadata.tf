data "evs_missing_metadata" "owner" {
  keys = ["owner", "cost-center"]
}

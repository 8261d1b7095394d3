data "evs_volumes" "idle" {
  status = "available"
}

data "evs_unattached_disks" "a_month" {
  for_at_least = "30d"
}

data "evs_unprotected_disks" "a_month" {
  within        = "30d"
  only_attached = true
}

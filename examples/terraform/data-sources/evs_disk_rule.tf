data "evs_disk_rule" "open" {
  noun          = "unencrypted disk"
  violates_when = "!disk.encrypted && disk.status == 'in-use'"
}

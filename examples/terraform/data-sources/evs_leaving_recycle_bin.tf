data "evs_leaving_recycle_bin" "soon" {
  within = "3d"
}

data "evs_ambiguous_names" "all" {}

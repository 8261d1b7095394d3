data "evs_capacity_budget" "by_team" {
  at_most_gib         = 5000
  by                  = "metadata:team"
  price_per_gib_month = 0.1
  currency            = "CNY"
}

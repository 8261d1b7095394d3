data "evs_projects" "all" {
  regions = ["cn-north-4", "ap-southeast-1"]

  accounts = [
    {}, # the provider's own account
    { domain_name = "acme-dev", agency_name = "evs-audit" },
  ]

  exclude = [
    { project = "sandbox-*", reason = "deleted every night" },
  ]
}

output "unread" {
  value = [for cell in data.evs_projects.all.cells : cell if cell.state != null]
}

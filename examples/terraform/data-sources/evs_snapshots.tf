data "evs_snapshots" "available" {
  status = "available"
}

output "oldest" {
  value = data.evs_snapshots.available.oldest_created_at
}

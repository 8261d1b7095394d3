data "evs_snapshot_audit" "all" {}

output "verdicts" {
  value = { for finding in data.evs_snapshot_audit.all.findings : finding.id => finding.verdict }
}

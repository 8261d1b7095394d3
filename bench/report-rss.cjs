// Loaded into a provider process by NODE_OPTIONS: leaves its largest memory use behind, in MiB.
const { appendFileSync } = require("node:fs");
process.on("exit", () => {
  if (process.env.TF_PLUGIN_MAGIC_COOKIE) {
    appendFileSync(process.env.BENCH_RSS_FILE, `${process.resourceUsage().maxRSS / 1024}\n`);
  }
});

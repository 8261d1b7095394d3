// Fails where SARIF's validator found an error or one of GitHub's own rules is not held: it ends with 0 in any case.
// node scripts/check-sarif.mjs <what the validator has written>
import { readFileSync } from "node:fs";

const [file = "validated.sarif"] = process.argv.slice(2);
const { runs } = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
if (runs.length === 0) throw new Error(`${file} has no run: nothing was validated.`);
const faults = runs
  .flatMap(({ results = [] }) => results)
  .filter(({ ruleId, level = "warning" }) => level === "error" || ruleId.startsWith("GH"));
for (const { ruleId, message } of faults) console.error(ruleId, JSON.stringify(message));
if (faults.length > 0) process.exitCode = 1;
else console.log("SARIF's validator has nothing against it.");

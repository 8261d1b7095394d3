import { type Command, Option } from "commander";
import { textsOf } from "../audit/catalogue";
import { countOf } from "../audit/catalogue/numbers";
import { tryParseDay } from "../audit/spec/exemption";
import { tryGetWrittenProblem } from "../audit/spec/written-exemption";
import {
  CONFIGURATION_LANGUAGES,
  type ConfigurationLanguage,
  documentFromAnswer,
  exemptionEntries,
} from "../report";
import { ExitCode } from "./audit/exit-code";
import { chooseRows } from "./exempt/choose-rows";
import { readText, sourceName } from "./files/read-text";
import { parseNames } from "./parse-names";
import { refuseRepeated } from "./refuse-repeated";

interface ExemptOptions {
  readonly policy?: readonly string[];
  readonly id?: readonly string[];
  readonly owner?: string;
  readonly reason: string;
  readonly expires: string;
  readonly as: ConfigurationLanguage;
}

/** Adds `exempt <answer.json>`: prints exemptions for findings that the user wants to keep. */
export function addExemptCommand(program: Command): void {
  const command = program
    .command("exempt")
    .description("print exemptions for findings, to paste into a policies file, a stack or HCL")
    .argument("<file>", "answer in JSON, from audit or report with --format json, - for standard input")
    .option(
      "--policy <policies>",
      "list of policies or rules such as orphaned,stale (default: all)",
      parseNames,
    )
    .option("--id <ids>", "list of IDs; undecided rows can be exempt by ID only", parseNames)
    .option("--owner <owner>", "only rows of this owner (default: all)")
    .requiredOption("--reason <text>", "why the rows are exempt")
    .requiredOption("--expires <day>", "last day in UTC, as YYYY-MM-DD, at most two years from now")
    .addOption(
      new Option("--as <language>", "language of the entries")
        .choices(CONFIGURATION_LANGUAGES)
        .default("policies"),
    );
  refuseRepeated(command).action(
    async (file: string, { policy, id, owner, reason, expires, as }: ExemptOptions) => {
      const now = new Date();
      const problem = termsProblem({ reason, expires }, now);
      if (problem !== undefined) command.error(`error: ${problem}`, { exitCode: ExitCode.ERROR });
      const document = documentFromAnswer(await readText(file), sourceName(file));
      const chosen = chooseRows(document, { policies: policy, ids: id, owner });
      process.stdout.write(exemptionEntries(chosen, { reason, expires }, as, textsOf(document.language)));
      const count = chosen.reduce((total, { rows }) => total + rows.length, 0);
      process.stderr.write(
        `${countOf(count, { one: "exemption", many: "exemptions" })} of ${countOf(chosen.length, { one: "policy", many: "policies" })}. If a policy has exemptions, add the items to its list.\n`,
      );
    },
  );
}

/** The problem of the reason or the last day, if there is one. A day in the past exempts nothing. */
function termsProblem(terms: Pick<ExemptOptions, "reason" | "expires">, now: Date): string | undefined {
  const found = tryGetWrittenProblem({ id: "any", ...terms }, now);
  if (found !== undefined) return `--${found.field} ${found.problem}.`;
  const today = tryParseDay(now.toISOString().slice(0, "YYYY-MM-DD".length));
  if ((tryParseDay(terms.expires) ?? 0) >= (today ?? 0)) return undefined;
  return `--expires must be today or later, got ${terms.expires}.`;
}

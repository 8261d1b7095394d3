import { EvsError, InvalidQueryError } from "../evs";
import { DiagnosticError } from "../plugin";
import { describeEvsError } from "../settings";

/** An error of the client as Terraform shows it; anything else stays what it is. */
export function toDiagnosticError(error: unknown): unknown {
  if (error instanceof InvalidQueryError) {
    return new DiagnosticError({
      severity: "error",
      summary: "Invalid argument",
      detail: `${error.parameter} ${error.problem}.`,
      attribute: [error.parameter],
    });
  }
  if (!(error instanceof EvsError)) return error;
  return new DiagnosticError({ severity: "error", ...describeEvsError(error) });
}

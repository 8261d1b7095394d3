import { EvsError, InvalidQueryError } from "../evs";
import { type Diagnostic, DiagnosticError } from "../plugin";
import { ConfigurationError, describeEvsError } from "../settings";

/** An error of the client or of the settings as a diagnostic. Other errors are returned unchanged. */
export function toDiagnosticError(error: unknown): unknown {
  if (error instanceof InvalidQueryError) {
    return new DiagnosticError({
      severity: "error",
      summary: "Invalid argument",
      detail: `${error.parameter} ${error.problem}.`,
      attribute: [error.parameter],
    });
  }
  if (error instanceof ConfigurationError) return new DiagnosticError(toDiagnostic(error));
  if (!(error instanceof EvsError)) return error;
  return new DiagnosticError({ severity: "error", ...describeEvsError(error) });
}

export function toDiagnostic({ summary, detail, argument }: ConfigurationError): Diagnostic {
  return { severity: "error", summary, detail, ...(argument === undefined ? {} : { attribute: argument }) };
}

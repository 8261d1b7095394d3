/** One step into a configuration: an attribute's name, a list's index or a map's key. */
export type PathStep = string | { readonly index: number } | { readonly key: string };
export type AttributePath = readonly PathStep[];

/** The path as in a configuration: `exemptions[0].reason`. */
export const attributeText = (path: AttributePath): string =>
  path
    .map((step, depth) => {
      if (typeof step === "string") return depth === 0 ? step : `.${step}`;
      return "index" in step ? `[${step.index}]` : `[${JSON.stringify(step.key)}]`;
    })
    .join("");

/** A message that Terraform prints. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** A short title that is always the same, without values. */
  readonly summary: string;
  /** What failed, the values, and what to do. */
  readonly detail: string;
  /** The attribute with the error. Terraform shows the user's own line. */
  readonly attribute?: AttributePath;
}

/** An error with the exact text for Terraform. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: Diagnostic | readonly Diagnostic[]) {
    const all = "severity" in diagnostics ? [diagnostics] : diagnostics;
    super(all.map(({ summary, detail }) => `${summary}: ${detail}`).join("\n"));
    this.diagnostics = all;
  }
}

/** An error to throw that concerns no single attribute. */
export function failure(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError({ severity: "error", summary, detail });
}

/** Every error as diagnostics. A provider never fails in another way. */
export function toDiagnostics(thrown: unknown): readonly Diagnostic[] {
  if (thrown instanceof DiagnosticError) return thrown.diagnostics;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return [
    {
      severity: "error",
      summary: "Unexpected provider error",
      detail: `${message || "No message."}\nThis is a bug in the provider. TF_LOG=debug shows where.`,
    },
  ];
}

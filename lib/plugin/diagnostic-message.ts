import type { MessageInitShape } from "@bufbuild/protobuf";
import type { AttributePath, Diagnostic, PathStep } from "./diagnostic";
import {
  type AttributePathSchema,
  Diagnostic_Severity,
  type DiagnosticSchema,
} from "./generated/tfplugin6_pb";

/** Diagnostics as the protocol carries them. */
export function toDiagnosticMessages(
  diagnostics: readonly Diagnostic[],
): MessageInitShape<typeof DiagnosticSchema>[] {
  return diagnostics.map(({ severity, summary, detail, attribute }) => ({
    severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary,
    detail,
    ...(attribute === undefined ? {} : { attribute: toPathMessage(attribute) }),
  }));
}

/** A path into a configuration as the protocol carries it. */
export function toPathMessage(path: AttributePath): MessageInitShape<typeof AttributePathSchema> {
  return { steps: path.map((step) => ({ selector: toSelector(step) })) };
}

function toSelector(step: PathStep) {
  if (typeof step === "string") return { case: "attributeName", value: step } as const;
  if ("index" in step) return { case: "elementKeyInt", value: BigInt(step.index) } as const;
  return { case: "elementKeyString", value: step.key } as const;
}

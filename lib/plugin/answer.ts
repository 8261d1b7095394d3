import type { MessageInitShape } from "@bufbuild/protobuf";
import type { HandlerContext } from "@connectrpc/connect";
import type { Calls } from "./calls";
import { type Diagnostic, DiagnosticError, toDiagnostics } from "./diagnostic";
import { toDiagnosticMessages } from "./diagnostic-message";
import type { DiagnosticSchema } from "./generated/tfplugin6_pb";
import type { Logger } from "./logger";

/** The result of a call: fields of the reply, and diagnostics. */
export interface Outcome<Fields> {
  readonly fields?: Fields;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Does the work of one call, and converts every error to diagnostics. */
export type Answer = <Fields extends object>(
  context: HandlerContext,
  work: (signal: AbortSignal) => Promise<Outcome<Fields>> | Outcome<Fields>,
) => Promise<Partial<Fields> & { diagnostics: MessageInitShape<typeof DiagnosticSchema>[] }>;

export function createAnswer(calls: Calls, logger: Logger): Answer {
  return async <Fields extends object>(
    context: HandlerContext,
    work: (signal: AbortSignal) => Promise<Outcome<Fields>> | Outcome<Fields>,
  ) => {
    const reply = (fields: Partial<Fields>, diagnostics: readonly Diagnostic[]) => ({
      ...fields,
      diagnostics: toDiagnosticMessages(diagnostics),
    });
    try {
      const { fields = {}, diagnostics = [] } = await calls.run(context.signal, work);
      return reply(fields, diagnostics);
    } catch (thrown) {
      if (!(thrown instanceof DiagnosticError)) {
        logger.debug("call failed", { call: context.method.name, stack: stackOf(thrown) });
      }
      return reply({}, toDiagnostics(thrown));
    }
  };
}

const stackOf = (thrown: unknown) => (thrown instanceof Error ? thrown.stack : String(thrown));

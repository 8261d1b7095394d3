/** What a handler answers. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, body: JSON.stringify(body), headers };
}

/** An error in EVS's shape: the fault's name wraps code and message. */
export function evsError(status: number, fault: string, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ [fault]: { message, code } }) };
}

/** An error in the shape of the gateway before EVS. */
export function gatewayError(status: number, code: string, message: string, requestId: string): Answer {
  return {
    status,
    body: JSON.stringify({ error_msg: message, error_code: code, request_id: requestId }),
  };
}

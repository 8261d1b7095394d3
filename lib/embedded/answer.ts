/** The response of a handler. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, body: JSON.stringify(body), headers };
}

/** An error in the form of EVS: the key is the error's name, and has code and message. */
export function evsError(status: number, fault: string, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ [fault]: { message, code } }) };
}

/** An error in the form of the gateway before EVS. */
export function gatewayError(status: number, code: string, message: string, requestId: string): Answer {
  return {
    status,
    body: JSON.stringify({ error_msg: message, error_code: code, request_id: requestId }),
  };
}

import { type HttpAnswer, parseError } from "../../../lib/evs/http/parse-error";

const parse = (answer: Partial<HttpAnswer>) =>
  parseError("GET", "/v2/p/snapshots/detail", { status: 400, headers: {}, body: "", ...answer }, (text) =>
    text.replaceAll("sesame", "***"),
  );

test.each([
  ["the API page's", 400, '{"error":{"message":"XXXX","code":"XXX"}}', { code: "XXX", fault: "error" }],
  [
    "a named fault",
    404,
    '{"itemNotFound":{"message":"gone","code":"404"}}',
    { code: "404", fault: "itemNotFound" },
  ],
  [
    "a code that is a number",
    400,
    '{"badRequest":{"message":"no","code":400}}',
    { code: "400", fault: "badRequest" },
  ],
  [
    "the gateway's",
    401,
    '{"error_msg":"bad","error_code":"APIGW.0301","request_id":"r-1"}',
    { code: "APIGW.0301", requestId: "r-1" },
  ],
  [
    "IAM's",
    401,
    '{"error":{"code":401,"message":"wrong","title":"Unauthorized"}}',
    { code: "401", fault: "error" },
  ],
])("%s error shape is understood", (_, status, body, expected) => {
  expect(parse({ status, body })).toMatchObject({
    kind: "status",
    status,
    method: "GET",
    path: "/v2/p/snapshots/detail",
    ...expected,
  });
});

test("a body that is no JSON is shown in short, without markup", () => {
  const error = parse({ status: 502, body: `<html><h1>502 Bad\nGateway</h1>${"x".repeat(5000)}</html>` });
  expect(error.message).toMatch(/502, not JSON: 502 Bad Gateway x+…$/);
  expect(error.message.length).toBeLessThan(450);
});

test("a redirect names the host it wants to go to, and nothing of the target's query", () => {
  const error = parse({ status: 302, headers: { location: "https://evil.example/login?token=sesame" } });
  expect(error).toMatchObject({ kind: "redirect" });
  expect(error.message).toContain("evil.example");
  expect(error.message).not.toContain("sesame");
});

test("secrets and the gateway's echo of the request are left out", () => {
  const body = JSON.stringify({
    error_msg: "verify aksk signature fail sesame, canonicalRequest:GET|/v2/|x-security-token:STOKEN|",
    error_code: "APIGW.0301",
  });
  const error = parse({ status: 401, body });
  expect(error.message).toContain("verify aksk signature fail ***");
  expect(error.message).not.toContain("STOKEN");
});

test.each([
  ["seconds", { "retry-after": "7" }, "", 7000],
  ["Cinder's field", {}, '{"overLimit":{"code":413,"message":"slow","retryAfter":"3"}}', 3000],
])("a wait given as %s is read", (_, headers, body, expected) => {
  expect(parse({ status: 413, headers, body }).retryAfterMs).toBe(expected);
});

test("a wait given as a date is read", () => {
  const date = new Date(Date.now() + 20_000).toUTCString();
  const { retryAfterMs = 0 } = parse({ status: 429, headers: { "retry-after": date } });
  expect(retryAfterMs).toBeGreaterThan(15_000);
  expect(retryAfterMs).toBeLessThan(25_000);
});

describe("whatever a server says is shown as one printable line", () => {
  const hostile = `\u001b[2J\u202Esesame\u200B\uD800${"x".repeat(1024 ** 2)}`;

  test.each([
    ["the gateway's", { error_msg: hostile, error_code: hostile, request_id: hostile }],
    ["a fault", { [hostile]: { message: hostile, code: hostile } }],
  ])("%s code, message and request ID", (_, body) => {
    const error = parse({ body: JSON.stringify(body), headers: { "x-request-id": hostile } });
    const { code, fault = "", requestId, message, gatewayCode = "", said } = error;
    for (const text of [code, fault, requestId, message, gatewayCode, said]) {
      expect(text).not.toMatch(/[\p{C}]|sesame/u);
      expect(text?.length).toBeLessThan(500);
    }
  });

  test("the host of a redirect", () => {
    const { message } = parse({
      status: 302,
      headers: { location: `https://sesame.${"x".repeat(60_000)}/` },
    });
    expect(message).not.toContain("sesame");
    expect(message.length).toBeLessThan(300);
  });

  test.each([
    ["a code that is an object", { error: { code: { toString: 1 }, message: { toString: 1 } } }],
    ["a wait that is an object", { overLimit: { code: 413, message: "x", retryAfter: { toString: 1 } } }],
    [
      "a message that is nested deeply",
      `{"error":{"code":1,"message":${"[".repeat(1e5)}${"]".repeat(1e5)}}}`,
    ],
    ["a body that is nested deeply", `${"[".repeat(1e6)}${"]".repeat(1e6)}`],
  ])("%s", (_, body) => {
    const error = parse({ body: typeof body === "string" ? body : JSON.stringify(body) });
    expect(error).toMatchObject({ kind: "status", status: 400 });
  });
});

test.each([
  ["opening brackets", "<"],
  ["spaces", " "],
  ["commas and spaces", ",  "],
  ["markup", "<a>"],
  ["words of an echo", "canonicalRequest"],
])("a page of millions of %s is dealt with at once", (_, part) => {
  const page = part.repeat(4_000_000 / part.length);
  expect(parse({ status: 502, body: page }).message.length).toBeLessThan(500);
  expect(parse({ status: 502, body: JSON.stringify({ error_msg: page }) }).message.length).toBeLessThan(500);
});

test.each([202, 203, 204, 206, 226])("%i is no answer, and may be one later", (status) => {
  const error = parse({ status, body: '{"snapshots":[]}' });
  expect(error).toMatchObject({ kind: "malformed", status });
});

import { sign } from "../../../lib/evs/auth/sign";
import { encodeQuery } from "../../../lib/evs/http/encode";

// Signatures that the vendor's Node SDK and independent programs agree on.
const project = "d6c277ba8820452e83df36f33c9fa561";
const base = `https://evs.cn-north-4.myhuaweicloud.com/v2/${project}/snapshots/detail`;
const query = encodeQuery({
  limit: 50,
  offset: 50,
  name: "nightly db ~1*中",
  status: "available",
  volume_id: "ae11e59c-bd56-434a-a00c-04757e1c066d",
});
const key = { accessKey: "AKEXAMPLE0000000TEST", secretKey: "skExample/0123456789+abcdefghijklmnopqrstu" };
const now = new Date("2024-01-02T03:04:05.678Z");

test("a query with awkward values is signed as the vendor's SDK signs it", () => {
  const headers = { "x-project-id": project };
  const { authorization } = sign({ method: "GET", url: new URL(`${base}?${query}`), headers }, key, now);
  expect(authorization).toBe(
    "SDK-HMAC-SHA256 Access=AKEXAMPLE0000000TEST, SignedHeaders=host;x-project-id;x-sdk-date, " +
      "Signature=d1c115923108bb849a50bd6340ba508e9e4df0a353699f6fea2314c6c998ae43",
  );
});

test("a security token is sent and signed", () => {
  const headers = { "x-project-id": project };
  const signed = sign(
    { method: "GET", url: new URL(`${base}?${query}`), headers },
    { ...key, securityToken: "STOKEN==" },
    now,
  );
  expect(signed["x-security-token"]).toBe("STOKEN==");
  expect(signed.authorization).toContain(
    "SignedHeaders=host;x-project-id;x-sdk-date;x-security-token, " +
      "Signature=ff836d930395a89ba3e27e440b7b67f57ed8660ce4561711ac904521e81d63fc",
  );
});

test("a request without query and project is signed", () => {
  const { authorization } = sign({ method: "GET", url: new URL(base), headers: {} }, key, now);
  expect(authorization).toContain(
    "SignedHeaders=host;x-sdk-date, Signature=3e2298ea2c4037e83b81c4a3909126f0de3cef7e1483e5851da5b09126dbe459",
  );
});

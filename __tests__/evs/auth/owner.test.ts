import type { Credentials } from "../../../lib/evs/auth/credentials";
import { ownersOf } from "../../../lib/evs/auth/owner";
import { sign } from "../../../lib/evs/auth/sign";
import type { HttpRequest } from "../../../lib/evs/http/exchange";

const KEY = { accessKey: "AKSESAME", secretKey: "SKSESAME" };
const url = new URL("https://evs.example/v2/p/volumes/detail");
const requestOf = (headers: HttpRequest["headers"]): HttpRequest => ({ method: "GET", url, headers });
const withToken = (token: string) => requestOf({ "x-auth-token": token });
const signedWith = (key: typeof KEY) =>
  requestOf(sign({ method: "GET", url, headers: {} }, key, new Date(0)));

const token = (text: string): Credentials => ({ kind: "token", token: text });
const user: Credentials = { kind: "password", userName: "u", domainName: "d", password: "PWSESAME" };
const agency: Credentials = {
  kind: "agency",
  base: { kind: "aksk", ...KEY },
  agencyName: "a",
  domainName: "d",
};

test("one key, one owner, and none of it can be read", () => {
  const owner = ownersOf({ kind: "aksk", ...KEY })(signedWith(KEY));
  expect(ownersOf({ kind: "aksk", ...KEY })(signedWith(KEY))).toBe(owner);
  expect(ownersOf({ kind: "aksk", ...KEY, accessKey: "other" })(signedWith(KEY))).not.toBe(owner);
  expect(owner).not.toContain("SESAME");
});

test("tokens differ by what they are", () => {
  const one = ownersOf(token("one-sesame"))(withToken("one-sesame"));
  expect(ownersOf(token("other"))(withToken("other"))).not.toBe(one);
  expect(one).not.toContain("sesame");
});

test("a user is the same whatever tokens IAM issues", () => {
  const [first, second] = [ownersOf(user), ownersOf(user)];
  expect(first(withToken("monday"))).toBe(second(withToken("tuesday")));
});

test("who acts for an account is another than the account that is acted for, also with new keys", () => {
  const ownerOf = ownersOf(agency);
  const acting = ownerOf(signedWith(KEY));
  expect(acting).toBe(ownersOf({ kind: "aksk", ...KEY })(signedWith(KEY)));
  const temporary = ownerOf(signedWith({ accessKey: "TEMPORARY1", secretKey: "x" }));
  expect(temporary).toBe(ownerOf(signedWith({ accessKey: "TEMPORARY2", secretKey: "y" })));
  expect(temporary).not.toBe(acting);
});

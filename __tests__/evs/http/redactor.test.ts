import { Redactor } from "../../../lib/evs/http/redactor";

const SECRET = 'MIIab+/c d"é&<x>=\\';

function redactor(secret = SECRET): Redactor {
  const made = new Redactor();
  made.add(secret);
  return made;
}

test.each([
  ["as it is", SECRET],
  ["in JSON", JSON.stringify(SECRET)],
  ["in JSON with escaped slashes", JSON.stringify(SECRET).replaceAll("/", "\\/")],
  ["in JSON of ASCII", JSON.stringify(SECRET).replace("é", "\\u00e9")],
  ["in a URL", encodeURIComponent(SECRET)],
  ["in a URL, in small letters", encodeURIComponent(SECRET).replace(/%../g, (byte) => byte.toLowerCase())],
  ["in a form", new URLSearchParams({ key: SECRET }).toString()],
  [
    "in HTML",
    SECRET.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  ],
])("a secret is found %s", (_, text) => {
  expect(redactor().redact(`[${text}]`)).not.toMatch(/MIIab|x/i);
});

test.each(["", "u", "us", "user:"])("a secret is found in base64, %j before it", (before) => {
  for (const form of ["base64", "base64url"] as const) {
    const text = Buffer.from(`${before}${SECRET}, and more`).toString(form);
    const left = redactor().redact(text);
    expect(left).toContain("***");
    expect(Buffer.from(left.replace("***", ""), form).toString()).not.toContain("MIIab");
  }
});

test("a secret that is a part of another does not uncover the rest of it", () => {
  const both = redactor("sesame");
  both.add("sesame-open");
  expect(both.redact("sesame-open")).toBe("***");
});

test("a short secret takes nothing but itself out", () => {
  expect(redactor("ab").redact("YWI= ab cd")).toBe("YWI= *** cd");
});

import { decodeBlock, decodeState, encodeState, unknownAttributes } from "../../lib/plugin/dynamic-value";
import { UNKNOWN } from "../../lib/plugin/schema";

const bytes = (hex: string) => ({ msgpack: Buffer.from(hex.replaceAll(" ", ""), "hex") });

test("null, texts, numbers and lists arrive as they are", () => {
  // {"a": null, "b": "x", "c": 1.5, "d": [true]}
  expect(decodeBlock(bytes("84 a161c0 a162a178 a163cb3ff8000000000000 a16491c3"))).toEqual({
    a: null,
    b: "x",
    c: 1.5,
    d: [true],
  });
});

test.each([
  ["4294967296", "81 a161 cf 0000000100000000", 4_294_967_296],
  ["the largest that is exact", "81 a161 cf 001fffffffffffff", Number.MAX_SAFE_INTEGER],
  ["the smallest that is exact", "81 a161 d3 ffe0000000000001", Number.MIN_SAFE_INTEGER],
])("%s is a number, at any depth", (_, hex, value) => {
  expect(decodeBlock(bytes(hex))).toEqual({ a: value });
  expect(decodeBlock(bytes(hex.replace("a161", "a161 91")))).toEqual({ a: [value] });
});

test("a whole number that JavaScript cannot hold is refused, not rounded", () => {
  const config = bytes("81 a161 91 cf 0020000000000001");
  expect(() => decodeBlock(config)).toThrow("Number is too large: 9007199254740993 is not from");
  expect(() => decodeBlock(config)).toThrow(
    expect.objectContaining({ diagnostics: [expect.objectContaining({ attribute: ["a", { index: 0 }] })] }),
  );
});

test.each([
  ["plain", "81 a161 d40000"],
  ["refined", "81 a161 c7030c 810101"],
])("a %s unknown value is UNKNOWN", (_, hex) => {
  const config = decodeBlock(bytes(hex));
  expect(config).toEqual({ a: UNKNOWN });
  expect(unknownAttributes(config)).toEqual(["a"]);
});

test("an unknown inside a map is found", () => {
  expect(unknownAttributes(decodeBlock(bytes("82 a161 81a178d40000 a162a179")))).toEqual(["a"]);
});

test("what is no object is refused", () => {
  expect(() => decodeBlock(bytes("c0"))).toThrow("not an object");
});

test("undefined never reaches Terraform", () => {
  expect(decodeBlock(encodeState({ a: undefined, b: [{ c: undefined }] }))).toEqual({
    a: null,
    b: [{ c: null }],
  });
});

test("a whole number goes as one, and a fraction as the text that Terraform would send, at any depth", () => {
  const { msgpack } = encodeState({ a: 10, b: [{ c: 0.1 }] });
  expect(Buffer.from(msgpack).toString("hex")).toBe("82a1610aa1629181a163a3302e31");
});

test("an unknown value goes back as Terraform itself writes it", () => {
  const { msgpack } = encodeState({ a: UNKNOWN, b: [UNKNOWN], c: undefined });
  expect(Buffer.from(msgpack).toString("hex")).toBe("83a161d40000a16291d40000a163c0");
  expect(decodeBlock({ msgpack })).toEqual({ a: UNKNOWN, b: [UNKNOWN], c: null });
});

test("a state that is not there is null in both directions", () => {
  expect(decodeState(bytes("c0"))).toBeNull();
  expect(Buffer.from(encodeState(null).msgpack).toString("hex")).toBe("c0");
});

import { Row } from "../../lib/evs/row";
import { parseSnapshot, type Snapshot } from "../../lib/evs/snapshots/snapshot";
import { parseVolume, type Volume } from "../../lib/evs/volumes/volume";

const snapshot = (fields: Record<string, unknown>) => parseSnapshot(new Row({ id: "s", ...fields }), "s");
const volume = (fields: Record<string, unknown>) => parseVolume(new Row({ id: "v", ...fields }), "v");

test.each<[string, Record<string, unknown>, Partial<Snapshot>]>([
  ["a size as a text", { size: " 10 " }, { size: 10 }],
  ["a size of nought", { size: 0 }, { size: 0 }],
  ["a name that is a number", { name: 7 }, { name: "7" }],
  ["a name that is true", { name: true }, { name: "true" }],
  ["an empty name", { name: "" }, { name: "" }],
  ["an empty disk ID is none", { volume_id: "" }, { volumeId: null }],
  ["a blank disk ID is none", { volume_id: " " }, { volumeId: null }],
  ["an empty time is none", { updated_at: "" }, { updatedAt: null }],
  ["a time with odd case", { created_at: " 2024-01-02t03:04:05z" }, { createdAt: "2024-01-02T03:04:05Z" }],
  ["empty metadata as a text", { metadata: "" }, { metadata: {} }],
  ["empty metadata as a list", { metadata: [] }, { metadata: {} }],
  ["no metadata", { metadata: null }, { metadata: {} }],
  [
    "values that are no texts",
    { metadata: { a: 1, b: null, c: [true] } },
    { metadata: { a: "1", b: "null", c: "[true]" } },
  ],
  [
    "keys of an object's own machinery",
    { metadata: JSON.parse('{"__proto__":"x","constructor":"y"}') },
    {
      metadata: Object.fromEntries([
        ["__proto__", "x"],
        ["constructor", "y"],
      ]),
    },
  ],
  ["half of a character", { name: "a\uD800b" }, { name: "a\uFFFDb" }],
  [
    "half of a character in metadata",
    { metadata: { "k\uDC00": "v\uD800" } },
    { metadata: { "k\uFFFD": "v\uFFFD" } },
  ],
])("%s is read: %j", (_, fields, expected) => {
  expect(snapshot(fields)).toMatchObject({ ...expected, problem: null });
});

test.each<[Record<string, unknown>, Partial<Snapshot>, string]>([
  [{ volume_id: true }, { volumeId: null }, "volume_id is a boolean, not a string"],
  [{ volume_id: 12 }, { volumeId: null }, "volume_id is a number, not a string"],
  [{ volume_id: ["x"] }, { volumeId: null }, "volume_id is a list, not a string"],
  [{ volume_id: "a\uD800" }, { volumeId: null }, "volume_id is not valid Unicode"],
  [{ volume_id: "x".repeat(300) }, { volumeId: null }, "volume_id has more than 255 characters"],
  [{ size: 1.5 }, { size: null }, "size is not a non-negative integer"],
  [{ size: -1 }, { size: null }, "size is not a non-negative integer"],
  [{ size: "0x10" }, { size: null }, "size is not a non-negative integer"],
  [{ size: JSON.parse("1e400") }, { size: null }, "size is not a non-negative integer"],
  [{ size: true }, { size: null }, "size is not a non-negative integer"],
  [{ name: { toString: 1 } }, { name: null }, "name is an object, not a string"],
  [{ created_at: "yesterday" }, { createdAt: null }, "created_at is not a valid time"],
  [{ created_at: 1_700_000_000 }, { createdAt: null }, "created_at is not a valid time"],
  [{ metadata: "x" }, { metadata: {} }, "metadata is a string, not an object"],
  [{ metadata: ["x"] }, { metadata: {} }, "metadata is a list, not an object"],
  [
    { metadata: { é: "1", "e\u0301": "2" } },
    { metadata: { é: "1" } },
    "metadata has two keys that cannot be distinguished",
  ],
  [
    { volume_id: true, size: -1 },
    { volumeId: null, size: null },
    "size is not a non-negative integer; volume_id is a boolean, not a string",
  ],
])("%j cannot be read, is named, and spoils nothing else", (fields, expected, problem) => {
  expect(snapshot({ status: "available", ...fields })).toMatchObject({
    ...expected,
    status: "available",
    problem,
  });
});

test("metadata nested 100,000 deep is named and spoils nothing else", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  expect(snapshot({ metadata: { a: "b", deep } })).toMatchObject({
    metadata: { a: "b" },
    problem: "metadata has a value that JSON cannot represent, or is nested too deeply",
  });
});

test("a very long text is cut with a mark before it is kept", () => {
  const { name, metadata, problem } = snapshot({
    name: "n".repeat(2 ** 20),
    metadata: { k: "v".repeat(2 ** 20) },
  });
  expect(name).toMatch(/^n{16384}…$/);
  expect(metadata.k).toHaveLength(16_385);
  expect(problem).toBeNull();
});

test.each(["true", "True", "TRUE", " true ", "1", 1, true])("bootable %j is true", (bootable) => {
  expect(volume({ bootable })).toMatchObject({ bootable: true, problem: null });
});

test.each(["false", "False", 0, "0"])("bootable %j is false", (bootable) => {
  expect(volume({ bootable })).toMatchObject({ bootable: false, problem: null });
});

test.each<[string, Record<string, unknown>, Partial<Volume>, string | null]>([
  ["a switch", { bootable: "yes" }, { bootable: null }, "bootable is not a boolean"],
  ["an unset switch", { bootable: "" }, { bootable: null }, null],
  ["attachments", { attachments: {} }, { attachments: [] }, "attachments is an object, not a list"],
  ["attachments that are not there", { attachments: undefined }, { attachments: null }, null],
  ["attachments that are null", { attachments: null }, { attachments: null }, null],
  ["an empty list of attachments", { attachments: [] }, { attachments: [] }, null],
  ["no attachments", { attachments: "" }, { attachments: [] }, null],
  [
    "one attachment",
    { attachments: [7, { server_id: true, device: "/dev/vda" }] },
    { attachments: [expect.objectContaining({ serverId: null, device: "/dev/vda" })] },
    "attachments[0] is a number, not an object; attachments[1].server_id is a boolean, not a string",
  ],
])("%s of a disk that is not as described", (_, fields, expected, problem) => {
  expect(volume(fields)).toMatchObject({ ...expected, problem });
});

test("how a disk is paid, encrypted and made is read", () => {
  const attachment = { server_id: "e", attachment_id: "a", attached_at: "2024-01-02T03:04:05.000000" };
  const fields = {
    encrypted: "True",
    metadata: { orderID: "CS1" },
    volume_image_metadata: { "image.id": "i" },
    service_type: "DSS",
    user_id: "u",
    attachments: [attachment],
  };
  expect(volume(fields)).toMatchObject({
    encrypted: true,
    orderId: "CS1",
    fromImage: true,
    serviceType: "DSS",
    userId: "u",
    attachments: [{ serverId: "e", attachmentId: "a", attachedAt: "2024-01-02T03:04:05.000000Z" }],
  });
  expect(volume({ volume_image_metadata: {} })).toMatchObject({
    encrypted: null,
    orderId: null,
    fromImage: false,
    serviceType: null,
  });
});

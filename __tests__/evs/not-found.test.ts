import type { EvsError } from "../../lib/evs";
import { parseError } from "../../lib/evs/http/parse-error";
import { provesNotFound } from "../../lib/evs/not-found";

const ID = "0f1c5e2f-9a7b-4c3e-8f6a-1b2c3d4e5f60";
const OTHER = "11111111-2222-3333-4444-555555555555";

const answer = (status: number, body: unknown): EvsError =>
  parseError(
    "GET",
    `/v2/p/volumes/${ID}`,
    { status, headers: {}, body: JSON.stringify(body) },
    (text) => text,
  );
const itemNotFound = (message?: string, beside: object = {}) => ({
  itemNotFound: { ...(message === undefined ? {} : { message }), code: "404" },
  ...beside,
});

test.each<[string, unknown]>([
  ["Cinder's own words", itemNotFound(`Volume ${ID} could not be found.`)],
  ["another spelling of the ID", itemNotFound(`Volume ${ID.toUpperCase()} could not be found.`)],
  [
    "EVS's code and its documented text",
    { error: { code: "EVS.5404", message: "Resource(Volume, Snapshot, Backup .etc) cound not be found." } },
  ],
  ["other words with the ID", itemNotFound(`no volume ${ID}`)],
  ["no ID in it", itemNotFound("volume not exist")],
])("a 404 counts with %s", (_, body) => {
  expect(provesNotFound(answer(404, body), "volume", ID)).toBe(true);
});

test.each<[string, number, unknown]>([
  ["another disk", 404, itemNotFound(`Volume ${OTHER} could not be found.`)],
  ["another disk, in other words", 404, itemNotFound(`no volume ${OTHER}`)],
  ["a disk and another one", 404, itemNotFound(`no volume ${ID}, did you mean ${OTHER}`)],
  ["another kind of thing", 404, itemNotFound(`Snapshot ${ID} could not be found.`)],
  ["the project", 404, itemNotFound("Project 0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60 could not be found.")],
  ["the project, without its ID", 404, itemNotFound("The project does not exist.")],
  ["the tenant", 404, { error: { code: "EVS.5404", message: "tenant not found" } }],
  ["the route", 404, itemNotFound("The resource could not be found.")],
  ["nothing at all", 404, itemNotFound()],
  ["nothing, in a text", 404, itemNotFound("")],
  [
    "a gateway's code beside it",
    404,
    itemNotFound(`Volume ${ID} could not be found.`, { error_code: "APIGW.0101", error_msg: "no backend" }),
  ],
  [
    "a gateway's message beside it",
    404,
    itemNotFound(`Volume ${ID} could not be found.`, { error_msg: "no backend" }),
  ],
  [
    "a gateway's code inside it",
    404,
    { itemNotFound: { message: `Volume ${ID} could not be found.`, code: "APIGW.0101" } },
  ],
  ["the gateway alone", 404, { error_code: "APIGW.0101", error_msg: "The API does not exist" }],
  ["another fault", 404, { notFound: { message: `Volume ${ID} could not be found.`, code: "404" } }],
  ["another status", 400, itemNotFound(`Volume ${ID} could not be found.`)],
])("an error about %s proves nothing", (_, status, body) => {
  expect(provesNotFound(answer(status, body), "volume", ID)).toBe(false);
});

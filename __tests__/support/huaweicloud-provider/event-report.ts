import { doing } from "./cloud";
import { warning } from "./errors";
import { trueOrFalse } from "./message-publish";
import { resource } from "./resource";
import { given, items, text, type Values } from "./values";

const DETAILS = [
  "type",
  "state",
  "level",
  "content",
  "group_id",
  "resource_id",
  "resource_name",
  "user",
  "dimensions",
];

/** Creating it reports the event; nothing else does anything. */
export const eventReport = resource({
  name: "huaweicloud_ces_event_report",
  fixed: ["name", "source", "time", "detail", ...DETAILS.map((argument) => `detail.*.${argument}`)],
  validate: trueOrFalse,

  async create(planned, cloud) {
    await doing("creating CES client", async () => cloud.regionOf(planned.region));
    const time = await doing("building CES event report body params", async () =>
      parseTime(text(planned.time)),
    );
    const event = {
      event_name: planned.name,
      event_source: planned.source,
      time,
      detail: toDetail(items(planned.detail)[0] ?? {}),
    };
    return doing("creating CES event report", async () => {
      const answer = await cloud.call("POST", "ces", "V1.0/{project}/events", { body: [event] });
      const id = text(items(answer)[0]?.event_id);
      if (id === "") throw new Error("ID is not found in API response");
      return { id };
    });
  },

  update: async () => ({}),

  delete: async () => [
    warning(
      "This resource is only a one-time action resource for operating the API. Deleting this resource will not " +
        "clear the corresponding request record, but will only remove the resource information from the tfstate file.",
    ),
  ],
});

/** Milliseconds since 1970 of a time in UTC. */
function parseTime(time: string): number {
  const at = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time)
    ? Date.parse(`${time.replace(" ", "T")}Z`)
    : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`parsing time "${time}" as "2006-01-02 15:04:05": cannot parse it`);
  return at;
}

function toDetail({
  state,
  level,
  type,
  content,
  group_id,
  resource_id,
  resource_name,
  user,
  dimensions,
}: Values) {
  return {
    event_state: state,
    event_level: level,
    ...given({
      event_type: type,
      content,
      group_id,
      resource_id,
      resource_name,
      event_user: user,
      dimensions,
    }),
  };
}

import { type Diagnostic, UNKNOWN } from "../../../lib/plugin";
import { doing } from "./cloud";
import { warning } from "./errors";
import { resource } from "./resource";
import { given, items, text, type Values } from "./values";

const FORMS = ["message", "message_structure", "message_template_name"];

/** Creating it publishes; nothing else does anything. */
export const messagePublish = resource({
  name: "huaweicloud_smn_message_publish",
  // Not `tags`: the official provider has them misspelt in its list.
  fixed: ["topic_urn", "subject", ...FORMS, "time_to_live", "message_attributes"],
  // Tags that are not given stay open until every apply, so that each plan has a change.
  unsettled: ({ tags }) => (tags === null ? { tags: UNKNOWN } : {}),
  validate: (config) => [...oneForm(config), ...tagsOfTemplate(config), ...trueOrFalse(config)],

  create: (planned, cloud) =>
    doing("creating SMN message publishment", async () => {
      cloud.regionOf(planned.region);
      const { topic_urn, subject, message, message_structure, message_template_name, tags, time_to_live } =
        planned;
      const body = {
        ...given({ subject, message, message_structure, message_template_name, tags, time_to_live }),
        ...given({ message_attributes: items(planned.message_attributes).map(toMessageAttribute) }),
      };
      const path = `v2/{project}/notifications/topics/${topic_urn}/publish`;
      const answer = (await cloud.call("POST", "smn", path, { body })) as Values;
      if (text(answer.message_id) === "") throw new Error("message ID is not found in API response");
      return { id: answer.message_id };
    }),

  update: async () => ({}),

  delete: async () => [
    warning(
      "Deleting message pbulish resource is not supported. The resource is only removed from the state.",
    ),
  ],
});

/** Of the forms that are known, exactly one; none will do while one may still turn out to be given. */
function oneForm(config: Values): readonly Diagnostic[] {
  const named = FORMS.filter((form) => config[form] !== null && config[form] !== UNKNOWN);
  const open = FORMS.some((form) => config[form] === UNKNOWN);
  if (named.length === 1 || (named.length === 0 && open)) return [];
  const forms = FORMS.join(",");
  const detail =
    named.length === 0
      ? `"message": one of \`${forms}\` must be specified`
      : `"message": only one of \`${forms}\` can be specified, but \`${named.join(",")}\` were specified.`;
  return [{ severity: "error", summary: "Invalid combination of arguments", detail, attribute: ["message"] }];
}

function tagsOfTemplate({ message_template_name, tags }: Values): readonly Diagnostic[] {
  if (message_template_name === null || tags !== null) return [];
  const detail = '"message_template_name": all of `message_template_name,tags` must be specified';
  return [
    {
      severity: "error",
      summary: "Missing required argument",
      detail,
      attribute: ["message_template_name"],
    },
  ];
}

/** `enable_force_new` is a text. */
export function trueOrFalse({ enable_force_new: value }: Values): readonly Diagnostic[] {
  if (value === null || value === UNKNOWN || value === "true" || value === "false") return [];
  const summary = `expected enable_force_new to be one of ["true" "false"], got ${String(value)}`;
  return [{ severity: "error", summary, detail: "", attribute: ["enable_force_new"] }];
}

function toMessageAttribute({ name, type, value, values }: Values): Values {
  return { name, type, value: type === "STRING" ? value : values };
}

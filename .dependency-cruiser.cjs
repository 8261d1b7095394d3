// Which folders of lib may import which: the walls of the architecture.
const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: "error",
  from: { path: `^lib/${folder}/` },
  to: { path: "^lib/", pathNot: [folder, ...allowed].map((name) => `^lib/${name}/`) },
});

// The rooms of lib/audit, from the ground up: each may use those before it.
const AUDIT_ROOMS = [
  "catalogue",
  "known",
  "rules",
  "spec",
  "memory",
  "facts",
  "verdicts",
  "engine",
  "policies",
  "wording",
  "results",
];
const rooms = AUDIT_ROOMS.map((room, index) => ({
  name: `audit-${room}-imports`,
  comment: "No arrow in lib/audit points up.",
  severity: "error",
  from: { path: `^lib/audit/${room}/` },
  to: { path: `^lib/audit/(${AUDIT_ROOMS.slice(index + 1).join("|") || "-"})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("evs", [], "The client knows nothing of Terraform."),
    only("audit", ["evs"], "Judging knows the facts, neither Terraform nor constructs."),
    only("settings", ["evs"], "Settings become a client; they know neither plugin nor provider."),
    only(
      "fleet",
      ["settings", "audit", "evs"],
      "Cells are found, read and judged; nobody is told of it here.",
    ),
    only("plugin", [], "The plugin protocol knows nothing of EVS."),
    only(
      "provider",
      ["plugin", "settings", "fleet", "audit", "evs"],
      "The provider carries: settings, audit, attributes.",
    ),
    only("placement", [], "Synthesis loads the placement; it must not load the provider with it."),
    only("embedded", [], "The embedded API stands alone."),
    only("bindings", [], "Generated code stands alone."),
    only(
      "constructs",
      ["bindings", "placement", "audit", "settings", "fleet"],
      "Constructs refer; they know no HTTP.",
    ),
    only(
      "evaluation",
      ["constructs", "bindings", "placement", "embedded", "settings"],
      "Evaluation plans stacks against the embedded API.",
    ),
    only("report", ["audit"], "Reports show results; they judge nothing."),
    only(
      "cli",
      ["embedded", "placement", "settings", "fleet", "audit", "evs", "report"],
      "Commands judge without Terraform, or lay the provider.",
    ),
    {
      name: "only-constructs-know-the-official-provider",
      comment: "Its bindings are for synthesis.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/constructs/(huaweicloud|alerts)/|^lib/index[.]ts$" },
      to: { path: "^packages/" },
    },
    {
      name: "constructs-know-constants-of-audit",
      comment: "Synthesis loads no judge.",
      severity: "error",
      from: { path: "^lib/constructs/" },
      to: { path: "^lib/audit/", pathNot: "^lib/audit/(verdicts|spec|rules|catalogue)" },
    },
    {
      name: "constructs-know-constants-of-settings",
      comment: "Synthesis reads no profiles.",
      severity: "error",
      from: { path: "^lib/constructs/" },
      to: { path: "^lib/settings/", pathNot: "^lib/settings/arguments[.]ts$" },
    },
    {
      name: "constructs-know-requests-of-fleets",
      comment: "Synthesis finds no projects.",
      severity: "error",
      from: { path: "^lib/constructs/" },
      to: { path: "^lib/fleet/", pathNot: "^lib/fleet/fleet-request[.]ts$" },
    },
    ...rooms,
    {
      name: "judges-cannot-open-conditions",
      comment: "Only the engine looks inside a condition, so that unknown is never taken for no.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/audit/(known|engine|verdicts)/" },
      to: { path: "^lib/audit/known/open[.]ts$" },
    },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};

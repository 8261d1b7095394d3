// Which folders of lib may import which: the walls of the architecture.
const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: "error",
  from: { path: `^lib/${folder}/` },
  to: { path: "^lib/", pathNot: [folder, ...allowed].map((name) => `^lib/${name}/`) },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("evs", [], "The client knows nothing of Terraform."),
    only("plugin", [], "The plugin protocol knows nothing of EVS."),
    only("embedded", [], "The embedded API stands alone."),
    only("bindings", [], "Generated code stands alone."),
    only("verdicts", [], "What both halves know of verdicts stands alone."),
    only("terraform", [], "Writing Terraform configuration knows nothing of snapshots."),
    only("provider", ["plugin", "evs", "verdicts"], "The provider knows no constructs."),
    only(
      "snapshots",
      ["bindings", "provider/placement", "terraform", "verdicts"],
      "Constructs know no HTTP.",
    ),
    only(
      "huaweicloud",
      ["snapshots", "terraform", "verdicts"],
      "The official provider's data, for the same policies.",
    ),
    only("alerts", ["terraform"], "Alerts know neither snapshots nor policies."),
    only("policies", ["snapshots", "alerts", "terraform", "verdicts"], "Policies know constructs only."),
    only(
      "testing",
      ["policies", "snapshots", "bindings", "embedded"],
      "Evaluation plans stacks against the embedded API.",
    ),
    only("cli", ["embedded", "provider/placement"], "Commands lay the provider or serve the embedded API."),
    {
      name: "only-constructs-know-the-official-provider",
      comment: "Its bindings are for synthesis.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/(huaweicloud|alerts)/|^lib/index[.]ts$" },
      to: { path: "^packages/" },
    },
    {
      name: "placement-stands-alone",
      comment: "Synthesis loads the placement; it must not load the provider with it.",
      severity: "error",
      from: { path: "^lib/provider/placement/" },
      to: { path: "^lib/", pathNot: "^lib/provider/placement/" },
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

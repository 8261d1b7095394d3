import { computed, list, object, optional, type Schema, string } from "../../plugin";
import { evsDataSource } from "../evs-data-source";
import { chainAttributes, toChainState } from "./chain-attributes";
import { freshArgument } from "./fresh-argument";
import { describeProblems, problemsAttribute, warnOfProblems } from "./problems";
import { queryId } from "./query-id";

const schema = {
  description:
    "Chains of standard EVS snapshots, as `GET /v5/{project_id}/snapshot-chains` lists them: complete, newest first. " +
    "Bills list chains, not single snapshots. Not every region has them.",
  attributes: {
    volume_id: optional(string, "Only chains of the disk with this ID."),
    category: optional(string, "Only chains of this category: `standard`, `backup` or `server_backup`."),
    project_id: optional(string, "Project to read. Default: the provider's."),
    fresh: freshArgument,
    id: computed(string, "Hash of the query: the same query has the same ID."),
    snapshot_chains: computed(list(object(chainAttributes)), "Matching chains."),
    problems: problemsAttribute,
  },
} satisfies Schema;

/** `evs_snapshot_chains`: the chains of a project's standard snapshots. */
export const snapshotChainsDataSource = evsDataSource({
  name: "evs_snapshot_chains",
  schema,
  projectId: (config) => config.project_id,
  async read({ fresh, volume_id: volumeId, category }, { client }, call) {
    const filter = {
      ...(volumeId ? { volumeId } : {}),
      ...(category ? { category } : {}),
    };
    const { rows, malformed } = await client.listSnapshotChains(filter, { ...call, fresh: fresh ?? false });
    const problems = describeProblems(rows, malformed);
    return {
      state: { id: queryId(call.projectId, filter), snapshot_chains: rows.map(toChainState), problems },
      diagnostics: warnOfProblems(problems),
    };
  },
});

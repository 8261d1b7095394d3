import type { Call } from "../../evs";
import { SharedReads } from "../../evs/shared-reads";
import type { AuditClient } from "./attempt";
import { type Clock, systemClock } from "./confirm-limit";
import type { Facts } from "./facts";
import { confirmLists, type FactRequest, type Lists, listedFacts, readLists } from "./read-facts";
import { type RecycleBin, readRecycleBin } from "./recycle-bin";

export interface FactReaderOptions {
  /** Region that the client reads, to be named beside the project. @default - not said */
  readonly region?: string;
  /** @default - the system's timers */
  readonly clock?: Clock;
}

/**
 * Reads facts for everything that judges them: data sources of one provider instance, commands. Whoever asks for the
 * same project at about the same time shares one read, the confirming of disks included, whatever filters it has.
 */
export class FactReader {
  private readonly reads = new SharedReads();

  constructor(
    private readonly client: AuditClient,
    private readonly options: FactReaderOptions = {},
  ) {}

  /** @throws what the client throws when the snapshots cannot be listed: then there is nothing to judge */
  async read(request: FactRequest, call: Call = {}): Promise<Facts> {
    const { region = null } = this.options;
    if (request.lostDisks === false) {
      const lists = await this.readLists(request, call);
      const facts = { ...listedFacts(lists, request.projectId), region };
      if (!request.recycleBin) return facts;
      const { read, malformed } = await this.readBin(request, call);
      return { ...facts, recycleBin: read, malformedRows: [...facts.malformedRows, ...malformed] };
    }
    const facts = await this.confirm({ ...request, control: "required" }, call);
    // Waiving the control changes what is read only where no disk is listed: disks are asked all the same then.
    const isUnasked = facts.snapshots.length > 0 && isEmpty(facts.volumes);
    return request.control === "waived" && isUnasked ? this.confirm(request, call) : facts;
  }

  private readLists(request: FactRequest, call: Call): Promise<Lists> {
    const { projectId, fresh = false } = request;
    return this.reads.read(projectId, { ...call, fresh }, () => readLists(this.client, request, call));
  }

  private readBin({ projectId, fresh = false }: FactRequest, call: Call): Promise<RecycleBin> {
    const key = JSON.stringify([projectId, "recycle bin"]);
    return this.reads.read(key, { ...call, fresh }, () =>
      readRecycleBin(this.client, { ...call, projectId, fresh: true }),
    );
  }

  private confirm(request: FactRequest, call: Call): Promise<Facts> {
    const { projectId, recycleBin, control, fresh = false } = request;
    const key = JSON.stringify([projectId, recycleBin, control]);
    const { region = null, clock = systemClock } = this.options;
    return this.reads.read(key, { ...call, fresh }, async () => {
      const lists = await this.readLists(request, call);
      return { ...(await confirmLists(this.client, lists, request, call, clock)), region };
    });
  }
}

const isEmpty = (volumes: Facts["volumes"]) => "value" in volumes && volumes.value.length === 0;

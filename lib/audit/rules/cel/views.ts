import type { Texts } from "../../catalogue";
import { Unknown } from "../../known";
import type { SeenRow } from "../rule";
import { ATTACHMENT_FIELDS, DISK_FIELDS, type FieldType, propertyOf, SNAPSHOT_FIELDS } from "../rule-fields";

/** Thrown if a condition needs an unknown value. */
export class UnknownFieldError extends Error {
  override readonly name = "UnknownFieldError";

  constructor(readonly why: Unknown) {
    super(why.reason);
  }
}

/** A row for the language: one property for each field, undefined if the row lacks it. */
abstract class View {
  constructor(
    private readonly seen: SeenRow | Unknown | null,
    private readonly texts: Texts,
  ) {}

  /**
   * Whether the row is null.
   *
   * @throws UnknownFieldError if that is unknown
   */
  get isNone(): boolean {
    return this.seen === null || this.known(this.seen) === undefined;
  }

  protected read(field: string, type: FieldType): unknown {
    if (this.seen === null) throw new UnknownFieldError(noDisk(this.texts));
    const seen = this.known(this.seen);
    const doubt = seen.tryGetDoubt(field);
    if (doubt !== undefined) throw new UnknownFieldError(doubt);
    const value: unknown = Reflect.get(seen.row, propertyOf(field));
    return value === null ? undefined : CONVERT[type](value, seen, this.texts);
  }

  private known(seen: SeenRow | Unknown): SeenRow {
    if (seen instanceof Unknown) throw new UnknownFieldError(seen);
    return seen;
  }
}

/** A map of a row, created once for all reads. */
function mapOf(record: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const known = MAPS.get(record);
  if (known !== undefined) return known;
  const map = new Map(Object.entries(record));
  MAPS.set(record, map);
  return map;
}

const MAPS = new WeakMap<object, ReadonlyMap<string, string>>();

const noDisk = ({ policies }: Texts) => new Unknown("disk", policies.rules.noDisk, "absent");

const same = (value: unknown) => value;

/** Values in the form of the language. */
const CONVERT: Readonly<Record<FieldType, (value: unknown, seen: SeenRow, texts: Texts) => unknown>> = {
  string: same,
  bool: same,
  int: (value) => BigInt(value as number),
  timestamp: (value) => new Date(value as string),
  "map<string, string>": (value) => mapOf(value as Readonly<Record<string, string>>),
  "list<Attachment>": (value, { tryGetDoubt }, texts) =>
    (value as readonly object[]).map((row) => new AttachmentView({ row, tryGetDoubt }, texts)),
};

function define(view: { readonly prototype: View }, fields: Readonly<Record<string, FieldType>>): void {
  for (const [field, type] of Object.entries(fields)) {
    Object.defineProperty(view.prototype, field, {
      get(this: View) {
        return this.read(field, type);
      },
    });
  }
}

export class SnapshotView extends View {}
define(SnapshotView, SNAPSHOT_FIELDS);

export class DiskView extends View {}
define(DiskView, DISK_FIELDS);

export class AttachmentView extends View {}
define(AttachmentView, ATTACHMENT_FIELDS);

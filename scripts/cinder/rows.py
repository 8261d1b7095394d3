"""Cinder's database, by Cinder's own models and functions, for tests that want more rows than a volume service makes.

usage: rows.py CINDER_CONF
Each line of standard input is a JSON object, {"do": NAME, ...arguments}; each is answered by a line of JSON.
With rows.py CINDER_CONF churn PROJECT it makes and deletes snapshots of a project until standard input ends, and then
says how many.
"""

import collections
import datetime
import json
import random
import select
import sys
import uuid

from oslo_config import cfg
import sqlalchemy

import cinder.common.config  # noqa: F401, it registers options, which must be before they are read
from cinder import context
from cinder import db
from cinder import objects
from cinder.db.sqlalchemy import models

cfg.CONF(["--config-file", sys.argv[1]], project="cinder")
objects.register_all()
ENGINE = sqlalchemy.create_engine(cfg.CONF.database.connection)
ADMIN = context.get_admin_context()
SNAPSHOTS = models.Snapshot.__table__
VOLUMES = models.Volume.__table__
METADATA = {"snapshots": models.SnapshotMetadata.__table__, "volumes": models.VolumeMetadata.__table__}
TABLES = {"snapshots": SNAPSHOTS, "volumes": VOLUMES}
AT_ONCE = 1000


def now():
    return datetime.datetime.utcnow().replace(microsecond=0)


def time_of(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


def volume_type(connection):
    table = models.VolumeType.__table__
    return connection.execute(sqlalchemy.select(table.c.id).where(~table.c.deleted)).scalars().first()


def insert(connection, table, rows):
    for start in range(0, len(rows), AT_ONCE):
        connection.execute(table.insert(), rows[start : start + AT_ONCE])


def make(project, snapshots=(), volumes=()):
    """Rows with whatever fields are given; those that no row can be without are made up."""
    with ENGINE.begin() as connection:
        kind = volume_type(connection)
        base = {"deleted": False, "project_id": project, "volume_type_id": kind, "user_id": "seed"}
        for name, defaults, rows in (
            ("volumes", {"status": "available", "attach_status": "detached", "size": 1}, volumes),
            ("snapshots", {"status": "available", "progress": "100%", "volume_size": 1}, snapshots),
        ):
            metadata = []
            columns = []
            for given in rows:
                row = {**base, **defaults, "display_name": None, "display_description": None, "updated_at": None, **given}
                owner = {"snapshots": "snapshot_id", "volumes": "volume_id"}[name]
                for key, value in row.pop("metadata", {}).items():
                    metadata.append({owner: row["id"], "key": key, "value": value, "deleted": False})
                for key in ("created_at", "updated_at"):
                    if isinstance(row[key], str):
                        row[key] = time_of(row[key])
                columns.append(row)
            insert(connection, TABLES[name], columns)
            insert(connection, METADATA[name], metadata)
    return None


def select_rows(table, project):
    """What the tests hold answers against: read by the table alone, in no order."""
    rows, metadata = TABLES[table], METADATA[table]
    owner = metadata.c.snapshot_id if table == "snapshots" else metadata.c.volume_id
    of_project = (rows.c.project_id == project) & ~rows.c.deleted
    with ENGINE.connect() as connection:
        pairs = collections.defaultdict(dict)
        query = sqlalchemy.select(owner, metadata.c.key, metadata.c.value).select_from(
            metadata.join(rows, owner == rows.c.id)
        )
        for item, key, value in connection.execute(query.where(of_project & ~metadata.c.deleted)):
            pairs[item][key] = value
        return [
            {**{key: shown(value) for key, value in row._mapping.items()}, "metadata": pairs[row.id]}
            for row in connection.execute(sqlalchemy.select(rows).where(of_project))
        ]


def shown(value):
    return value.isoformat() if isinstance(value, datetime.datetime) else value


def ids(project, ever=False):
    """IDs of a project's snapshots; with ever those of deleted ones too."""
    query = sqlalchemy.select(SNAPSHOTS.c.id).where(SNAPSHOTS.c.project_id == project)
    with ENGINE.connect() as connection:
        return list(connection.execute(query if ever else query.where(~SNAPSHOTS.c.deleted)).scalars())


def destroy_volume(id):
    """What Cinder's volume service does in the end of a deletion: its snapshots go with it."""
    db.volume_destroy(ADMIN, id)


def lose_volume(id, purge=False):
    """Marks a volume as deleted, as Cinder does, or removes its row, and leaves its snapshots behind."""
    with ENGINE.begin() as connection:
        if purge:
            # Cinder's own purge is kept from it by what still refers to the row.
            without_references(connection, VOLUMES.delete().where(VOLUMES.c.id == id))
        else:
            deleted = {"deleted": True, "deleted_at": now(), "status": "deleted"}
            connection.execute(VOLUMES.update().where(VOLUMES.c.id == id).values(deleted))


def without_references(connection, *statements):
    """Runs statements that leave rows whose references lead nowhere."""
    connection.execute(sqlalchemy.text("SET FOREIGN_KEY_CHECKS = 0"))
    try:
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.execute(sqlalchemy.text("SET FOREIGN_KEY_CHECKS = 1"))


def transfer_volume(id, project):
    """Offers a volume without its snapshots, and accepts it in another project, as Cinder's transfer does."""
    offer = db.transfer_create(
        ADMIN,
        {
            "id": str(uuid.uuid4()),
            "volume_id": id,
            "display_name": "to another project",
            "salt": "",
            "crypt_hash": "",
            "expires_at": None,
            "no_snapshots": True,
        },
    )
    db.transfer_accept(ADMIN, offer["id"], "seed", project, no_snapshots=True)


def forget(projects):
    """Removes every row of projects."""
    with ENGINE.begin() as connection:
        for name, owner in (("snapshots", "snapshot_id"), ("volumes", "volume_id")):
            rows, metadata = TABLES[name], METADATA[name]
            of_projects = rows.c.project_id.in_(projects)
            ids_of_projects = sqlalchemy.select(rows.c.id).where(of_projects)
            without_references(
                connection,
                metadata.delete().where(metadata.c[owner].in_(ids_of_projects)),
                rows.delete().where(of_projects),
            )


def churn(project):
    """Deletes as many snapshots as it makes, anywhere in the list; new ones come in front, as they do in Cinder."""
    known = ids(project)
    with ENGINE.connect() as connection:
        volume = connection.execute(
            sqlalchemy.select(SNAPSHOTS.c.volume_id).where(SNAPSHOTS.c.project_id == project)
        ).scalars().first()
    done = 0
    while not select.select([sys.stdin], [], [], 0.02)[0]:
        count = random.randint(1, 6)
        gone = [known.pop(random.randrange(len(known))) for _ in range(count)]
        fresh = [str(uuid.uuid4()) for _ in range(count)]
        make(project, [{"id": id, "volume_id": volume, "created_at": now()} for id in fresh])
        with ENGINE.begin() as connection:
            deleted = {"deleted": True, "deleted_at": now(), "status": "deleted"}
            connection.execute(SNAPSHOTS.update().where(SNAPSHOTS.c.id.in_(gone)).values(deleted))
        known += fresh
        done += count
    print(json.dumps({"deleted": done}), flush=True)


def serve():
    functions = (make, select_rows, ids, destroy_volume, lose_volume, transfer_volume, forget)
    doings = {function.__name__: function for function in functions}
    for line in sys.stdin:
        arguments = json.loads(line)
        try:
            answer = {"value": doings[arguments.pop("do")](**arguments)}
        except Exception as error:  # the test that asked shows it
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)


if sys.argv[2:3] == ["churn"]:
    churn(sys.argv[3])
else:
    serve()

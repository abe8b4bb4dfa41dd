"""Looks at a package as the importer of Anki does, and prints what is in it as JSON.

Where the package `anki` is installed, the package is imported with it as well, twice: the second time
must add nothing.
"""

import json
import os
import sqlite3
import sys
import zipfile

package, folder = sys.argv[1:]
os.mkdir(folder)
with zipfile.ZipFile(package) as archive:
    assert archive.testzip() is None
    entries = [(each.filename, each.compress_type) for each in archive.infolist()]
    media = json.loads(archive.read("media"))
    assert set(media) == {name for name, _ in entries} - {"collection.anki2", "media"}
    archive.extract("collection.anki2", folder)

db = sqlite3.connect(os.path.join(folder, "collection.anki2"))
assert db.execute("pragma integrity_check").fetchone() == ("ok",)
[(identity, created, modified, schema, version, tags, conf, models, decks, options)] = db.execute(
    "select id, crt, mod, scm, ver, tags, conf, models, decks, dconf from col"
).fetchall()
assert (identity, version, tags) == (1, 11, "{}")
assert 10**9 <= created < 10**10 and 10**12 <= modified < 10**13 and schema == modified
models, decks, options = json.loads(models), json.loads(decks), json.loads(options)
assert "1" in decks and "1" in options and json.loads(conf)["curDeck"] == 1
for key, model in models.items():
    assert str(model["id"]) == key and model["type"] in (0, 1)
    for name in ("name", "mod", "usn", "sortf", "did", "tmpls", "flds", "css", "latexPre", "req"):
        assert name in model, name
    for i, field in enumerate(model["flds"]):
        assert field["ord"] == i and {"name", "sticky", "rtl", "font", "size"} <= set(field)
    for i, template in enumerate(model["tmpls"]):
        assert template["ord"] == i and {"name", "qfmt", "afmt", "did"} <= set(template)
for key, deck in decks.items():
    assert str(deck["id"]) == key and deck["dyn"] == 0 and str(deck["conf"]) in options
    for name in ("name", "mod", "usn", "lrnToday", "revToday", "newToday", "timeToday", "collapsed"):
        assert name in deck, name
for mid, fields, data in db.execute("select mid, flds, data from notes"):
    assert len(fields.split("\x1f")) == len(models[str(mid)]["flds"])
    assert fields.split("\x1f")[0] != ""
notes = db.execute("select guid, tags, sfld, csum from notes order by id").fetchall()
assert len({guid for guid, *_ in notes}) == len(notes)
for nid, did, mid, ord_, kind in db.execute(
    "select nid, did, mid, ord, c.type from cards c left join notes n on n.id = c.nid"
):
    assert mid is not None and str(did) in decks and kind == 0
    assert models[str(mid)]["type"] == 1 or ord_ < len(models[str(mid)]["tmpls"])
cards = db.execute(
    "select guid, ord, due from cards c join notes n on n.id = c.nid order by due, ord"
).fetchall()
db.close()

try:
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
except ImportError:
    Collection = None
if Collection is not None:
    collection = Collection(os.path.join(folder, "mine.anki2"))
    for _ in range(2):
        collection.import_anki_package(
            ImportAnkiPackageRequest(
                package_path=package, options=ImportAnkiPackageOptions(merge_notetypes=True)
            )
        )
        assert collection.note_count() == len(notes)
        assert collection.card_count() == len(cards)
    collection.close()

print(json.dumps({"notes": notes, "cards": cards, "entries": entries}))

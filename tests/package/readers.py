"""Reads from standard input, as JSON, what sorot/formats made, with the library that each format is of.

Prints, as JSON, the words that each library found at each place.
"""

import json
import sys
import tempfile
from pathlib import Path

import conllu
from pybrat.parser import BratParser
from spacy import displacy
from udtools.validator import Validator


def read_displacy(made):
    html = displacy.render(made, style="ent", manual=True, page=True)
    assert html.count("<mark") == len(made["ents"]), "displaCy draws each entity"
    return [[one["label"], made["text"][one["start"] : one["end"]]] for one in made["ents"]]


def read_brat(made):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("txt", "ann"):
            Path(folder, f"a.{name}").write_text(made[name], encoding="utf-8", newline="")
        parser = BratParser(error="raise")
        # brat itself lets the same words be annotated twice: a quote that is a statement.
        parser._check_entities = lambda entities: None
        [example] = parser.parse(folder)
    found = []
    for entity in sorted(example.entities, key=lambda entity: int(entity.id[1:])):
        parts = [made["txt"][span.start : span.end] for span in entity.spans]
        assert " ".join(parts) == entity.mention, (parts, entity.mention)
        found.append([entity.type, entity.mention])
    return found


def read_conll(made):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.conllu")
        path.write_text(made["conll"], encoding="utf-8", newline="")
        state = Validator(lang="id", level=1).validate_file(str(path))
        assert state.passed(), state
    found = []
    for sentence in conllu.parse(made["conll"]):
        line = "".join(token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for token in sentence)
        assert line.strip().split() == sentence.metadata["text"].split(), (line, sentence.metadata["text"])
        for token in sentence:
            misc = token["misc"]
            assert made["text"][int(misc["Start"]) : int(misc["End"])] == token["form"], token
            for tag in misc.get("Sorot", "").split("+"):
                if tag.startswith("B-"):
                    found.append([tag[2:], token["form"]])
    return found


made = json.load(sys.stdin)
print(json.dumps({name: globals()[f"read_{name}"](made[name]) for name in ("displacy", "brat", "conll")}))

"""Headings of nine languages are known in all the spellings of a phrase."""

from collections import defaultdict

import pytest

from adverts.vocabulary.headings import normalise, topic_of
from adverts.vocabulary.phrases import phrases, topic_of_phrase
from adverts.vocabulary.topics import Topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Was Sie erwartet", Topic.RESPONSIBILITY),
        ("Das packst du an:", Topic.RESPONSIBILITY),
        ("Gerne gesehen", Topic.NICE),
        ("So profitieren Sie", Topic.BENEFIT),
        ("So läuft es ab", Topic.PROCESS),
        ("In drei Schritten zu uns", Topic.PROCESS),
        ("À quoi ressemblera ta journée ?", Topic.RESPONSIBILITY),
        ("Ce qui serait un plus", Topic.NICE),
        ("Les raisons de nous rejoindre", Topic.BENEFIT),
        ("¿Cuál será tu reto?", Topic.RESPONSIBILITY),
        ("Este puesto es para ti si…", Topic.REQUIREMENT),
        ("Essa vaga é para você se:", Topic.REQUIREMENT),
        ("Como funciona o processo?", Topic.PROCESS),
        ("Een dag uit jouw leven", Topic.RESPONSIBILITY),
        ("Hoe verloopt de procedure?", Topic.PROCESS),
        ("En vanlig dag hos oss", Topic.RESPONSIBILITY),
        ("Høres dette spennende ut?", Topic.APPLY),
        ("Apa yang anda akan lakukan", Topic.RESPONSIBILITY),
    ],
)
def test_knows_what_they_are_about(heading, topic):
    assert topic_of(heading) is topic


def test_gives_each_phrase_one_topic():
    topics = defaultdict(set)
    for text, topic in phrases():
        topics[text].add(topic)
    assert len(topics) > 10_000
    assert [text for text, found in topics.items() if len(found) > 1] == []


def test_writes_phrases_as_headings_are_compared():
    assert [text for text, _ in phrases() if normalise(text) != text] == []


def test_finds_whole_phrases_only():
    assert topic_of_phrase("das bieten wir dir") is Topic.BENEFIT
    assert topic_of_phrase("das bieten wir dir nicht") is None
    assert topic_of_phrase("") is None

"""Headings of English adverts tell what is below them, however they are spelled."""

import pytest

from adverts.vocabulary.english_headings import topic_of_whole
from adverts.vocabulary.headings import Topic, normalise, topic_of


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("What you do", Topic.RESPONSIBILITY),
        ("What you'll do", Topic.RESPONSIBILITY),
        ("What you are going to do here:", Topic.RESPONSIBILITY),
        ("So, what's the job?", Topic.RESPONSIBILITY),
        ("Things you’ll do", Topic.RESPONSIBILITY),
        ("The postholder will", Topic.RESPONSIBILITY),
        ("What your week looks like", Topic.RESPONSIBILITY),
        ("What we ask of you", Topic.REQUIREMENT),
        ("Who should apply?", Topic.REQUIREMENT),
        ("Here's what we ask for", Topic.REQUIREMENT),
        ("The ideal person", Topic.REQUIREMENT),
        ("Non-negotiables", Topic.REQUIREMENT),
        ("What would also be helpful", Topic.NICE),
        ("What the tide brings", None),  # not known: its items tell what it means
        ("It would be helpful if", Topic.NICE),
        ("We’d be delighted if you also", Topic.NICE),
        ("The icing on the cake", Topic.NICE),
        ("Useful, but not essential", Topic.NICE),
        ("Who you are as a person", Topic.BEHAVIOUR),
        ("How colleagues would describe you", Topic.BEHAVIOUR),
        ("In return, you get", Topic.BENEFIT),
        ("What we give you", Topic.BENEFIT),
        ("Some of the goodies", Topic.BENEFIT),
        ("Our promise to you", Topic.BENEFIT),
        ("Benefits at Acme Care", Topic.BENEFIT),
        ("What you'll get stuck into", Topic.RESPONSIBILITY),
        ("Things you bring", Topic.REQUIREMENT),
        ("It would help if you", Topic.NICE),
        ("The kind of colleague we like", Topic.BEHAVIOUR),
        ("The pay packet and what comes with it", Topic.BENEFIT),
        ("What we build with", Topic.STACK),
        ("From application to offer", Topic.PROCESS),
        ("What to send us", Topic.APPLY),
    ],
)
def test_tells_the_topic(heading, topic):
    assert topic_of(heading) is topic


@pytest.mark.parametrize(
    "heading", ["You will be", "The work", "Work at Acme", "The team", "Welcome"]
)
def test_headings_that_may_be_anything_are_not_taken_for_whole_ones(heading):

    assert topic_of_whole(normalise(heading)) is None


def test_a_heading_with_an_unknown_word_is_another_one():
    assert topic_of("What you do on Mars") is None


def test_statements_on_the_safety_of_children_are_legal_texts():
    assert topic_of("Safeguarding statement") is Topic.LEGAL


def test_what_is_highly_regarded_is_nice_to_have():
    assert topic_of("Highly regarded") is Topic.NICE

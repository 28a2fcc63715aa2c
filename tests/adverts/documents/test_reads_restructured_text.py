"""Adverts in reStructuredText, in which projects write their documentation."""

from itertools import pairwise

from adverts import read_advert
from adverts.text.restructured import as_markdown, is_restructured

ADVERT = """:orphan:

.. meta::
   :description: Join us

.. |role| replace:: tide keeper

=============
Tide keeper
=============

.. include:: /jobs/intro.rst

Acme is looking for a |role| for its :doc:`harbour </about/harbour>`.

.. note::

   Apply until the end of May.

What you will do
----------------

* Maintain the ``gauges`` of the harbour
* Write `tables of tides <https://acme.example/tides>`_ for sailors
* Train volunteers

.. image:: harbour.png
   :alt: The harbour

What you bring
--------------

* Experience with gauges, as in our handbook_
* A degree in oceanography

.. include:: /jobs/details.rst

..
   Nobody reads this comment:

   * Secret duties

How to apply
------------

Send your CV through `our form`_.

.. _our form: https://acme.example/apply
"""


def test_reads_duties_and_needs_without_what_directives_load():
    draft = read_advert(ADVERT, name="job.rst")
    kinds = [(item.kind.value, item.text) for item in draft.items]
    assert draft.title == "Tide keeper"
    assert kinds == [
        ("responsibility", "Maintain the gauges of the harbour"),
        ("responsibility", "Write tables of tides for sailors"),
        ("responsibility", "Train volunteers"),
        ("requirement", "Experience with gauges, as in our handbook_"),
        ("requirement", "A degree in oceanography"),
    ]


def test_follows_a_link_to_a_target_elsewhere():
    assert read_advert(ADVERT, name="job.rst").apply_url == "https://acme.example/apply"


def test_keeps_the_text_of_notes_and_drops_comments():
    text = as_markdown(ADVERT)
    assert "Apply until the end of May." in text
    assert "Secret" not in text
    assert "include" not in text
    assert "orphan" not in text


def test_gives_headings_levels_in_the_order_of_their_signs():
    text = as_markdown(ADVERT)
    assert "# Tide keeper\n" in text
    assert "## What you bring\n" in text


def test_takes_no_markdown_for_it():
    assert not is_restructured("# Tide keeper\n\n- Maintain `gauges`\n\n... and more\n")


def test_names_stand_for_no_other_names_so_no_text_grows():
    names = "abcdefghijklmnopqrstuvwxyz"
    stated = [f".. |{one}| replace:: |{two}||{two}|" for one, two in pairwise(names)]
    text = "\n".join([*stated, ".. |z| replace:: nurse", "", "A |z| and |a|"])
    said = as_markdown(text)
    assert said.endswith("A nurse and |b||b|")
    assert len(said) < len(text)

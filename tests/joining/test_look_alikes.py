"""Which domains a reader could take for another."""

import pytest

from joining.domain_names import domain_of, look_alike, with_parents

OURS = "novalumen.example"


@pytest.mark.parametrize(
    "other",
    ["novalurnen.example", "nova1umen.example", "novaiumen.example", "novalumen.test",
     "nova-lumen.example", "novalumne.example", "novallumen.example", "novalumen-jobs.example",
     "n0valumen.example", "novalumén.example", "nоvalumen.example", "novаlumen.example"],
)  # fmt: skip
def test_finds_look_alikes(other):
    assert look_alike(OURS, domain_of(f"x@{other}"))
    assert look_alike(domain_of(f"x@{other}"), OURS)


@pytest.mark.parametrize("other", [OURS, "nova.example", "bayer.example", "novalab.example"])
def test_lets_other_names_be(other):
    assert not look_alike(OURS, other)


@pytest.mark.parametrize(("one", "other"), [("abc.example", "abd.example"), ("ibm.de", "icm.de")])
def test_does_not_compare_short_names_by_letters(one, other):
    assert not look_alike(one, other)


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("Anna@LUMEN.Example", "lumen.example"),
        ("anna@bücher.example", "xn--bcher-kva.example"),
        ("anna@ｌumen.example", "lumen.example"),
        ("anna@lumen.example.", "lumen.example"),
        ("anna@", ""),
        ("", ""),
        ("anna@-x-.example", ""),
        ("anna@" + "x" * 70 + ".example", ""),
    ],
)
def test_reads_domains_in_one_spelling(email, domain):
    assert domain_of(email) == domain


def test_names_the_domains_above():
    assert with_parents("a.b.example") == ["a.b.example", "b.example"]
    assert with_parents("") == []

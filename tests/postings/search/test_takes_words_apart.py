"""How many parts of German compounds and forms of Malay words are known, by labelled lists.

Half of each list was set aside while the rules were written; its figures are printed apart.
"""

import pytest
import Stemmer

from postings.search.analysis.compounds import parts_of
from postings.search.analysis.stems import stem_term, stems_of
from tests.postings.search.plain_search import rows_in


def stem(word: str) -> str:
    return stem_term(word.lower(), "de")


@pytest.mark.parametrize("set_aside", ["", "yes"])
def test_knows_the_parts_of_german_compounds(capsys, set_aside):
    rows = [row for row in rows_in("german_compounds.tsv") if row["set_aside"] == set_aside]
    right = missing = wrong = 0
    for row in rows:
        found = {stem(part) for part in parts_of(row["word"].lower(), "de")} - {stem(row["word"])}
        wanted = {stem(part) for part in row["parts"].split()}
        right += len(found & wanted)
        missing += len(wanted - found)
        wrong += len(found - wanted)
    recall, precision = right / (right + missing), right / (right + wrong)
    with capsys.disabled():
        aside = ", set aside" if set_aside else ""
        print(f"\nparts of {len(rows)} words{aside}: {recall:.3f} found, {precision:.3f} right")
    assert recall >= 0.95
    assert precision >= 0.9


@pytest.mark.parametrize("set_aside", ["", "yes"])
def test_knows_more_forms_of_malay_words_than_the_stemmer_alone(capsys, set_aside):
    rows = rows_in("malay_forms.tsv")
    alike = [row for row in rows if row["kind"] == "same" and row["set_aside"] == set_aside]
    snowball = Stemmer.Stemmer("indonesian")
    ours = sum(share_a_stem(row) for row in alike)
    theirs = sum(len(set(snowball.stemWords([row["first"], row["second"]]))) == 1 for row in alike)
    with capsys.disabled():
        aside = ", set aside" if set_aside else ""
        print(f"\nof {len(alike)} Malay pairs{aside}: {ours}, by Snowball alone {theirs}")
    assert ours > theirs
    assert not [row for row in rows if row["kind"] == "different" and share_a_stem(row)]


def share_a_stem(row: dict[str, str]) -> bool:
    return bool(set(stems_of(row["first"], "ms")) & set(stems_of(row["second"], "ms")))

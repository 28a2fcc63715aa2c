import pytest
from django.db.models import TextChoices

from adverts.vocabulary import terms
from adverts.vocabulary.terms import labels_all
from postings.models import PostingItem
from postings.models.choices import EmploymentType, Schedule, WorkplaceType
from postings.pay.amounts import PayPeriod

PAIRS = [
    (EmploymentType, terms.EmploymentType),
    (WorkplaceType, terms.WorkplaceType),
    (Schedule, terms.Schedule),
    (PayPeriod, terms.PayPeriod),
    (PostingItem.Kind, terms.ItemKind),
    (PostingItem.Importance, terms.Importance),
]


@pytest.mark.parametrize(("labelled", "values"), PAIRS, ids=lambda one: one.__name__)
def test_postings_accept_all_values_of_readers(labelled, values):
    assert labelled.values == [member.value for member in values]


@pytest.mark.parametrize("members", [{"MUST": "must"}, {"MUST": "must", "NICE": "n", "X": "x"}])
def test_refuses_labels_that_omit_or_add_a_value(members):
    with pytest.raises(TypeError, match="must label every value of Importance"):
        labels_all(terms.Importance)(TextChoices("Forgetful", members))

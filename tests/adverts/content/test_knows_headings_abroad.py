"""Headings of German, Dutch, Malay and the Scandinavian languages tell what is below them."""

import pytest

from adverts.vocabulary.heading_hints import hint_of
from adverts.vocabulary.headings import Topic, topic_of


@pytest.mark.parametrize(
    ("topic", "headings"),
    [
        (Topic.RESPONSIBILITY, "Darum kümmerst du dich|Jouw werk|Det här gör du"
                               "|Oppgavene|Jobbet går ud på|Kerja harian|Wat krijg je te doen?"),
        (Topic.REQUIREMENT, "Was es braucht|Das hast du drauf|Je kunt|Onmisbaar|Du kan"
                            "|Det skal du kunne|Dette trenger du|Du måste ha|Kelebihan anda"),
        (Topic.NICE, "Kein Muss, aber schön|Het helpt als je|Det hjälper om du"
                     "|Prikken over i'et|Lebih baik jika"),
        (Topic.BEHAVIOUR, "So arbeitest du|Zo ben jij|Så är du|Slik er du|Sådan er du"
                          "|Sifat anda"),
        (Topic.BENEFIT, "Das gibt's|Was es gibt|Damit punkten wir|Salaris en extra's"
                        "|Så tar vi hand om dig|Hva du får igjen|Sebagai balasan"),
        (Topic.STACK, "Womit wir arbeiten|Ons gereedschap|Det vi jobbar med|Verktøykassa"),
        (Topic.PROCESS, "So läuft es ab|Zo gaat het verder|Sådan går det til|Langkah seterusnya"),
        (Topic.APPLY, "Das möchten wir sehen|Stuur ons|Send oss følgende|Cara memohon"),
    ],
)  # fmt: skip
def test_tells_the_topic(topic, headings):
    headings = headings.split("|")
    told = {heading: topic_of(heading) or hint_of(heading.casefold()) for heading in headings}
    assert told == dict.fromkeys(headings, topic)

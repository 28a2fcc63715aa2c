"""Lists in languages other than English say by themselves what they are about."""

import pytest

from adverts.content.list_topics import judge, state_of
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.item_words import topics_named


@pytest.mark.parametrize(
    ("items", "topic"),
    [
        (["Gestire le lenti del faro", "Manutenzione della scala", "Collaborare con il porto"],
         "responsibility"),
        (["Esperienza con i fari", "Buona conoscenza delle maree", "Disponibilità ai turni"],
         "requirement"),
        (["Contratto a tempo indeterminato", "Buoni pasto", "Crescita professionale"], "benefit"),
        (["Deutschlandticket", "Training-on-the-Job", "Festanstellung"], "benefit"),
    ],
)  # fmt: skip
def test_words_tell_the_kind_of_an_item(items, topic):
    assert [topics_named(item.casefold()) for item in items] == [{Topic(topic)}] * 3


@pytest.mark.parametrize(
    ("items", "topic"),
    [
        # German: any noun of doing with what it is done to, orders, and “du” after the verb
        (["Befeuerung der Einfahrt", "Sichtung von Seekarten", "Reinigung sämtlicher Linsen"],
         "responsibility"),
        (["Gestalte den Dienstplan am Turm", "Polier die Linse", "Organisiere den Wachwechsel"],
         "responsibility"),
        (["Logbuch führen", "Leuchtmittel verwalten", "Besucher versorgen"], "responsibility"),
        (["Abends entzündest du das Feuer", "Im Winter räumst du den Steg"], "responsibility"),
        (["Viel Freiraum am Meer", "Zugang zu allen Türmen", "Begegnung auf Augenhöhe"], "benefit"),
        # French, Spanish, Portuguese and Italian: any infinitive with what follows it
        (["Allumer le feu du phare", "Polir les lentilles", "Repeindre la tour"], "responsibility"),
        (["Encender el faro", "Pintar la torre de blanco", "Barrer las escaleras"],
         "responsibility"),
        (["Limpar a lente", "Controlar a chama", "Deixar a torre limpa"], "responsibility"),
        (["Acender o farol", "Polir as lentes", "Vigiar a costa de noite"], "responsibility"),
        (["Acenderá o farol ao anoitecer", "Polirá as lentes", "Vigiará a costa"],
         "responsibility"),
        (["Accendere il faro", "Lucidare le lenti", "Dipingere la torre"], "responsibility"),
        # Dutch: “het …en van”
        (["Het ontsteken van de lamp", "Het poetsen van lenzen"], "responsibility"),
        (["Gezellige collega's in een team van drie", "Ruimte voor eigen ideeën"], "benefit"),
    ],
)  # fmt: skip
def test_a_list_without_a_heading_tells_its_kind(items, topic):
    assert judge(items, 0).topic is Topic(topic)


def test_names_of_things_after_the_tasks_are_needs():
    after_tasks = state_of(None, [Topic.RESPONSIBILITY])
    items = ["Arquitetura serverless", "Filas e mensageria", "Elastic search", "Git"]
    assert judge(items, after_tasks).topic is Topic.REQUIREMENT


@pytest.mark.parametrize(
    "items",
    [
        ["Wir betreuen zwölf Türme", "Unsere Leitung sitzt am Hafen",
         "Wir entwickeln eigene Linsen"],
        ["Nous gérons douze phares", "Notre équipe développe des lentilles",
         "Nous animons le port"],
        ["Siamo al servizio di dodici fari", "Abbiamo la gestione del porto",
         "Affianchiamo chi naviga"],
    ],
)  # fmt: skip
def test_what_the_employer_does_is_no_task(items):
    assert judge(items, 0).topic is not Topic.RESPONSIBILITY


def test_a_picture_does_not_hide_how_an_item_begins():
    items = ["Het ontsteken van de lamp", "Het poetsen van lenzen"]
    pictured = [f"{picture} {item}" for picture, item in zip("💡🧽", items, strict=True)]
    assert judge(pictured, 0) == judge(items, 0)

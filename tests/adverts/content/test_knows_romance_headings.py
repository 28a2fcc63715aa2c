"""Headings of French, Spanish, Portuguese, Italian and Catalan adverts tell what is below them."""

import pytest

from adverts.vocabulary.headings import Topic, topic_of


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Vous maîtrisez :", Topic.REQUIREMENT),
        ("Ce que vous trouverez chez nous", Topic.BENEFIT),
        ("Cette offre vous intéresse ?", Topic.APPLY),
        ("À propos d'Élan", Topic.OVERVIEW),
        ("À propos du poste", Topic.ROLE),
        ("¿En qué consiste el trabajo?", Topic.RESPONSIBILITY),
        ("¿Cómo eres?", Topic.REQUIREMENT),
        ("Lo que te llevas", Topic.BENEFIT),
        ("¿Hablamos?", Topic.APPLY),
        ("¿Qué es Marea?", Topic.OVERVIEW),
        ("O teu papel", Topic.RESPONSIBILITY),
        ("Fatores de valorização", Topic.NICE),
        ("Nossa missão", Topic.OVERVIEW),
        ("Curtiu?", Topic.APPLY),
        ("Cosa ti aspetta", Topic.RESPONSIBILITY),
        ("Il candidato ideale dovrà:", Topic.REQUIREMENT),
        ("Perché scegliere Marea", Topic.BENEFIT),
        ("Chi è Marea", Topic.OVERVIEW),
        ("Quines seran les teves tasques?", Topic.RESPONSIBILITY),
        ("Què busquem?", Topic.REQUIREMENT),
        ("Es valorarà", Topic.NICE),
        ("Què oferim?", Topic.BENEFIT),
        ("Qui som?", Topic.OVERVIEW),
        ("Condicions laborals", Topic.LOGISTICS),
        ("Concrètement, tu", Topic.RESPONSIBILITY),
        ("Dans ta besace", Topic.REQUIREMENT),
        ("La cerise sur le gâteau", Topic.NICE),
        ("Et de notre côté ?", Topic.BENEFIT),
        ("Comment on recrute", Topic.PROCESS),
        ("Hace falta", Topic.REQUIREMENT),
        ("Tu forma de ser", Topic.BEHAVIOUR),
        ("Tens", Topic.REQUIREMENT),
        ("Ajuda se tiveres", Topic.NICE),
        ("Em troca", Topic.BENEFIT),
        ("As nossas ferramentas", Topic.STACK),
    ],
)
def test_tells_the_topic(heading, topic):
    assert topic_of(heading) is topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Le/la Chef(fe) de Projet sera chargé(e) de :", Topic.RESPONSIBILITY),
        ("Em geral, você cuidará de:", Topic.RESPONSIBILITY),
        ("La persona contratada se encargará de:", Topic.RESPONSIBILITY),
        ("La risorsa selezionata si occuperà di:", Topic.RESPONSIBILITY),
        ("La persona seleccionada s'encarregarà de:", Topic.RESPONSIBILITY),
        ("Le candidat devra justifier de :", Topic.REQUIREMENT),
        ("Pour ce poste, il faut :", Topic.REQUIREMENT),
        ("El candidato deberá contar con:", Topic.REQUIREMENT),
        ("Para esta vaga é necessário:", Topic.REQUIREMENT),
        ("Il candidato ideale possiede:", Topic.REQUIREMENT),
        ("Cal tenir:", Topic.REQUIREMENT),
        ("Résumé de l'offre", Topic.LOGISTICS),
    ],
)
def test_knows_sentences_that_lead_to_a_list(heading, topic):
    assert topic_of(heading) is topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("COMPETENCES REQUISES", Topic.REQUIREMENT),
        ("MISSIONS ET ACTIVITES", Topic.RESPONSIBILITY),
        ("Conocimientos tecnicos", Topic.REQUIREMENT),
        ("Qualificacoes", Topic.REQUIREMENT),
        ("Atribuicoes", Topic.RESPONSIBILITY),
        ("POSTE PROPOSE", None),
    ],
)
def test_knows_headings_without_their_accents(heading, topic):
    assert topic_of(heading) is topic

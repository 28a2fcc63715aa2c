"""Pages whose headings are buttons or that begin with code, and texts with pictures as marks."""

import pytest

from adverts import read_advert

DUTIES = "<ul><li>Tenir les comptes de la société</li><li>Préparer les bilans annuels</li></ul>"


def kinds(draft):
    return [(item.kind, item.text) for item in draft.items]


@pytest.mark.parametrize(
    "heading",
    [
        "<h5><button class='btn'>Comptable fournisseurs</button></h5>",
        "<button class='accordion'>Comptable fournisseurs</button>",
    ],
)
def test_a_button_that_opens_a_part_of_the_page_is_its_heading(heading):
    page = (
        "<html><head><title>Recrutement de Rivage</title></head><body>"
        "<h1>Recrutement de Rivage</h1><p>Notre bureau est à Nantes.</p>"
        f"{heading}<div><p><b>Vos missions :</b></p>{DUTIES}</div></body></html>"
    )
    assert read_advert(page.encode(), name="page.html").title == "Comptable fournisseurs"


def test_a_mission_of_you_is_a_duty():
    page = (
        "<h1>Comptable fournisseurs</h1><p><b>Mission :</b></p><p>Vous travaillerez à la mise en "
        f"place des comptes.</p><p><b>Profil :</b></p>{DUTIES}"
    )
    first, *_ = read_advert(page.encode(), name="page.html").items
    assert first.kind == "responsibility"


def test_a_page_may_begin_with_a_long_program():
    program = "$page = '<p>Merci</p>';\n" * 400
    page = (
        f"<?php\n{program}?>\n<script>let a;</script><section><h1>Comptable</h1><h2>Missions</h2>"
    )
    draft = read_advert(f"{page}{DUTIES}</section>".encode(), name="page.php")
    assert (draft.title, len(draft.items)) == ("Comptable", 2)


def test_boxes_of_tasks_are_no_part_of_items():
    text = "# Accountant\n\n## Requirements\n\n- [ ] A degree\n- [x] Two years in accounting\n"
    draft = read_advert(f"{text}\n## Duties\n\n- Keep the books\n".encode(), name="a.md")
    assert [item.text for item in draft.items][:2] == ["A degree", "Two years in accounting"]


PICTURED = """Desarrollador Web

🟢 Requisitos Técnicos (por importancia)
1️⃣ Redux (crítico)
Dominio en el manejo de estado.
Experiencia en flujos asíncronos.
2️⃣ React (esencial)
Capacidad para levantar proyectos desde cero.
Manejo avanzado de componentes.
🔵 Habilidades Personales
Autodidacta y proactivo para buscar soluciones.
Capacidad para leer documentación en inglés.
Trabajo en equipo con otras ciudades.
"""


def test_pictures_between_lines_without_one_mark_headings():
    draft = read_advert(PICTURED.encode(), name="vacante.txt")
    found = [item.text for item in draft.items if item.kind == "behaviour"]
    assert found[0].startswith("Autodidacta")
    assert len(found) == 3
    assert not any("Habilidades" in item.text for item in draft.items)


def test_pictures_before_facts_mark_no_headings():
    text = "Desarrollador Web\n\n📍 Madrid\n💼 Jornada completa\n\nFunciones:\n- Cuidar la web\n"
    assert [i.text for i in read_advert(text.encode(), name="a.txt").items] == ["Cuidar la web"]


def test_a_long_lead_announces_a_list_without_bullets():
    text = (
        "Chargé d'études\n\nVous viendrez compléter une équipe composée de deux personnes "
        "et d'un responsable des études. Sous lui, vos missions seront les suivantes :\n"
        "Construire des outils pour les équipes.\nGarantir la qualité des données\n"
        "Assurer le support de votre périmètre...\n\nVotre boîte à outils\n"
        "Excellente maîtrise des tableaux\nExpérience des bases de données\nNotions de droit\n"
    )
    draft = read_advert(text.encode(), name="offre.txt")
    assert [item.kind for item in draft.items] == ["responsibility"] * 3 + ["requirement"] * 3

"""Pages of components (Astro, Vue) are read as the HTML of their template, without code."""

from adverts import read_advert
from adverts.documents.components import template_of

ASTRO = """---
import Layout from "../layouts/Layout.astro";
const title = "Recrutement — La Marée";
---
<Layout title={title} open={() => start()}>
<section class="jobs">
  <h2>Cuisinier / Cuisinière (CDI)</h2>
  <p>{"La Marée, restaurant du port, recherche un cuisinier pour sa nouvelle salle."}</p>
  {isOpen && (<p>Poste basé à Nantes</p>)}
  {jobs.map((job) => (<li>{job.title}</li>))}
  <h3>Vos missions</h3>
  <ul><li>Préparer les plats du jour</li><li>Tenir la cuisine propre</li></ul>
  <h3>Profil recherché</h3>
  <ul><li>Première expérience en cuisine</li></ul>
</section>
</Layout>
"""
VUE = """<template>
  <main><h1>Cook</h1><h2>What you will do</h2>
  <ul><li>Prepare the dishes of the day</li><li v-for="one in all">{{ one }}</li></ul>
  <h2>Requirements</h2><ul><li>Experience of kitchens</li></ul><p>Location: Leeds</p></main>
</template>
<script>export default { name: "Cook" }</script>
"""


def test_reads_the_template_of_an_astro_page():
    draft = read_advert(ASTRO.encode(), name="recrutement.astro")
    assert draft.title == "Cuisinier / Cuisinière (CDI)"
    assert [item.text for item in draft.items] == [
        "Préparer les plats du jour",
        "Tenir la cuisine propre",
        "Première expérience en cuisine",
    ]
    text = " ".join(line.text for line in draft.lines)
    assert "La Marée, restaurant du port" in text
    assert "Poste basé à Nantes" in text
    assert "{" not in text


def test_reads_the_template_of_a_vue_page():
    draft = read_advert(VUE.encode(), name="cook.vue")
    assert draft.title == "Cook"
    assert [item.text for item in draft.items] == [
        "Prepare the dishes of the day",
        "Experience of kitchens",
    ]


def test_leaves_front_matter_alone():
    assert template_of("---\ntype: page\ntitle: Cook\n---\nText") is None
    assert template_of("---\n# a remark\nimport: all\n---\nText") is None

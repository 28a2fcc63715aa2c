"""Pages of components (Astro, Vue, React) are read as HTML, and so are the jobs in code."""

import pytest

from adverts import UnreadableAdvert, read_advert, read_adverts
from adverts.document import Document
from adverts.documents.components import template_of
from adverts.vocabulary.terms import EmploymentType

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


REACT = """import ApplyNow from "./ApplyNow";
import {Link} from "next/link";

export const metadata = { title: "Home Care Assistant | Alderway" };

export default function HomeCareAssistant({ open }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <SectionHeading level={2}>What you will do</SectionHeading>
      {/* the list of the old page */}
      <ul className="list">
        <li>{"Help people wash and dress"}</li>
        <li>Keep their medicine in order</li>
      </ul>
      <CardTitle>Requirements</CardTitle>
      <ul><li>Experience of care</li></ul>
      {open && (<p>We pay £13 an hour.</p>)}
      <Link href="https://alderway.example/apply">Apply now</Link>
    </>
  );
}

function Note({ text }) {
  return (
    <p>Shifts are in Leeds.</p>
  );
}
"""
JOBS_IN_CODE = """import { Job } from "./types";

interface Shape { title: string; description: string; requirements: string[] }

// Jobs that the page shows
export const jobs: Job[] = [
  {
    id: 'ward-nurse',
    title: "Ward Nurse",
    icon: <Heart className="big" />,
    location: 'Leeds',
    type: 'Full-time',
    description: `Nurses of our ward
      care for ${beds} patients.`,
    responsibilities: [
      'Plan the day\\'s care',
      "Give medicine " + "on time",
    ],
    requirements: ["Registration with the NMC", ],
    posted: new Date("2026-01-01"),
    ...shared,
  },
  { id: 'cook', title: 'Cook', location: 'York', type: 'Part-time', requirements: ['Experience'] },
] as const;
"""


def test_reads_the_markup_that_a_component_of_react_returns():
    draft = read_advert(REACT.encode(), name="page.jsx")
    assert draft.title == "Home Care Assistant"
    assert draft.apply_url == "https://alderway.example/apply"
    assert [(str(item.kind), item.text) for item in draft.items] == [
        ("responsibility", "Help people wash and dress"),
        ("responsibility", "Keep their medicine in order"),
        ("requirement", "Experience of care"),
    ]
    text = " ".join(line.text for line in draft.lines)
    assert "Shifts are in Leeds." in text
    assert not set("{};") & set(text)


def test_reads_the_jobs_that_code_holds():
    nurse, cook = read_adverts(Document.of(JOBS_IN_CODE, name="jobs.ts"))
    assert (nurse.title, nurse.locations, nurse.employment_type) == (
        "Ward Nurse", ("Leeds",), EmploymentType.FULL_TIME,
    )  # fmt: skip
    assert [item.text for item in nurse.items] == [
        "Plan the day's care",
        "Give medicine on time",
        "Registration with the NMC",
    ]
    assert "care for patients" in " ".join(line.text for line in nurse.lines)
    assert (cook.title, cook.locations) == ("Cook", ("York",))


@pytest.mark.parametrize(
    "code",
    [
        "const a = [" * 5000,
        "const a = {title: 'x', description: \"" + "y" * 5000,
        "export const jobs = [{title: 'Cook', location: `" + "${" * 5000,
        "import a from 'a';\nreturn (" + "<a>" * 3000,
        "export const jobs = [{title: 'Cook', location: 'Leeds', type: " + "<a," * 30_000,
        "export const jobs = [{title: 'Cook', location: 'Leeds', type: a," * 1_000,
        "const jobs = {title: [], location: [], type: [], x: " + "= {a; " * 10_000,
    ],
)
def test_reads_broken_code_quickly(code):
    with pytest.raises(UnreadableAdvert):
        read_advert(code.encode(), name="jobs.ts")


def test_takes_other_records_in_code_for_no_jobs():
    menu = """export const links = [{title: "Editor", description: "Write", url: "/write"}];"""
    with pytest.raises(UnreadableAdvert):
        read_advert(menu.encode(), name="links.ts")


PRINTED = """---
import Layout from "../layouts/Layout.astro";
const tasks: string[] = ["Teige führen", 'Öfen "Max" heizen'];
const offers = [
  { icon: "boat", title: "Ein Boot", text: "mit Kajüte" },
  { icon: "sun", title: "Freie Sonntage" },
];
---
<Layout title="Bäckergeselle (m/w/d)">
<h1>Bäckergeselle (m/w/d)</h1>
<h2>Aufgaben</h2>
<ul>{tasks.map((task) => (<li><Icon name="oven" />{task}</li>))}</ul>
<h2>Profil</h2>
<ul>{["Eine Lehre", "Geduld & Kraft"].map((one) => <li>{one}</li>)}</ul>
<h2>Wir bieten</h2>
{offers.map(({ title, text }) => (<div><h3>{title}</h3><p>{text}</p></div>))}
{photos.map((photo) => (<Image src={photo} />))}
</Layout>
"""


def test_reads_the_lists_that_a_template_prints():
    draft = read_advert(PRINTED.encode(), name="backen.astro")
    assert [(item.kind, item.text) for item in draft.items] == [
        ("responsibility", "Teige führen"),
        ("responsibility", 'Öfen "Max" heizen'),
        ("requirement", "Eine Lehre"),
        ("requirement", "Geduld & Kraft"),
        ("benefit", "Ein Boot: mit Kajüte"),
        ("benefit", "Freie Sonntage"),
    ]


def test_reads_schema_org_data_that_a_component_writes():
    posting = (
        '{"@type": "JobPosting", "title": "Bäckergeselle (m/w/d)", "description": "Backen.",'
        ' "hiringOrganization": {"name": "Erlengrund"},'
        ' "jobLocation": {"address": {"addressLocality": "Kiel"}}}'
    )
    script = f'<script type="application/ld+json">{{JSON.stringify({posting})}}</script></Layout>'
    draft = read_advert(PRINTED.replace("</Layout>", script).encode(), name="backen.astro")
    assert (draft.company, draft.locations) == ("Erlengrund", ("Kiel",))
    assert len(draft.items) == 6

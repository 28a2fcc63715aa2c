"""Words of publishers that say that a job is one, before or behind its name: “Job offer: Nurse”,
“Nurse position”. They are dropped only where the rest names the job.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Words for the text itself: “JD for Nurses”, “Nurse (job description)”.
_DOCUMENTS = (
    r"jd|(?:job|role|position|post) (?:descriptions?|spec(?:ification)?s?|profile)"
    r"|person specification"
    r"|vacancy (?:notice|advert)|(?:open )?call for (?:applications?|applicants|candidates)"
    r"|open call"
    r"|(?:stellen|funktions|job|positions|rollen)beschreibung|(?:anforderungs|stellen)profil"
    r"|(?:descriptif|description|profil|fiche) (?:de|du) poste"
    r"|(?:descripción|perfil) del? (?:puesto|cargo)"
    r"|(?:descrição|perfil) d[aoe] (?:vaga|cargo|função)"
    r"|(?:funktions|befattnings|roll|arbets)beskrivning|functie(?:profiel|omschrijving|beschrijving)"
    r"|(?:stillings|jobb?)beskrivelse|profilo (?:ricercato|professionale)"
    r"|descrizione (?:della posizione|del ruolo|del lavoro)"
)
_KINDS = (
    rf"{_DOCUMENTS}|"
    r"(?:job|work|career|employment|volunteer|vacancy) (?:offers?|openings?|opportunit(?:y|ies)"
    r"|vacanc(?:y|ies)|ads?|announcement|posts?)|(?:open|new|current|available|paid|vacant)"
    r" (?:position|role|job|post|vacancy|opening)s?|opportunity"
    r"|(?:aktuell|dringend|ab sofort|derzeit) gesucht|(?:stellen|job)(?:angebote?|anzeige"
    r"|ausschreibung|ausschrieb)|(?:offene|freie) stellen?|wir suchen(?: (?:dich|sie|ab sofort"
    r"|aktuell|derzeit))?|wir stellen ein|(?:jetzt|ab sofort) bewerben"
    r"|offres? (?:d['’]emplois?|de (?:stage|poste|mission|th[èe]se))|poste (?:à pourvoir|ouvert"
    r"|proposé|disponible)|avis de (?:vacance|recrutement)(?: de poste)?|(?:nous|on)"
    r" recrut(?:ons|e)"
    r"|ofertas? (?:de (?:empleo|trabajo|feina|emprego)|laboral)|se (?:busca|necesita|ofrece)"
    r"|(?:puesto|vacante)s? (?:disponibles?|vacantes?|de trabajo)|estamos buscando|vagas?(?:"
    r" abertas?)? para|vagas? abertas?"
    r"|(?:contrata|procura|busca|precisa)-se|oportunidade (?:de (?:emprego|trabalho))"
    r"|(?:offert[ae] di lavoro|posizion[ei] apert[ae]|si (?:cerca|ricerca)|cercasi)"
    r"|(?:openstaande|nieuwe) (?:vacature|functie)s?|(?:wij|we) zoeken|per direct gezocht"
    r"|(?:ledige?t?|lediga) (?:stilling(?:er)?|tjänst(?:er)?|jobb?|job)|vi (?:söker|søker|søger)"
    r"|(?:stillings|jobb?)(?:annonse?|opslag|utlysning)|platsannons|rekryterar"
)
# These are also first words of names of jobs and of other titles, so a sign has to follow them.
_DOUBTFUL = (
    r"offers?|openings?|career|recruitment|hiring|employment|stelle|stellen|karriere|ausschreibung"
    r"|job|jobs|emplois?|postes?|offres?|carrières?|stage|puesto|vacantes?|empleos?|oferta|plaza"
    r"|vagas?|oportunidades?|emprego|posizion[ei]|annuncio|lavoro|lavora con noi|functie|gezocht"
    r"|werken bij ons|stilling(?:er)?|tjänst|jobb|karriär|söker|søker|søger|utlysning"
    r"|mission|freelance"
)
_BEFORE = re.compile(
    rf"^(?:(?:{_KINDS})(?:\s*[:|–—/-]+\s*|\s+(?:als |som |de |para |för |für |till |voor "
    r"|for (?:an? )?|of (?:an? )?|eine?n? |une? |una? |een |en |ett )?|!+\s*)"
    rf"|(?:{_DOUBTFUL})\s*(?:[:|]|\s[–—/-])\s*"
    r"|(?:(?:now |we are |we're )?(?:seeking|hiring|looking for|recruiting(?: for)?)"
    r"|recruitment of|wanted:?)"
    r" (?:an? |our )"
    r"|poste (?:de |d['’])|vacature |stelle als |stilling som |tjänst som |puesto de |posto de )"
    r"(?=\S{2})",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"^(?:{_DOCUMENTS})\s*:\s*(?=\S{{3}})", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s+(?:[–—(-]\s*)?(?:(?:job|career|open|available|vacant) )?(?:(?:position|vacanc(?:y|ie)"
    r"|opening|role|post|job)s?|opportunity|offer|needed|required|available)\)?\W*$"
    rf"|\s+(?:[|–—(-]\s*)?(?:{_DOCUMENTS})\)?\W*$",
    re.IGNORECASE,
)
# “PhD position” is what such jobs are called.
_STAYS = re.compile(
    r"(?:ph\.?d|post-?doc\w*|doctoral|graduate|student|faculty|fellow(?:ship)?|internship|tenure\S*"
    r"|research|staff)$",
    re.IGNORECASE,
)
_UNCLOSED = re.compile(r"\s*[(\[][^()\[\]]*$")
# What a sentence goes on with after the job that it seeks.
_SENTENCE = re.compile(
    r"\s+(?:to (?:join|help|work|lead|support|fill|be|take|run|manage|develop|build|drive|design)"
    r"|who|(?:for|in) our)\b.*",
    re.IGNORECASE,
)


def without_label(title: str, names_job: Callable[[str], bool]) -> str:
    """Return the name of a job alone, if `names_job` knows the rest of its title as one, or a
    label of a document comes before it.
    """
    title = _CALLED.sub("", title)
    found = _BEFORE.match(title)
    if found and names_job(title[found.end() :]):
        title = title[found.end() :]
    found = _BEHIND.search(title)
    if found and names_job(job := title[: found.start()]) and not _UNCLOSED.search(job):
        title = title if _STAYS.search(job) else job
    return title


def without_rest(title: str) -> str:
    """Return a title without a bracket that a sentence's end has cut: “Nurse (20 hours”."""
    return _UNCLOSED.sub("", title)


def without_sentence(title: str, names_job: Callable[[str], bool]) -> str:
    """Return a job without what a sentence says of it: “Nurse to join us”."""
    job = _SENTENCE.sub("", title)
    return job if names_job(job) else title

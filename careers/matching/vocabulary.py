"""The names of occupations in twenty role families, as patterns over titles.

Patterns are for lower case without accents. The longest match of a title decides. The number is
the seniority of the name alone: an account executive is junior, an account director a director.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careers.matching.seniority import Seniority

_J, _M, _S, _L, _G, _D = (
    Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.LEAD, Seniority.MANAGER,
    Seniority.DIRECTOR,
)  # fmt: skip

_FAMILIES: dict[str, tuple[tuple[str, Seniority], ...]] = {
    "account-management": (
        (r"account exec(?:utive)?|junior kundenberater(?:in)?|eksekutif akaun", _J),
        (r"ejecutiv[oa] de cuentas", _J),
        (r"account (?:manager(?:in)?|management)|kundenberater(?:in)?|pengurus akaun", _M),
        (r"chef(?:fe)? de publicite|gestora? de cuentas|kundenberatung", _M),
        (r"account supervisor", _S),
        (r"(?:group )?account director|client services? director|director of client services?", _D),
        (r"account services|client services?", _M),
        (r"direct(?:eur|rice) de clientele|directora? de cuentas|pengarah akaun", _D),
    ),
    "medical-writing": (
        (r"(?:regulatory )?medical writ(?:er|ing)|regulatory writer|medical copywriter", _M),
        (r"scientific writ(?:er|ing)|medizin(?:ische[rn]? )?redakteur(?:in)?", _M),
        (r"wissenschaftliche[rn]? autor(?:in)?|penulis (?:perubatan|saintifik)", _M),
        (r"redact(?:eur|rice) (?:medicale?|scientifique)", _M),
        (r"redactora? (?:medic[oa]|cientific[oa])", _M),
    ),
    "editing": (
        (r"(?:medical|scientific) (?:copy )?editor", _M),
        (r"copy ?editor|proof ?reader|editora? medic[oa]|editor perubatan|pembaca pruf", _M),
        (r"managing editor|editorial manager", _G),
        (r"editorial assistant|redaktionsassistenz|assistant editor", _J),
        (r"editor|lektor(?:in)?|korrektor(?:in)?|penyunting", _M),
        (r"correct(?:eur|rice)|corrector(?:a)?", _M),
        (r"secretaire de redaction", _M),
    ),
    "clinical-operations": (
        (r"clinical research associate|(?:in-house )?cra(?: (?:i{1,3}|[1-3]))?|field monitor", _M),
        (r"clinical (?:trial|study) (?:assistant|associate)|study nurse|studienassistenz", _J),
        (r"study nurse / studienassistenz", _J),
        (r"clinical (?:trials?|study|project) manager|chef(?:fe)? de projet clinique", _G),
        (r"clinical research (?:co-?ordinator|nurse)|study co-?ordinator", _M),
        (r"clinical project associate|clinical (?:operations|monitoring)", _M),
        (r"klinische[rn]? monitor(?:in)?|studienkoordinator(?:in)?", _M),
        (r"penyelaras kajian(?: klinikal)?|penyelidik klinikal(?: bersekutu)?", _M),
        (r"attachee? de recherche clinique|arc(?: moniteur| monitrice)?", _M),
        (r"(?:monitora?|coordinadora?) de ensayos clinicos", _M),
    ),
    "data-management": (
        (r"clinical data (?:manager|analyst|specialist)|clinical data management", _M),
        (r"clinical data (?:associate|co-?ordinator)", _J),
        (r"data management(?: clinique)?|klinische[rn]? datenmanager(?:in)?", _M),
        (r"pengurus data klinikal|data manager clini(?:que|co|ca)", _M),
        (r"gestionnaire de donnees cliniques|gestora? de datos clinicos", _M),
    ),
    "biostatistics": (
        (r"bio ?statisti(?:cian|cs)|biometrics|statistician|biostatistiker(?:in)?", _M),
        (r"biometriker(?:in)?|statistiker(?:in)?|(?:ahli|pakar) (?:bio)?statistik", _M),
        (r"(?:bio)?statisticien(?:ne)?|bio ?estadistic[oa]|estadistic[oa]", _M),
    ),
    "statistical-programming": (
        (r"statistical programm(?:er|ing)|(?:clinical )?sas[- ]programm(?:er|ing)", _M),
        (r"clinical programmer|sas[- ]programmierer(?:in)?", _M),
        (r"statistische[rn]? programmierer(?:in)?|pengatur cara statistik", _M),
        (r"programmeu(?:r|se) (?:sas|statistique)", _M),
        (r"programadora? (?:sas|estadistic[oa](?: sas)?)", _M),
    ),
    "pharmacovigilance": (
        (r"pharmacovigilance|drug safety|patient safety|pharmakovigilanz|pv", _M),
        (r"(?:pharmacovigilance|drug safety) associate", _J),
        (r"arzneimittelsicherheit|farmakovigilans|keselamatan ubat|farmacovigilancia", _M),
        (r"stufenplanbeauftragte[rn]?", _G),
    ),
    "regulatory-affairs": (
        (r"regulatory affairs(?: executive)?|ra (?:specialist|officer)|ra(?= manager)", _M),
        (r"referent(?:in)? zulassung|zulassung|hal ehwal (?:regulatori|pengawalseliaan)", _M),
        (r"zulassungsmanager(?:in)?", _G),
        (r"affaires reglementaires|asuntos regulatorios", _M),
    ),
    "medical-affairs": (
        (r"medical science liaison(?: manager(?:in)?)?|msl|(?:field )?medical advis[oe]r", _M),
        (r"medical affairs|medical information|medizinische[rn]? berater(?:in)?", _M),
        (r"medizinische[rn]? wissenschaftsreferent(?:in)?|penasihat perubatan", _M),
        (r"pegawai perhubungan sains perubatan|responsable medico-regional(?:e)?", _M),
        (r"asesora? medic[oa](?: cientific[oa])?", _M),
        (r"medical director|direct(?:eur|rice) medicale?|directora? medic[oa]", _D),
        (r"chief medical officer", Seniority.EXECUTIVE),
        (r"gerente medic[oa]", _G),
    ),
    "quality-assurance": (
        (r"quality assurance(?: executive)?|qa(?: executive)?|(?:gcp|gmp|glp) auditor", _M),
        (r"quality manager|qualitatsmanager(?:in)?|responsable de calidad", _G),
        (r"validation engineer|validierungsingenieur(?:in)?", _M),
        (r"director,? (?:of )?quality", _D),
        (r"qualitatssicherung|jaminan kualiti|assurance qualite|garantia de calidad", _M),
    ),
    "laboratory": (
        (r"(?:medical )?lab(?:oratory)? (?:technician|technologist|analyst)", _M),
        (r"lab(?:oratory)? assistant|pembantu makmal", _J),
        (r"lab(?:oratory)? manager|laborleiter(?:in)?", _G),
        (r"(?:qc|quality control) analyst|(?:research|formulation|biomedical) scientist", _M),
        (r"(?<=principal )scientist|microbiologist|analytical chemist|laboratory", _M),
        (r"(?:biologie|chemie)laborant(?:in)?|mta(?: labor)?|mtl", _M),
        (r"technolog(?:e|in) fur laboratoriumsanalytik", _M),
        (r"juruteknik makmal|juruteknologi makmal(?: perubatan)?|ahli kimia", _M),
        (r"technicien(?:ne)? de laboratoire|tecnic[oa] de laboratorio(?: clinico)?", _M),
        (r"analista de control de calidad", _M),
    ),
    "market-access": (
        (r"(?:pricing and )?market access(?: and pricing)?|heor|health economist", _M),
        (r"outcomes research(?: scientist)?|hta|gesundheitsokonom(?:in)?|akses pasaran", _M),
        (r"ahli ekonomi kesihatan|acces au marche|economiste de la sante", _M),
        (r"acceso al mercado|economista de la salud", _M),
    ),
    "sales": (
        (r"(?:medical|pharmaceutical) (?:sales )?rep(?:resentative)?|medical sales", _M),
        (r"sales executive|territory manager|clinical sales specialist|key account manager", _M),
        (r"(?:area|regional|national) sales manager|gerente de ventas", _G),
        (r"sales director|head of sales|vertriebsleiter(?:in)?|direct(?:eur|rice) des ventes", _D),
        (r"sales|pharmareferent(?:in)?|aussendienstmitarbeiter(?:in)?", _M),
        (r"medizinprodukteberater(?:in)?|wakil (?:jualan )?perubatan|eksekutif jualan|jualan", _M),
        (r"deleguee? medicale?|visiteu(?:r|se) medicale?|visitadora? medic[oa]", _M),
        (r"representante de ventas medicas", _M),
    ),
    "marketing": (
        (r"brand manager|product manager|produktmanager(?:in)?|pengurus produk", _M),
        (r"marketing executive|marketing|eksekutif pemasaran|pemasaran", _M),
        (r"marketing manager|pengurus pemasaran", _G),
        (r"marketingleiter(?:in)?", _D),
        (r"chief marketing officer", Seniority.EXECUTIVE),
        (r"chef(?:fe)? de produit|jef[ea] de producto", _M),
    ),
    "nursing": (
        (r"(?:registered|staff|community|theatre|scrub|school) nurse|nurse|rn|nursing", _M),
        (r"nursing assistant|health ?care assistant|pflegehelfer(?:in)?", _J),
        (r"ward (?:sister|nurse in charge)|charge nurse|nurse practitioner", _S),
        (r"ward sister / charge nurse", _S),
        (r"ward manager|stationsleitung(?: \w+pflege)?|nurse manager|matron", _G),
        (r"(?:gesundheits- und )?krankenpfleger(?:in)?|pflegefach(?:kraft|frau|mann)", _M),
        (r"pflegedienstleitung", _D),
        (r"chief nursing officer", Seniority.EXECUTIVE),
        (r"jururawat(?: terlatih)?", _M),
        (r"ketua jururawat|penyelia jururawat|cadre de sante|supervisora? de enfermeria", _G),
        (r"pembantu perawatan(?: kesihatan)?|aide-soignante?|auxiliar de enfermeria", _J),
        (r"infirmiere?|enfermer[oa]", _M),
    ),
    "pharmacy": (
        (r"pharmacist|pharmacy|apotheker(?:in)?|pegawai farmasi|ahli farmasi", _M),
        (r"pharmacy (?:technician|assistant)|pta|pka|penolong pegawai farmasi", _J),
        (r"pharmazeutisch-technische[rn]? assistent(?:in)?", _J),
        (r"chief pharmacist", _D),
        (r"leitende[rn]? apotheker(?:in)?", _G),
        (r"pharmacien(?:ne)?(?: adjointe?)?|farmaceutic[oa](?: adjunt[oa])?", _M),
        (r"preparat(?:eur|rice) en pharmacie|auxiliar de farmacia", _J),
    ),
    "physiotherapy": (
        (r"physio(?:therap(?:ist|y|ie|eut(?:in)?))?|physical therap(?:ist|y)", _M),
        (r"fisioterapi|jurupulih (?:perubatan|fisioterapi)|ahli fisioterapi", _M),
        (r"(?:masseur-)?kinesitherapeute|fisioterapeuta", _M),
    ),
    "project-management": (
        (r"project manager|projektmanager(?:in)?|projektleiter(?:in)?|pengurus projek", _M),
        (r"project management|pmo|chef(?:fe)? de projet|jef[ea] de proyecto", _M),
        (r"project (?:co-?ordinator|assistant)|projektassistenz|penyelaras projek", _J),
        (r"coordinadora? de proyectos", _J),
        (r"program(?:me)? manager|pmo manager", _G),
        (r"project director|directora? de proyectos", _D),
    ),
    "software-engineering": (
        (r"software (?:engineer(?:ing)?|developer)", _M),
        (r"(?:back|front)[- ]?end (?:engineer|developer)", _M),
        (r"full[- ]?stack (?:engineer|developer)|web developer|developer", _M),
        (r"staff (?:software|back-?end|front-?end)(?: engineer)?", _L),
        (r"softwareentwickl(?:er(?:in)?|ung)|jurutera perisian|pembangun web", _M),
        (r"developpeu(?:r|se) (?:logiciel|front-end|back-end|web)", _M),
        (r"ingenieure? logiciel|desarrolladora? de software|ingenier[oa] de software", _M),
    ),
}  # fmt: skip
# Names that many industries share: sure only beside a word of the field.
SHARED_NAMES = re.compile(r"product manager")
FIELD = re.compile(
    r"\b(?:pharma\w*|medical|health\w*|clinical|otc|brand|vaccines?|devices?|diagnostics?|oncology"
    r"|dermatology|cardio\w*|neuro\w*|immun\w*|rare diseases?|biotech\w*|life sciences?)\b"
)
# Words of other occupations: a title with one of these is not in a family above, although a field
# of theirs may be named beside it.
ELSEWHERE = re.compile(
    r"\b(?:recruit(?:er|ment|ing)|talent acquisition|lecturer|teacher|guru|receptionist"
    r"|executive assistant|sales assistant|sales engineer|saas|office manager|accounts?(?: payable)"
    r"|accounts assistant|kerani|packaging|machines|video editor|nursery|buchhaltung|software sales"
    r"|fashion|travel|games|assistante? (?:rh|de direction)|people|hr|personal\w*|solutions? sales"
    r"|real estate|insurance|automotive|film|photo|dental|(?:strategic|enterprise) account"
    r"|qa engineer|(?:software|game) qa|test(?:er|ing)?|business developer)\b"
)


@dataclass(frozen=True)
class Occupation:
    """A name of an occupation in a title: its family, the seniority of the name, and its place."""

    family: str
    base: Seniority
    start: int
    end: int


_COMPILED = tuple(
    (family, base, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"))
    for family, patterns in _FAMILIES.items()
    for pattern, base in patterns
)
FAMILIES = tuple(_FAMILIES)


def occupations_in(text: str) -> list[Occupation]:
    """Return the names of occupations in a title, the longest first."""
    found = [
        Occupation(family, base, *match.span())
        for family, base, pattern in _COMPILED
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda one: (one.start - one.end, one.start))

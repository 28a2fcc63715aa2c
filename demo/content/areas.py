"""Therapeutic areas, and which employer works in which."""

AGENCY = (
    "oncology", "immunology", "respiratory medicine", "rare diseases", "cardiology",
    "haematology", "neurology", "dermatology", "diabetes and obesity", "vaccines",
)  # fmt: skip

BY_SECTOR = {
    "med_comms": AGENCY,
    "cro": (
        "oncology",
        "cardiology",
        "infectious diseases",
        "neurology",
        "immunology",
        "nephrology",
    ),
    "hospital": (
        "oncology",
        "stroke",
        "cardiology",
        "diabetes",
        "palliative care",
        "gastroenterology",
    ),
    "pharma": AGENCY,
    "biotech": ("immunology", "rare diseases"),
    "medtech": ("stroke", "intensive care", "surgery", "respiratory care"),
    "diagnostics": ("infectious diseases", "emergency medicine", "allergy"),
}

BY_EMPLOYER = {
    "larkrise-scientific": ("haematology", "rare metabolic disease", "gene therapy"),
    "oberwald-therapeutika": ("nephrology", "autoimmune disease"),
    "brackwater-pharma": ("critical care", "anaesthesia"),
    "serambi-pharma": ("respiratory medicine", "diabetes", "hypertension"),
    "kazahaya-yakuhin": ("gastroenterology", "ophthalmology"),
    "lindenau-arzneimittel": ("respiratory medicine", "pain medicine"),
    "costavera-farma": ("dermatology", "women's health", "migraine"),
    "laboratoires-aubrelle": ("vaccines", "immunoglobulins"),
    "vindhara-lifesciences": ("oncology", "biosimilars", "infectious diseases"),
    "prairie-lantern": ("psychiatry", "sleep medicine"),
    "foxglove-loop": ("inherited heart disease", "cardiology"),
    "skerrow-bio": ("autoimmune disease", "cell therapy"),
    "amberstrand-biologics": ("obesity", "fatty liver disease"),
    "grachtlicht": ("inherited blindness", "gene therapy"),
    "wawel-point": ("cardiology", "oncology"),
    "fynveld-clinical": ("vaccines", "tuberculosis", "HIV"),
    "aldermoor-devices": ("diabetes", "respiratory care"),
    "feinwerk-talbach": ("neurosurgery", "eye surgery"),
    "lough-ennor": ("stroke", "neurovascular intervention"),
    "pulau-optik": ("patient monitoring", "intensive care"),
    "polderwave-imaging": ("lung imaging", "stroke", "trauma"),
    "vinterglas": ("allergy", "coeliac disease"),
    "deccan-assay-house": ("tuberculosis", "dengue", "hepatitis"),
}


def areas_of(employer: str, sector: str) -> tuple[str, ...]:
    """Return the areas that this employer's adverts can mention."""
    return BY_EMPLOYER.get(employer) or BY_SECTOR[sector]

"""The categories on the demo board."""

CATEGORIES = (
    ("medical-writing", "Medical writing and editing"),
    ("account-management", "Account management"),
    ("events-digital", "Events, design and digital"),
    ("clinical-operations", "Clinical operations"),
    ("biostatistics", "Biostatistics and programming"),
    ("data-science", "Data management and data science"),
    ("pharmacovigilance", "Pharmacovigilance"),
    ("medical-affairs", "Medical affairs"),
    ("regulatory-affairs", "Regulatory affairs"),
    ("quality", "Quality and validation"),
    ("laboratory", "Laboratory and development"),
    ("market-access", "Market access and health economics"),
    ("sales", "Sales and marketing"),
    ("nursing", "Nursing"),
    ("allied-health", "Pharmacy and allied health"),
    ("engineering", "Engineering and product design"),
)

# Their names in other languages
NAMES = {
    "medical-writing": {
        "ms": "Penulisan dan penyuntingan perubatan",
        "de": "Medizinisches Schreiben und Lektorat",
    },
    "account-management": {"ms": "Pengurusan akaun", "de": "Kundenbetreuung"},
    "events-digital": {
        "ms": "Acara, reka bentuk dan digital",
        "de": "Veranstaltungen, Gestaltung und Digitales",
    },
    "clinical-operations": {"ms": "Operasi klinikal", "de": "Klinische Studien"},
    "biostatistics": {
        "ms": "Biostatistik dan pengaturcaraan",
        "de": "Biostatistik und Programmierung",
    },
    "data-science": {
        "ms": "Pengurusan data dan sains data",
        "de": "Datenmanagement und Datenwissenschaft",
    },
    "pharmacovigilance": {"ms": "Farmakovigilans", "de": "Arzneimittelsicherheit"},
    "medical-affairs": {"ms": "Hal ehwal perubatan", "de": "Medizinische Abteilung"},
    "regulatory-affairs": {"ms": "Hal ehwal kawal selia", "de": "Zulassung"},
    "quality": {"ms": "Kualiti dan pengesahan", "de": "Qualität und Validierung"},
    "laboratory": {"ms": "Makmal dan pembangunan", "de": "Labor und Entwicklung"},
    "market-access": {
        "ms": "Akses pasaran dan ekonomi kesihatan",
        "de": "Marktzugang und Gesundheitsökonomie",
    },
    "sales": {"ms": "Jualan dan pemasaran", "de": "Vertrieb und Marketing"},
    "nursing": {"ms": "Kejururawatan", "de": "Pflege"},
    "allied-health": {"ms": "Farmasi dan kesihatan bersekutu", "de": "Apotheke und Therapieberufe"},
    "engineering": {
        "ms": "Kejuruteraan dan reka bentuk produk",
        "de": "Technik und Produktgestaltung",
    },
}

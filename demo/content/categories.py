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

"""Fields of medicine that adverts speak of."""

AREAS = (
    "oncology", "cardiology", "dermatology", "rare diseases", "neurology", "respiratory medicine",
    "diabetes", "immunology", "infectious diseases", "ophthalmology", "haematology", "nephrology",
    "women's health", "gastroenterology", "vaccines", "psychiatry",
)  # fmt: skip

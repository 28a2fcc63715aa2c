"""One job of each board, and what reading it must give: document, fields, items of each kind."""

from datetime import date
from decimal import Decimal

from adverts.draft import DraftPay
from tests.adverts.ats.samples import BODY, DUTIES, ITEMS, NEEDS, OPENING, PERKS

BAMBOO = {
    "id": "77",
    "jobOpeningName": "Laboratory Assistant",
    "jobOpeningStatus": "Open",
    "jobOpeningShareUrl": "https://bluebell.bamboohr.com/careers/77",
    "employmentStatusLabel": "Full-Time",
    "location": {"city": "Boise", "state": "Idaho", "addressCountry": "United States"},
    "atsLocation": {"country": None, "city": None},
    "description": BODY,
    "compensation": "$24 - $27 per hour",
    "datePosted": "2027-03-04",
    "locationType": "0",
}
RECRUITEE = {
    "id": 77,
    "slug": "lab",
    "status": "published",
    "title": "Laboratory Assistant",
    "company_name": "Bluebell",
    "description": f"{OPENING}<h3>Responsibilities</h3>{DUTIES}",
    "requirements": NEEDS,
    "locations": [
        {"city": "Utrecht", "country": "Netherlands", "country_code": "NL"},
        {"city": "Liège", "country": "Belgium", "country_code": "BE"},
    ],
    "remote": False,
    "hybrid": False,
    "on_site": True,
    "employment_type_code": "parttime_fixed_term",
    "min_hours": 24,
    "max_hours": 24,
    "salary": {"min": 2500, "max": 2900, "period": "month", "currency": "EUR"},
    "careers_url": "https://bluebell.recruitee.com/o/lab",
    "careers_apply_url": "https://bluebell.recruitee.com/o/lab/c/new",
    "published_at": "2027-03-04 08:00:00 UTC",
    "close_at": "2027-04-05 21:59:59 UTC",
}
TEAMTAILOR = {
    "id": "77",
    "type": "jobs",
    "links": {"careersite-job-url": "https://jobs.bluebell.example/jobs/77-lab"},
    "relationships": {"locations": {"data": [{"type": "locations", "id": "5"}]}},
    "attributes": {
        "title": "Laboratory Assistant",
        "pitch": "Nights in a good team",
        "body": BODY,
        "status": "open",
        "employment-type": "part-time",
        "remote-status": "fully",
        "min-salary": 200,
        "max-salary": 240,
        "currency": "SEK",
        "salary-time-unit": "hourly",
        "created-at": "2027-03-04T08:00:00.000+01:00",
        "end-date": "2027-04-05T23:59:00.000+02:00",
        "language-code": "sv",
    },
}
OFFICE = {"id": "5", "type": "locations", "attributes": {"city": "Malmö", "country": "Sweden"}}
RIPPLING = {
    "uuid": "77",
    "name": "Laboratory Assistant",
    "url": "https://ats.rippling.com/bluebell/jobs/77",
    "companyName": "Bluebell",
    "description": {"company": "<p>Bluebell runs four clinics.</p>", "role": BODY},
    "workLocations": ["Remote (Ohio, US)", "Dayton, OH"],
    "employmentType": {"id": "HOURLY_PT", "label": "Hourly, part-time"},
    "createdOn": "2027-03-04T17:00:00Z",
    "payRangeDetails": [
        {"rangeStart": 21.5, "rangeEnd": 25, "currency": "USD", "frequency": "HOURLY"}
    ],
}
ORACLE = {
    "Id": "77",
    "Title": "Laboratory Assistant",
    "ExternalDescriptionStr": OPENING,
    "ExternalResponsibilitiesStr": DUTIES,
    "ExternalQualificationsStr": NEEDS,
    "CorporateDescriptionStr": "<p>Bluebell runs four clinics.</p>",
    "PrimaryLocation": "LEEDS, WEST YORKSHIRE, United Kingdom",
    "PrimaryLocationCountry": "GB",
    "secondaryLocations": [{"Name": "York, United Kingdom", "CountryCode": "GB"}],
    "WorkplaceTypeCode": "ORA_REMOTE",
    "WorkplaceType": "Remote",
    "JobSchedule": "Part time",
    "ExternalPostedStartDate": "2027-03-04T08:00:00+00:00",
    "ExternalPostedEndDate": "2027-04-05T15:00:00+00:00",
}
PINPOINT = {
    "id": "77",
    "title": "Laboratory Assistant",
    "url": "https://bluebell.pinpointhq.com/en/postings/77",
    "description": OPENING,
    "key_responsibilities_header": "Your nights",
    "key_responsibilities": DUTIES,
    "skills_knowledge_expertise_header": "Requirements",
    "skills_knowledge_expertise": NEEDS,
    "benefits_header": "Benefits",
    "benefits": PERKS,
    "workplace_type": "hybrid",
    "employment_type": "part_time",
    "compensation_minimum": 26000.0,
    "compensation_maximum": 29000.0,
    "compensation_currency": "GBP",
    "compensation_frequency": "year",
    "compensation_visible": True,
    "deadline_at": "2027-04-05T23:59:59+01:00",
    "job": {"id": "8", "requisition_id": "REQ-8"},
    "location": {"id": "3", "name": "Ripon", "city": "Ripon", "province": "North Yorkshire"},
}
GEM = {
    "id": "77",
    "title": "Laboratory Assistant",
    "absolute_url": "https://jobs.gem.com/bluebell/77",
    "content": BODY,
    "location": {"name": "Dayton, OH"},
    "location_type": "in_office",
    "employment_type": "part_time",
    "requisition_id": "REQ-8",
    "first_published_at": "2027-03-04T17:00:00Z",
}
JOIN = {
    "id": 77,
    "title": "Laboratory Assistant",
    "companyName": "Bluebell",
    "intro": OPENING,
    "tasks": DUTIES,
    "requirements": NEEDS,
    "city": {"cityName": "Graz", "countryName": "Austria"},
    "shareableUrl": "https://join.com/companies/bluebell/77-lab",
    "employmentType": {"name": "Part-time"},
    "workplaceType": "ONSITE",
    "salaryAmountFrom": {"amount": 240000, "currency": "EUR"},
    "salaryAmountTo": {"amount": 270000, "currency": "EUR"},
    "salaryFrequency": "PER_MONTH",
    "createdAt": "2027-03-04T08:00:00.000Z",
}
BREEZY = {
    "id": "77",
    "friendly_id": "77-lab",
    "name": "Laboratory Assistant",
    "url": "https://bluebell.breezy.hr/p/77-lab",
    "published_date": "2027-03-04T08:00:00.000Z",
    "type": {"id": "partTime", "name": "Part-Time"},
    "location": {
        "name": "Graz, AT",
        "city": "Graz",
        "country": {"name": "Austria", "id": "AT"},
        "is_remote": False,
    },
    "company": {"name": "Bluebell", "friendly_id": "bluebell"},
    "salary": "€2,400 – €2,700 / month",
    "description": BODY,
}
USAJOBS = {
    "MatchedObjectId": "77",
    "MatchedObjectDescriptor": {
        "PositionID": "REQ-8",
        "PositionTitle": "Laboratory Assistant",
        "PositionURI": "https://www.usajobs.gov/job/77",
        "ApplyURI": ["https://www.usajobs.gov/job/77/apply"],
        "PositionLocation": [{"CityName": "Dayton, Ohio", "CountryCode": "United States"}],
        "OrganizationName": "Bluebell Office",
        "PositionSchedule": [{"Name": "Part-time", "Code": "2"}],
        "PositionRemuneration": [
            {"MinimumRange": "21.50", "MaximumRange": "25.00", "RateIntervalCode": "PH"}
        ],
        "PublicationStartDate": "2027-03-04",
        "ApplicationCloseDate": "2027-04-05T23:59:59.9970",
        "UserArea": {
            "Details": {
                "JobSummary": "You keep the laboratory of a small hospital running at night.",
                "MajorDuties": "Test samples of blood\nReport the results\nOrder supplies",
                "KeyRequirements": ["A diploma in laboratory science"],
                "RemoteIndicator": False,
            }
        },
    },
}
JOBSUCHE = {
    "refnr": "10000-77-S",
    "titel": "Laborassistenz (m/w/d)",
    "arbeitgeber": "Haus Kiesel",
    "stellenbeschreibung": "Wir suchen Verstärkung für unser Labor.\n\nIhre Aufgaben:\n- Blut "
    "untersuchen\n- Befunde schreiben\n\nIhr Profil:\n- Eine Ausbildung im Labor",
    "ersteVeroeffentlichungsdatum": "2027-03-04",
    "arbeitsorte": [{"ort": "Ulm", "region": "BADEN_WUERTTEMBERG", "land": "DEUTSCHLAND"}],
    "arbeitszeitmodelle": ["TEILZEIT"],
    "allianzpartnerUrl": "https://kiesel.example/77",
}
FRANCE_TRAVAIL = {
    "id": "77KLM",
    "intitule": "Technicien de laboratoire (H/F)",
    "description": "Vous rejoignez une clinique.\n\nVos missions :\n- Analyser le sang\n- Rédiger "
    "les résultats\n\nProfil :\n- Diplôme de technicien",
    "dateCreation": "2027-03-04T08:30:00.000Z",
    "lieuTravail": {"libelle": "75 - Paris 15e Arrondissement", "codePostal": "75015"},
    "entreprise": {"nom": "CLINIQUE DU CANAL"},
    "typeContrat": "CDI",
    "dureeTravailLibelle": "24H/semaine",
    "dureeTravailLibelleConverti": "Temps partiel",
    "salaire": {"libelle": "Horaire de 14.5 Euros à 16.2 Euros sur 12.0 mois"},
    "contact": {"urlPostulation": "https://canal.example/77"},
    "origineOffre": {"urlOrigine": "https://candidat.francetravail.fr/offres/77KLM"},
}
JOBTECH = {
    "id": "77",
    "headline": "Biomedicinsk analytiker",
    "description": {"text": "Du arbetar natt.", "text_formatted": BODY},
    "employer": {"name": "Lyckans sjukhus AB", "workplace": "Labb"},
    "application_details": {"url": "https://lyckan.example/77", "reference": "REQ-8"},
    "workplace_address": {"municipality": "LULEÅ", "city": None, "country": "Sverige"},
    "employment_type": {"label": "Vanlig anställning"},
    "working_hours_type": {"label": "Deltid"},
    "publication_date": "2027-03-04T08:00:00",
    "application_deadline": "2027-04-05T23:59:59",
    "removed": False,
    "must_have": {"skills": [{"label": "Provtagning"}]},
    "nice_to_have": {"languages": [{"label": "Finska"}]},
}
EIGHTFOLD = {
    "id": 77,
    "name": "Laboratory Assistant",
    "display_job_id": "REQ-8",
    "locations": ["Basel, Switzerland"],
    "t_create": 1804161600,
    "work_location_option": "onsite",
    "canonicalPositionUrl": "https://bluebell.eightfold.ai/careers/job/77",
    "job_description": BODY,
}
JAZZ = {
    "id": "77",
    "title": "Laboratory Assistant",
    "status": "Open",
    "city": "Dayton",
    "state": "Ohio",
    "type": "Part Time",
    "minimum_salary": "44000",
    "maximum_salary": "48000",
    "original_open_date": "2027-03-04",
    "board_code": "x1",
    "description": BODY,
}
HR_OPEN = {
    "documentId": {"value": "d-1", "schemeId": "Export"},
    "language": "en-US",
    "statusCode": "Open",
    "positionProfiles": [
        {
            "positionId": {"value": 77, "schemeId": "Job"},
            "postingInstructions": [
                {
                    "start": "2027-03-04",
                    "end": "2027-04-05",
                    "applicationMethods": [
                        {"applicationUri": {"url": "https://bluebell.example/77"}}
                    ],
                }
            ],
            "positionTitle": "Laboratory Assistant",
            "positionLocation": [
                {
                    "city": "Dayton",
                    "countryCode": "US",
                    "countrySubDivisions": [{"type": "state", "value": "OH"}],
                }
            ],
            "positionOrganizations": [
                {"name": "Night team", "responsibilityCode": "Department"},
                {"name": "Bluebell"},
            ],
            "positionFormattedDescriptions": [{"title": "Job Description", "content": BODY}],
            "positionScheduleTypeCodes": ["Part Time"],
            "offeredRemunerationPackage": {
                "ranges": [
                    {
                        "intervalCode": "Year",
                        "referenceAmount": {"value": 44000, "currency": "USD"},
                        "typeCode": "Minimum BasePay",
                    },
                    {
                        "intervalCode": "Year",
                        "referenceAmount": {"value": 48000, "currency": "USD"},
                        "typeCode": "Maximum BasePay",
                    },
                ]
            },
        }
    ],
}

POSTED, CLOSES = date(2027, 3, 4), date(2027, 4, 5)
TITLE = "Laboratory Assistant"


def pay(low, high, currency, period):
    return DraftPay(Decimal(str(low)), Decimal(str(high)), currency, period)


BOARDS = {
    "BambooHR": (
        {"result": {"jobOpening": BAMBOO}},
        {"title": TITLE, "locations": ("Boise, Idaho, United States",), "source_id": "77",
         "workplace_type": "onsite", "employment_type": "FULL_TIME", "posted_on": POSTED,
         "pay": pay(24, 27, "USD", "hour"), "apply_url": BAMBOO["jobOpeningShareUrl"],
         "company": "Bluebell"},
        ITEMS,
    ),
    "Recruitee": (
        {"offers": [RECRUITEE]},
        {"title": TITLE, "company": "Bluebell", "source_id": "77", "workplace_type": "onsite",
         "locations": ("Utrecht, Netherlands", "Liège, Belgium"), "employment_type": "PART_TIME",
         "hours_per_week": 24, "pay": pay(2500, 2900, "EUR", "month"), "posted_on": POSTED,
         "closes_on": CLOSES, "apply_url": RECRUITEE["careers_apply_url"]},
        ITEMS,
    ),
    "Teamtailor": (
        {"data": [TEAMTAILOR], "included": [OFFICE]},
        {"title": TITLE, "source_id": "77", "locations": ("Malmö, Sweden",), "language": "sv",
         "workplace_type": "remote", "remote_countries": ("SE",), "employment_type": "PART_TIME",
         "pay": pay(200, 240, "SEK", "hour"), "posted_on": POSTED, "closes_on": CLOSES,
         "apply_url": TEAMTAILOR["links"]["careersite-job-url"]},
        ITEMS,
    ),
    "Rippling": (
        RIPPLING,
        {"title": TITLE, "company": "Bluebell", "source_id": "77", "locations": ("Dayton, OH",),
         "employment_type": "PART_TIME", "pay": pay(21.5, 25, "USD", "hour"),
         "posted_on": POSTED, "apply_url": RIPPLING["url"]},
        ITEMS,
    ),
    "Oracle": (
        {"items": [ORACLE], "count": 1},
        {"title": TITLE, "source_id": "77", "workplace_type": "remote",
         "locations": ("Leeds, West Yorkshire, United Kingdom", "York, United Kingdom"),
         "remote_countries": ("GB",), "employment_type": "PART_TIME", "posted_on": POSTED,
         "closes_on": CLOSES},
        ITEMS,
    ),
    "Pinpoint": (
        {"data": [PINPOINT]},
        {"title": TITLE, "source_id": "77", "reference": "REQ-8", "workplace_type": "hybrid",
         "locations": ("Ripon, North Yorkshire",), "employment_type": "PART_TIME",
         "pay": pay(26000, 29000, "GBP", "year"), "closes_on": CLOSES,
         "apply_url": PINPOINT["url"]},
        ITEMS | {"benefit": 1},
    ),
    "Gem": (
        [GEM],
        {"title": TITLE, "company": "Bluebell", "source_id": "77", "reference": "REQ-8",
         "locations": ("Dayton, OH",), "workplace_type": "onsite", "posted_on": POSTED,
         "employment_type": "PART_TIME", "apply_url": GEM["absolute_url"]},
        ITEMS,
    ),
    "join.com": (
        {"items": [JOIN]},
        {"title": TITLE, "company": "Bluebell", "source_id": "77", "locations": ("Graz, Austria",),
         "workplace_type": "onsite", "employment_type": "PART_TIME", "posted_on": POSTED,
         "pay": pay(2400, 2700, "EUR", "month"), "apply_url": JOIN["shareableUrl"]},
        ITEMS,
    ),
    "Breezy": (
        [BREEZY],
        {"title": TITLE, "company": "Bluebell", "source_id": "77", "locations": ("Graz, Austria",),
         "employment_type": "PART_TIME", "pay": pay(2400, 2700, "EUR", "month"),
         "posted_on": POSTED, "apply_url": BREEZY["url"]},
        ITEMS,
    ),
    "USAJOBS": (
        {"SearchResult": {"SearchResultItems": [USAJOBS]}},
        {"title": TITLE, "company": "Bluebell Office", "source_id": "77", "reference": "REQ-8",
         "locations": ("Dayton, Ohio, United States",), "employment_type": "PART_TIME",
         "pay": pay(21.5, 25, "USD", "hour"), "posted_on": POSTED, "closes_on": CLOSES,
         "apply_url": "https://www.usajobs.gov/job/77/apply"},
        {"responsibility": 3, "requirement": 1},
    ),
    "Bundesagentur": (
        JOBSUCHE,
        {"title": "Laborassistenz (m/w/d)", "company": "Haus Kiesel", "source_id": "10000-77-S",
         "locations": ("Ulm, Deutschland",), "employment_type": "PART_TIME", "language": "de",
         "posted_on": POSTED, "apply_url": "https://kiesel.example/77"},
        ITEMS,
    ),
    "France Travail": (
        {"resultats": [FRANCE_TRAVAIL]},
        {"title": "Technicien de laboratoire (H/F)", "company": "CLINIQUE DU CANAL",
         "locations": ("Paris, France",), "employment_type": "PART_TIME", "hours_per_week": 24,
         "pay": pay(14.5, 16.2, "EUR", "hour"), "posted_on": POSTED, "language": "fr",
         "apply_url": "https://canal.example/77"},
        ITEMS,
    ),
    "JobTech": (
        {"hits": [JOBTECH]},
        {"title": "Biomedicinsk analytiker", "company": "Lyckans sjukhus AB", "source_id": "77",
         "reference": "REQ-8", "locations": ("Luleå, Sverige",), "employment_type": "PART_TIME",
         "posted_on": POSTED, "closes_on": CLOSES, "apply_url": "https://lyckan.example/77"},
        {"responsibility": 2, "requirement": 3},
    ),
    "Eightfold": (
        {"positions": [EIGHTFOLD]},
        {"title": TITLE, "source_id": "77", "reference": "REQ-8", "workplace_type": "onsite",
         "locations": ("Basel, Switzerland",), "posted_on": POSTED,
         "apply_url": EIGHTFOLD["canonicalPositionUrl"]},
        ITEMS,
    ),
    "HR Open": (
        [HR_OPEN],
        {"title": TITLE, "company": "Bluebell", "source_id": "77", "posted_on": POSTED,
         "closes_on": CLOSES, "locations": ("Dayton, OH, United States",), "language": "en",
         "employment_type": "PART_TIME", "pay": pay(44000, 48000, "USD", "year"),
         "apply_url": "https://bluebell.example/77"},
        ITEMS,
    ),
    "JazzHR": (
        [JAZZ],
        {"title": TITLE, "source_id": "77", "locations": ("Dayton, Ohio",),
         "employment_type": "PART_TIME", "posted_on": POSTED},
        ITEMS,
    ),
}  # fmt: skip

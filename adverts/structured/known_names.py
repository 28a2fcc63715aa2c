"""The names that people give to the fields of a job, in feeds, tables, JSON and front matter."""

from __future__ import annotations

import re
import unicodedata

# Field → its names in order of preference, in lower case, without spaces and punctuation.
NAMES: dict[str, tuple[str, ...]] = {
    name: tuple(others.split())
    for name, others in {
        "title": "title jobtitle positiontitle vacancytitle titel position role vacancy jobname "
                 "name jobopeningname stellentitel stellenbezeichnung stelle intitule "
                 "intituleduposte poste puesto cargo jawatan namajawatan headline positionname "
                 "roles h1title titre titulo tittel titolo tajuk judul functie functietitel "
                 "stilling stillingstittel tjanst vaga jobtitel jobbtitel vacaturetitel "
                 "functienaam befattning overskrift rubrik "
                 "posizione ruolo titol lloctreball titredeposte titreposte titreduposte "
                 "nomposte vacante titulovaga titulodavaga nombrepuesto puestodetrabajo funcao",
        "company": "company companyname employer employername hiringorganization organization "
                   "organisation organizationname businessname business startup firm client "
                   "recruitername recruiter "
                   "advertiser advertisername unternehmen firma arbeitgeber entreprise employeur "
                   "empresa syarikat majikan agency hiringcompany institution orgname "
                   "bedrijf werkgever foretag arbetsgivare bedrift arbeidsgiver virksomhed azienda "
                   "empregador arbejdsgiver organisatie bedrijfsnaam firmenname unternehmensname "
                   "foretagsnamn virksomhedsnavn einrichtung trager opdrachtgever uppdragsgivare "
                   "societe structure organisme association etablissement ente entidad "
                   "organizacion organizacao instituicao entitat organitzacio nomentreprise "
                   "nombreempresa nomeempresa contratante",
        "locations": "locations location joblocation joblocations positionlocation cities "
                     "workplaces place places "
                     "officelocation region locationdescription worklocation worklocations "
                     "arbeitsort einsatzort standort ort lieu lieudetravail lokasi tempat "
                     "ubicacion localisation jobplace where plaats standplaats locatie arbetsort "
                     "sted arbeidssted arbejdssted lokasjon localidade sede luogo standorte orte "
                     "einsatzorte dienstort werklocatie werkplek vestiging placering "
                     "placeringsort stationeringsort plats kommun kommune locationname "
                     "local localtrabalho localdetrabalho lugar lugardetrabajo luogodilavoro "
                     "sededilavoro lloc llocdetreball ubicacio localizacao localizacion",
        "known_places": "office offices filiale niederlassung buro bureau agence kantoor kontor "
                        "oficina escritorio ufficio filial campus hub base geografi",
        "city": "city town locality ville ciudad stadt municipality bandar gemeente "
                "cidade citta poblacion poblacio municipio comune commune localita",
        "state": "state province county stateprovince bundesland negeri departement estado",
        "country": "country countrycode countryid countryname land pays pais negara "
                   "locationcountry",
        "workplace": "workplacetype workplace remotetype remote isremote telecommuting workmode "
                     "worktype locationtype joblocationtype workplacetypes workplacearrangement "
                     "worklocationoption remotestatus remoteoption locationtypename "
                     "workarrangement homeoffice teletravail remotefriendly isremotefriendly "
                     "remoteok remoteallowed modalidad modalite modalidade arbeitsmodell "
                     "modalita modalitat modelotrabalho modelodetrabalho modalidadtrabajo "
                     "modalidaddetrabajo modalidadedetrabalho teletrabajo smartworking",
        "countries": "remotecountries remotecountry applicantlocationrequirements "
                     "eligiblecountries candidaterequiredlocation jobgeo",
        "pay": "pay salary compensation wage wages remuneration salaryrange payrange basesalary "
               "stipend salaries salarydescription salarytext gehalt vergutung lohn salaire gaji "
               "entgelt salaris lon lonn lnn stipendio verguetung entlohnung bezahlung "
               "salarisindicatie brutoloon loen "
               "salario sueldo payrangedetails "
               "remuneracion remuneracao retribuzione retribucion ral salari sou gratification "
               "faixasalarial rangosalarial bolsa compenso",
        "pay_ranges": "payranges salaryranges payzones payinputranges",
        "pay_min": "paymin salarymin minsalary minpay salaryfrom payfrom salaryminimum "
                   "minimumsalary gehaltvon lohnvon salairemin salairede gajimin gajidari "
                   "salariominimo salariomin salariode compensationminimum rangestart "
                   "salaryminlocal compensationmin "
                   "mincompensation salarylow salaryrangemin gehaltmin lohnmin minamount "
                   "annualsalarymin",
        "pay_max": "paymax salarymax maxsalary maxpay salaryto payto salarymaximum maximumsalary "
                   "gehaltbis lohnbis salairemax salairea gajimaks gajimax gajihingga "
                   "salariomaximo salariomax salarioate compensationmaximum rangeend "
                   "salarymaxlocal compensationmax "
                   "maxcompensation salaryhigh salaryrangemax gehaltmax lohnmax maxamount "
                   "annualsalarymax",
        "pay_currency": "paycurrency salarycurrency currency currencycode wahrung devise "
                        "matawang moneda moeda valuta compensationcurrency",
        "pay_period": "payperiod salaryperiod salaryunit payunit salaryinterval salarytype "
                      "zeitraum gehaltszeitraum periode tempoh periodo salarytimeunit "
                      "compensationfrequency salaryfrequency payfrequency salaryrate frequency "
                      "compensationinterval payinterval interval",
        "employment": "employmenttype employmenttypes jobtype jobtypes contracttype contract "
                      "commitment timetype contracttime employmentstatus employmentstatuslabel "
                      "timecommitment workschedule positiontype beschaftigungsart anstellungsart "
                      "arbeitszeit vertragsart typedecontrat typecontrat tipodecontrato "
                      "jenispekerjaan employmenttypetext employment contrat appointmenttype terms "
                      "anstallningsform omfattning stillingstype "
                      "dienstverband workingtime umfang stellenumfang pensum contractvorm "
                      "ansattningsform "
                      "ansaettelsesform ansttelsesform ansettelsesform jobbtype type "
                      "contratto tipodicontratto contrato contracte tipuscontracte tipocontrato "
                      "roletype employmentkind tempsdetravail jornada regime "
                      "vinculo tipodecontratacao typeposte",
        "schedule": "schedule workschedule",
        "hours_per_week": "hoursperweek weeklyhours hours workhours wochenstunden "
                          "stundenprowoche heuresparsemaine jamseminggu workinghours uren "
                          "urenperweek "
                          "aantaluren wochenarbeitszeit stunden",
        "role_family": "rolefamily jobfamily",
        "level": "level joblevel seniority senioritylevel experiencelevel careerlevel",
        "time_zone": "timezone",
        "overlap_hours": "overlaphours",
        "apply_url": "applyurl applicationurl applylink applicationlink apply url joburl link "
                     "absoluteurl hostedurl externalurl careersitejobapplyurl careersapplyurl "
                     "applyuri applicationuri canonicalpositionurl shareableurl "
                     "jobopeningshareurl careersitejoburl careersurl detailsurl detailurl "
                     "positionuri webpageurl bewerbungslink bewerbungsurl lienpourpostuler "
                     "urlpostulation pautanpermohonan pautan enlace postingurl sourceurl joblink "
                     "howtoapply bewerbung lien solliciteren sollicitatielink solliciteerlink "
                     "ansokningslank soknadslenke sknadslenke ansogningslink ansgningslink "
                     "liencandidature urlcandidature candidature linkcandidatura linkcandidature "
                     "formulaire formulario inscricao linkinscricao candidatura postuler "
                     "redirecturl landingpage",
        "apply_email": "applyemail mailto applicationemail applicationsemail applymail howtoapply "
                       "contactemail contactemails posteremail mailaddress emailaddress "
                       "email contact kontaktmail kontaktemail bewerbungsmail bewerbungsemail "
                       "emailadresse emailadres epost epostadress mail "
                       "candidature candidatura mailcontact emailcontact correo correu "
                       "correoelectronico contacto contatto contatti",
        "source_id": "referencenumber guid partnerjobid jobid uuid id slug joblistingid "
                     "vacancyid jobpostingid advertid adid kennung",
        "reference": "requisitionid reference ref jobreference requisition requisitionnumber "
                     "reqid jobcode referenz referenznummer kennziffer referencia rujukan "
                     "norujukan displayjobid refnumber jobnumbersingle jobnumber requisitionnum "
                     "reqcode internalcode stellennummer vacaturenummer referensnummer "
                     "diarienummer",
        "posted_on": "postedon dateposted postedat posted publishedat publishedon "
                     "publicationdate advertisefromdate pubdate published listdate date createdat "
                     "publicationstartdate releaseddate firstpublished firstpublishedat "
                     "publishdate publisheddate postdate posteddate dateposting opendate "
                     "originalopendate createdon datecreated veroffentlichtam "
                     "veroffentlicht datedepublication publiele tarikhsiaran fechadepublicacion "
                     "created tcreate veroeffentlicht veroeffentlichtam publicatiedatum fecha "
                     "fechapublicacion publiceringsdatum publisert publicerad publiceret "
                     "gepubliceerd "
                     "plaatsingsdatum opprettet oprettet erstellt erstelltam datum dato "
                     "datepublished datepublication jobdate releasedate added dateadded addedon "
                     "onlineseit "
                     "ausgeschrieben ausgeschriebenam publication publish livedate publishfrom "
                     "veroffentlichungsdatum veroeffentlichungsdatum publiceradden validfrom "
                     "datapubblicazione datadipubblicazione datapublicacao "
                     "datadepublicacao publie publiee publicado pubblicato datapublicacio",
        "closes_on": "closeson closingdate validthrough expirationdate deadline "
                     "applicationdeadline expires expiresat expireson enddate closes closedate "
                     "closeat closesat closingat deadlineat applicationclosedate expire expiry "
                     "expirydate expiration applyby applybefore lastdate lastapplicationdate "
                     "advertisetodatetime advertisetodate unpublishon bewerbungsschluss "
                     "bewerbungsfrist datelimite datedecloture tarikhtutup fechalimite closeddate "
                     "endoflife closing sluitingsdatum sistaansokningsdag soknadsfrist sknadsfrist "
                     "ansogningsfrist ansgningsfrist prazo scadenza validuntil openuntil "
                     "applyuntil until expiresdate bewerbungbis bewerbenbis frist einddatum "
                     "slutdatum "
                     "sistadag validto "
                     "fechacierre fechadecierre cierre datecloture datalimit datalimite "
                     "datafechamento encerramento dataencerramento prazofinal datascadenza",
        "description": "encoded descriptionhtml description jobdescription fulldescription body "
                       "content details text introduction summary jobadvert advert fulltext "
                       "htmlcontent jobdescriptionhtml contenthtml beschreibung "
                       "stellenbeschreibung descriptif descripcion keterangan penerangan "
                       "shortdescription desc jobdesc omschrijving functieomschrijving "
                       "vacaturetekst beskrivelse "
                       "beskrivning jobbeskrivelse stillingsbeskrivelse inhalt contents bodyhtml "
                       "descricao "
                       "descricaodavaga descrizione descripcio",
        "responsibilities": "responsibilities duties tasks keyresponsibilities examplesofduties "
                            "todos whatyouwilldo whatyoulldo whatyoudo yourtasks jobduties "
                            "majorduties aufgaben missions tareas tugas tanggungjawab "
                            "deineaufgaben ihreaufgaben "
                            "aufgabengebiet taken werkzaamheden takenpakket arbetsuppgifter "
                            "arbejdsopgaver arbeidsoppgaver opgaver oppgaver "
                            "funciones funcoes funcions mansioni tasques atividades "
                            "responsabilidades responsabilita responsabilites compiti "
                            "responsabilities responsibilites",
        "requirements": "requirements qualifications requiredskills skills musthave needs "
                        "whatyouneed whatyoubring yourprofile whoyouare "
                        "minimumqualifications skillsknowledgeexpertise anforderungen profil "
                        "requisitos kelayakan syarat deinprofil ihrprofil anforderungsprofil "
                        "qualifikationen "
                        "voraussetzungen functieeisen eisen vereisten krav kvalifikationer "
                        "kvalifikasjoner "
                        "requisiti requisits profilrecherche perfil prerequis "
                        "competencesrequises qualificacoes",
        "nice_to_have": "nicetohave nicetohaves nicetohaveskills preferred preferredskills "
                        "preferredqualifications desirable desiredskills bonusskills meriterande "
                        "wunschenswert "
                        "diferenciais desejavel valorable deseable esvalorara "
                        "titolipreferenziali",
        "behaviours": "behaviours behaviors competencies softskills personligaegenskaper "
                      "personligeegenskaper",
        "how_to_apply": "howtoapply applicationinstructions applicationprocess "
                        "applicationprocedure commentpostuler",
        "benefits": "benefits perks jobbenefits whatweoffer benefitssummary leistungen avantages "
                    "weoffer ouroffer whatyouget "
                    "beneficios faedah wirbieten vorteile vierbjuder formaner vitilbyr vitilbyder "
                    "fordele wijbieden wiebieden arbeidsvoorwaarden aanbod angebot "
                    "unserangebot dasbietenwir waswirbieten wirbietendir "
                    "vantagens vantaggi beneficis ofrecemos oferecemos offriamo oferim "
                    "nousoffrons",
    }.items()
}  # fmt: skip
FIELDS = {name: field for field, names in reversed(NAMES.items()) for name in names}
_OUTSIDE = re.compile(r"[^a-z0-9]")


def plain(name: object) -> str:
    """Return the name of a field in lower case, without spaces, punctuation and accents."""
    text = str(name)[:60].casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return _OUTSIDE.sub("", text)

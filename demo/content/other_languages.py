"""Adverts in other languages: German, Malay and French."""

from decimal import Decimal

from demo.content.written import Written

ADVERTS = (
    Written(
        company="lindenau-arzneimittel",
        title="Referent Arzneimittelzulassung (m/w/d), Schwerpunkt Änderungsanzeigen",
        category="regulatory-affairs",
        family="regulatory affairs",
        summary="Sie halten unsere Zulassungen aktuell: Änderungsanzeigen, Fachinformationen "
        "und der Draht zur Behörde liegen in Ihrer Hand.",
        description="""
        Unsere Abteilung betreut 84 Zulassungen für Atemwegs- und Schmerzmittel. Eine Kollegin \
        geht in den Ruhestand, und ihre Produkte brauchen jemanden, der Fristen kennt und \
        trotzdem Fragen stellt.
        Sie arbeiten in einem Team von vierzehn Personen in Frankfurt, mit zwei festen Bürotagen \
        in der Woche. Die Einarbeitung dauert drei Monate und steht schon im Kalender.
        """,
        locations=(("Frankfurt am Main", "DE"),),
        workplace_type="hybrid",
        schedule="flexible",
        hours_per_week=37.5,
        pay=(Decimal(58_000), Decimal(71_000), "EUR", "year"),
        duties="""
        ## Zulassung
        Änderungsanzeigen planen, zusammenstellen und fristgerecht einreichen
        Mängelschreiben mit den Fachabteilungen beantworten
        Verlängerungen und regelmäßige Meldungen im Blick behalten
        Die Zulassungsstrategie für zwei neue Stärken mitentwickeln
        ## Produktinformation
        Fachinformation, Gebrauchsinformation und Etiketten aktualisieren
        Korrekturabzüge prüfen und freigeben
        Übersetzungen mit den Partnern im Ausland abstimmen
        Rückfragen aus Vertrieb und Arzneimittelsicherheit klären
        """,
        must="""
        Ein Studium der Pharmazie, Chemie, Biologie oder eines verwandten Fachs
        Mindestens zwei Jahre Erfahrung in der Arzneimittelzulassung
        Sicherer Umgang mit eCTD und den europäischen Regeln für Änderungen
        Sehr gutes Deutsch und gutes Englisch in Wort und Schrift
        """,
        nice="""
        Erfahrung mit inhalativen Arzneimitteln
        Kenntnisse im gemeinsamen europäischen Verfahren
        """,
        behaviours="""
        Sie sprechen Unklarheiten an, bevor daraus versäumte Fristen werden
        Sie erklären einer Grafikerin, warum ein Komma zählt, und bleiben dabei freundlich
        Sie hinterlassen Akten, in denen sich auch andere zurechtfinden
        Sie behalten die Ruhe, wenn zwei Behörden am selben Tag schreiben
        """,
        benefits="""
        30 Tage Urlaub, dazu Heiligabend und Silvester frei
        Zeiterfassung auf die Minute und Ausgleich in Freizeit
        Deutschlandweites Ticket für Bus und Bahn
        Betriebliche Altersvorsorge mit Zuschuss
        """,
    ),
    Written(
        company="bukit-lumut",
        title="Jururawat Terlatih, Unit Rawatan Rapi",
        category="nursing",
        family="nursing",
        summary="Sertai unit rawatan rapi kami di George Town: pesakit dewasa, nisbah jururawat "
        "yang selamat dan latihan yang berterusan.",
        description="""
        Unit rawatan rapi kami mempunyai 14 katil dan menerima pesakit strok, jantung dan selepas \
        pembedahan besar. Kami mencari jururawat yang cekap, tenang dan mesra untuk melengkapkan \
        pasukan.
        Setiap jururawat baharu dibimbing oleh seorang preseptor selama tiga bulan. Tempat \
        tinggal di kediaman kakitangan boleh diatur untuk enam bulan pertama.
        """,
        locations=(("George Town", "MY"),),
        workplace_type="onsite",
        schedule="shifts",
        hours_per_week=45,
        pay=(Decimal(3_200), Decimal(4_600), "MYR", "month"),
        duties="""
        Memberi rawatan menyeluruh kepada pesakit dewasa yang kritikal
        Mengendalikan mesin bantuan pernafasan, pam infusi dan monitor
        Memantau tanda vital dan melaporkan perubahan kepada doktor dengan segera
        Memberi ubat mengikut arahan dan prosedur keselamatan
        Mencegah jangkitan dan luka tekanan
        Menerangkan keadaan pesakit kepada keluarga dengan jelas dan sopan
        Merekod rawatan dengan lengkap dan tepat pada masanya
        Membimbing pelatih dan jururawat baharu
        """,
        must="""
        Diploma atau ijazah kejururawatan yang diiktiraf
        Pendaftaran dengan Lembaga Jururawat Malaysia dan perakuan amalan tahunan yang sah
        Sekurang-kurangnya setahun pengalaman di wad akut atau unit rawatan rapi
        Fasih berbahasa Melayu dan boleh bertutur dalam bahasa Inggeris
        Bersedia bekerja mengikut syif
        """,
        nice="""
        Pos basik dalam perawatan rapi
        Boleh bertutur dalam bahasa Mandarin, Hokkien atau Tamil
        """,
        behaviours="""
        Anda tenang apabila keadaan menjadi genting
        Anda bertanya apabila ragu-ragu
        Anda menghormati pesakit, keluarga dan rakan sekerja
        """,
        benefits="""
        Elaun syif dan elaun unit kritikal
        Kad perubatan untuk anda sekeluarga
        Caruman KWSP majikan sebanyak 15 %
        Makan percuma semasa bertugas
        Yuran perakuan amalan tahunan ditanggung
        """,
    ),
    Written(
        company="laboratoires-aubrelle",
        title="Chargé d’affaires réglementaires vaccins (F/H)",
        category="regulatory-affairs",
        family="regulatory affairs",
        summary="Rejoignez l’équipe réglementaire de Lyon et suivez deux vaccins, de la "
        "stratégie jusqu’à la mise à jour de la notice.",
        description="""
        Deux de nos vaccins changent d’échelle de production l’an prochain. Nous cherchons une \
        personne rigoureuse et curieuse pour préparer les variations, dialoguer avec les \
        autorités et faire le lien avec le site.
        Le poste est basé à Lyon, avec deux jours de télétravail par semaine. Vous rejoindrez une \
        équipe de neuf personnes qui aime les dossiers bien construits et les réunions courtes.
        """,
        locations=(("Lyon", "FR"),),
        workplace_type="hybrid",
        schedule="full_week",
        hours_per_week=37,
        pay=(Decimal(44_000), Decimal(54_000), "EUR", "year"),
        duties="""
        ## Dossiers
        Préparer et déposer les variations et les renouvellements
        Rédiger et relire les parties qualité du dossier avec les experts
        Répondre aux questions des autorités dans les délais
        Tenir à jour les bases de données réglementaires
        ## Conseil
        Évaluer l’impact réglementaire des changements de fabrication
        Conseiller les équipes de production et de développement
        Vérifier les articles de conditionnement et les notices
        Assurer une veille sur les textes européens et français
        """,
        must="""
        Diplôme de pharmacien, d’ingénieur ou master en affaires réglementaires
        Deux ans d’expérience au moins, idéalement dans les médicaments biologiques
        Bonne connaissance de l’eCTD et des procédures européennes
        Excellent français et bon niveau d’anglais
        """,
        nice="""
        Expérience des vaccins ou des immunoglobulines
        Connaissance de la libération de lots par une autorité
        """,
        behaviours="""
        Vous posez la question simple que personne n’a osé poser
        Vous tenez les délais et prévenez tôt en cas de difficulté
        Vous écrivez clairement, même quand le sujet ne l’est pas
        """,
        benefits="""
        Onze jours de RTT en plus de cinq semaines de congés
        Titres-restaurant et mutuelle familiale
        Intéressement et plan d’épargne
        """,
    ),
)

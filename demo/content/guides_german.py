"""Guides of the demo board in German: (family, article)."""

GUIDES: tuple[tuple[str, str], ...] = (
    (
        "Medical writing",
        """\
# Medical Writing: Schreiben für die Medizin

Medical Writer machen aus Daten Texte, mit denen jemand arbeiten kann. Die einen schreiben für \
Fachzeitschriften und Kongresse, andere für Behörden, für Ärztinnen und Ärzte oder für Patienten. Sie \
arbeiten bei Agenturen, Forschungsunternehmen und Kliniken, und viele arbeiten zu Hause.

Der Kern der Arbeit ist das Lesen. Wer schreibt, liest einen Studienbericht von zweitausend Seiten, findet \
heraus, was er zeigt und was nicht, und sagt es in dreitausend Wörtern, die jeder Frage standhalten. Der \
Stil ist weniger wichtig, als man am Anfang denkt; dass alles stimmt, ist wichtiger.

Ein Associate Medical Writer berichtet an einen Senior Medical Writer und lernt an Folien und \
Zusammenfassungen. Ein Medical Writer berichtet an einen Senior Medical Writer und bringt ein Manuskript \
vom ersten Gespräch bis zur letzten Fassung. Der Senior Medical Writer berichtet an den Principal Medical \
Writer, der über Jahre plant, wie die Ergebnisse eines Medikaments erzählt werden.
""",
    ),
    (
        "Account management",
        """\
# Account Management in der medizinischen Kommunikation

Account Manager betreuen Kunden. Sie arbeiten in Agenturen für medizinische Kommunikation, \
Werbeagenturen für das Gesundheitswesen und PR-Agenturen. Diese Häuser schreiben, gestalten und \
organisieren, was ein Hersteller von Arzneimitteln Ärztinnen, Apothekern und Patienten sagt.

Jedes Projekt hat zwei Seiten. Die einen schreiben und gestalten; das Account-Team sorgt dafür, dass es \
das richtige Projekt ist, dass es am vereinbarten Tag fertig ist und dass jemand es bezahlt. Wer \
Ordnung, Menschen und Wissenschaft ungefähr gleich gern mag und freundlich nein sagen kann, ist hier \
richtig.

Die meisten beginnen als Account Executive (AE). Ein Account Executive berichtet an einen Account \
Manager (AM) und hält Termine, Protokolle und Budgets in Ordnung. Ein Account Manager berichtet an einen \
Account Director (AD), führt Projekte vom ersten Gespräch bis zur letzten Rechnung und ist die Person, \
die der Kunde anruft.

Der Account Director verantwortet ganze Kunden mit Plan, Geld und Team. Ein Account Director berichtet \
an den Client Services Director (CSD), der die Abteilung leitet und mitentscheidet, um welche Aufträge \
sich die Agentur bewirbt. Am schwersten ist der Schritt in die Leitung: Von da an zählt, was andere \
schaffen, weil man es ihnen möglich gemacht hat.
""",
    ),
    (
        "Clinical operations",
        """\
# Klinische Studien durchführen

Bevor ein Arzneimittel verwendet wird, nehmen es Menschen in Studien ein. Wer in Clinical Operations \
arbeitet, führt diese Studien durch: findet Kliniken, besucht sie und sorgt dafür, dass Patienten sicher \
sind und die Daten stimmen. Die Teams arbeiten in Auftragsforschungsinstituten, \
Pharmaunternehmen, Biotech-Unternehmen und Universitätskliniken.

Am Anfang steht oft der Clinical Trial Assistant (CTA). Ein Clinical Trial Assistant berichtet an einen \
Clinical Research Associate (CRA), hält den Studienordner vollständig und weiß, wo jedes Dokument liegt.

Ein Clinical Research Associate berichtet an einen Senior Clinical Research Associate. Er besucht \
Prüfzentren, vergleicht die Daten mit den Akten und bespricht mit Ärztinnen und Studienpflege, was er \
gefunden hat. Die halbe Woche vergeht in Zügen und Kliniken; manche bleiben jahrelang dabei, andere \
wechseln nach zwei Jahren ins Büro.

Ein Senior Clinical Research Associate berichtet an den Clinical Project Manager, der Zeit, Geld und \
Qualität einer Studie in mehreren Ländern verantwortet. Der Clinical Project Manager berichtet an den \
Director of Clinical Operations. Gut vorbereitet ist, wer schon Aufzeichnungen geführt hat, die stimmen \
mussten: auf Station, im Labor oder in der Apotheke.
""",
    ),
    (
        "Pharmacovigilance",
        """\
# Arzneimittelsicherheit

Ein Arzneimittel ist nie fertig. Sobald Tausende es nehmen, zeigen sich Wirkungen, die keine Studie \
zeigen konnte. Die Arzneimittelsicherheit sammelt diese Meldungen, findet heraus, was sie bedeuten, und \
sagt es Behörden und Ärzten. Die Teams arbeiten in Pharmaunternehmen, Auftragsforschungsinstituten und \
Behörden.

Der Tag beginnt mit Fällen. Ein Drug Safety Associate berichtet an einen Pharmacovigilance Scientist, \
erfasst, was eine Ärztin oder ein Patient gemeldet hat, und fragt nach, was fehlt. Viele Meldungen \
müssen in wenigen Tagen bei der Behörde sein.

Ein Pharmacovigilance Scientist berichtet an einen Senior Pharmacovigilance Scientist. Er betrachtet \
viele Fälle zugleich: Ist es ein Signal oder Zufall? Dazu schreibt er regelmäßige Berichte und \
beantwortet Fragen der Behörden.

Ein Senior Pharmacovigilance Scientist berichtet an den Pharmacovigilance Manager, der das System selbst \
verantwortet: Verfahren, Schulung, Inspektionen und die Verträge mit Partnern. Die Arbeit passt zu \
Menschen, die unter Zeitdruck genau sind und aushalten, etwas noch nicht zu wissen.
""",
    ),
    (
        "Regulatory affairs",
        """\
# Zulassung von Arzneimitteln und Medizinprodukten

Kein Arzneimittel und kein Medizinprodukt wird ohne Erlaubnis verkauft. Regulatory Affairs holt diese \
Erlaubnis ein und erhält sie: Das Team weiß, was das Gesetz verlangt, trägt es aus allen Abteilungen \
zusammen und spricht mit der Behörde. Die Teams arbeiten in \
Pharmaunternehmen, Beratungen und Behörden; auch Hersteller von Medizinprodukten stellen ein.

Ein Regulatory Affairs Associate berichtet an einen Regulatory Affairs Specialist. Er stellt Unterlagen \
zusammen, achtet auf Fristen und prüft Etiketten und Packungsbeilagen Wort für Wort. Nirgends lernt man \
besser, wie ein Unternehmen sein Produkt wirklich herstellt.

Ein Regulatory Affairs Specialist berichtet an einen Regulatory Affairs Manager. Er schreibt Teile eines \
Antrags, beurteilt, ob eine Änderung eine neue Genehmigung braucht, und beantwortet Fragen der Behörde. \
Der Regulatory Affairs Manager entscheidet über den Weg zur Zulassung in einer Region.

Ein Regulatory Affairs Manager berichtet an den Regulatory Affairs Director, der das Unternehmen berät, \
bevor es entscheidet. Wer das gut kann, liest ein Gesetz wie andere eine Landkarte, bleibt bei Tatsachen \
fest und zu Menschen höflich.
""",
    ),
    (
        "Nursing",
        """\
# Pflege

Pflegende sind bei den Patienten, wenn alle anderen das Zimmer verlassen haben. Sie beobachten, \
behandeln, erklären und merken als Erste, wenn sich etwas ändert. Sie arbeiten in Krankenhäusern, \
Praxen, Pflegeheimen, Schulen und Betrieben, und immer öfter in Studien und bei Herstellern von Geräten.

Ein Nursing Assistant berichtet an einen Staff Nurse und hilft beim Waschen, Essen, Bewegen und Messen. \
Ein Studium ist nicht nötig, und für viele ist es die Probe, ob der Beruf zu ihnen passt.

Ein Staff Nurse berichtet an einen Senior Staff Nurse. Er plant die Pflege seiner Patienten, gibt \
Medikamente und spricht mit Angehörigen und Ärzten. Nach einigen Jahren wählen die meisten ein Fach: \
Intensivpflege, OP, Onkologie oder Kinder.

Ein Senior Staff Nurse berichtet an den Ward Manager, leitet eine Schicht und lernt neue Kolleginnen an. \
Der Ward Manager berichtet an den Director of Nursing, der in der Leitung des Hauses für die ganze \
Pflege spricht. Schichten, Last und Trauer gehören dazu, und niemand sollte so tun, als wäre es anders. \
Gebraucht wird der Beruf dafür überall und in jedem Alter.
""",
    ),
)

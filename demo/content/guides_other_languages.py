"""Guides of the demo board in German and Malay: (family, language, article)."""

GUIDES: tuple[tuple[str, str, str], ...] = (
    (
        "Medical writing",
        "de",
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
        "Medical writing",
        "ms",
        """\
# Penulisan perubatan

Penulis perubatan menukar data kepada teks yang boleh digunakan oleh orang lain. Ada yang menulis untuk \
jurnal dan kongres, ada yang menulis untuk pihak berkuasa, dan ada yang menulis untuk doktor atau pesakit. \
Mereka bekerja dengan agensi, syarikat penyelidikan dan hospital, dan ramai yang bekerja dari rumah.

Teras kerja ini ialah membaca. Seorang penulis membaca laporan kajian yang panjang, mencari apa yang \
ditunjukkan dan apa yang tidak, lalu menyatakannya dalam beberapa ribu perkataan yang tepat.

Seorang Associate Medical Writer melapor kepada seorang Senior Medical Writer dan belajar dengan slaid dan \
ringkasan. Seorang Medical Writer melapor kepada seorang Senior Medical Writer dan membawa sesebuah \
manuskrip dari taklimat hingga versi akhir. Senior Medical Writer melapor kepada Principal Medical Writer, \
yang merancang penerbitan untuk beberapa tahun.
""",
    ),
)

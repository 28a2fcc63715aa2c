"""German headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        was {sie/dich} erwartet
        {das/hier/folgendes} erwartet {sie/dich} {/im job/in der rolle/in dieser position}
        {was/das} {machst du/machen sie/tust du/tun sie} {/bei uns/genau/konkret/den ganzen tag}
        was {du/sie} {/bei uns} {machst/machen/tust/tun/bewegst/bewegen/übernimmst/übernehmen}
        {das/hier} {packst du/packen sie} {/mit} an
        {das/darum/hierum} {kümmerst du dich/kümmern sie sich}
        {das/hier/damit} {bewegst du/bewegen sie} {/etwas/bei uns}
        {dafür/wofür/hierfür} {brauchen/suchen} wir {dich/sie}
        {hier/so/da/wobei} {kannst du dich/können sie sich} {einbringen/beteiligen}
        {hier/so} {bringst du dich/bringen sie sich} ein
        {wie/wo/wobei/so} {du uns/sie uns} unterstützen {kannst/können}
        {hier/dabei/wobei} {brauchen wir/benötigen wir} {deine/ihre} {hilfe/unterstützung}
        {dein/ihr} {einsatz/wirken/auftrag/tun/tätigkeitsfeld/tätigkeitsbereich/part/beitrag}
        {deine/ihre} {tätigkeit/tätigkeiten/aufgabe/verantwortung/to-dos/kernaufgaben/funktion}
        {deine/ihre} {zuständigkeiten/arbeit/arbeit bei uns/einsatzbereiche/themen/projekte}
        {/deine/ihre} arbeitsinhalte
        {worum/darum} {geht es/geht's/es geht} {/bei der stelle/in der stelle/im job/konkret}
        {/so sieht} {dein/ihr} {alltag/arbeitsalltag/tag/arbeitstag} {aus/bei uns/}
        {wie/so} sieht {dein/ihr} {alltag/arbeitsalltag/tag/arbeitstag} {/bei uns} aus
        {zu/unter} {deinen/ihren/den} {aufgaben/tätigkeiten} {gehören/zählen/gehört/zählt}
        {deine/ihre/die} aufgaben {umfassen/beinhalten/sind/im überblick/im einzelnen/im detail}
        {das/die} aufgabengebiet {umfasst/beinhaltet}
        {du/sie} {bist/sind} {verantwortlich für/zuständig für}
        {du übernimmst/sie übernehmen} {/folgende aufgaben/bei uns}
        {in dieser position/in dieser rolle/in dieser funktion/als teil unseres teams}
        {in dieser position/in dieser rolle/in dieser funktion} {wirst du/werden sie/bist du/
            sind sie}
        {dein/ihr} {neuer/künftiger/zukünftiger} {job/aufgabenbereich/arbeitsalltag}
        {deine/ihre} {neue/künftige/zukünftige} {rolle/aufgabe/stelle/herausforderung/aufgaben}
        {die/das} {aufgabe/herausforderung/tätigkeit/arbeitsgebiet/tätigkeitsprofil/tätigkeitsfeld}
        {schwerpunkte/inhalte} der {tätigkeit/stelle/arbeit}
        {das gibt es/es gibt viel/was gibt es} zu tun
        was {du/sie} bei uns bewegen {kannst/können}
        {deine/ihre/unsere} {herausforderung/herausforderungen} {/bei uns}
        {so/hier/wo} {kannst du/können sie} {/bei uns} {wirken/mitwirken/mitgestalten/anpacken/
            durchstarten}
        {dafür bist du zuständig/dafür sind sie zuständig/dein baustellen/deine baustellen}
        {ihr baustellen/ihre baustellen/hier wirst du gebraucht/hier werden sie gebraucht}
        {wo wir dich brauchen/das legen wir in deine hände/was wir dir anvertrauen}
        {das vertrauen wir dir an/dein arbeit bei uns/ihr arbeit bei uns/deine part/ihre part}
        {was ansteht/das steht an/was auf dich zukommt/das kommt auf dich zu}
        {was auf sie zukommt/deine tag bei uns/ihre tag bei uns/was anfällt/dein arbeit}
        ihr arbeit
    """,
    Topic.ROLE: """
        der job
        der job {auf einen blick/im überblick/in kürze}
        die {position/rolle}
        {über/zu} {den job/die stelle/die position/die rolle}
        {zur/zum} {stelle/position/job}
    """,
    Topic.REQUIREMENT: """
        {was/das} {wünschen wir uns/wir uns wünschen/erwarten wir/wir erwarten} {/von dir/von ihnen}
        {was/das} wir uns von {dir/ihnen} wünschen
        {das/was} {bringst du/bringen sie/du/sie} {mit/mitbringst/mitbringen}
        {damit/so/womit} {begeisterst du/begeistern sie/gewinnst du/punkten sie/punktest du} {/uns/
            bei uns}
        {du passt/sie passen/so passt du/so passen sie} {/gut/perfekt} {zu uns/ins team/
            in unser team}{/, wenn du/, wenn sie/, wenn/ wenn du/ wenn sie}
        {du bist/sie sind} {/bei uns/hier} {richtig/goldrichtig}{/, wenn du/, wenn sie/, wenn/
             wenn du}
        {wen/wer} {suchen wir/wird gesucht/passt zu uns}
        {wir suchen/gesucht wird/gesucht werden} {jemanden/eine person/menschen}{/, der/, die/
            , die oder der}
        {wer/was} {du/sie} {bist/sind/kannst/können/hast/haben}
        {wer bist du/wer sind sie/bist das du/sind sie das/bist du das}
        {du bist/du hast/du kannst/du verfügst über/du besitzt/du bringst}
        {sie sind/sie haben/sie können/sie verfügen über/sie besitzen/sie bringen}
        {das/was} {brauchst du/brauchen sie/benötigst du/benötigen sie} {/dafür/von dir/
            an erfahrung}
        {das/was} {solltest du/sollten sie/musst du/müssen sie} {/unbedingt/auf jeden fall} {können/
            haben/mitbringen/wissen}
        {unsere/die} {anforderungen/erwartungen/wünsche} {/an dich/an sie/sind}
        {deine/ihre} {qualifikationen/qualifikation/voraussetzungen/kenntnisse/erfahrungen/
            erfahrung/fachkompetenz}
        {deine/ihre} {skills/fähigkeiten und erfahrungen/stärken und erfahrungen/superkräfte/
            kompetenzen}
        {dein/ihr} {profil/background/hintergrund/werdegang/wissen/fachwissen/erfahrungsschatz/
            handwerkszeug}
        {anforderungen/anforderungsprofil/voraussetzungen} {/an die bewerber/an bewerber/sind/
            für die stelle}
        {fachliche/formale/zwingende/persönliche und fachliche/
            fachliche und persönliche} {anforderungen/voraussetzungen/qualifikation/qualifikationen}
        {einstellungsvoraussetzungen/zugangsvoraussetzungen/zulassungsvoraussetzungen}
        {voraussetzung ist/voraussetzung sind/voraussetzungen sind/vorausgesetzt wird/
            vorausgesetzt werden}
        {erforderlich/erforderlich ist/erforderlich sind/erwartet wird/erwartet werden/
            notwendig sind}
        {muss/muss-kriterien/musskriterien/must-haves/pflicht/unverzichtbar/unabdingbar}
        {was/das} {zeichnet dich aus/zeichnet sie aus/dich auszeichnet/sie auszeichnet/
            macht dich aus}
        was {du/sie} {im gepäck/in petto/im rucksack/drauf} haben {solltest/sollten}
        {das/was} {hast du/haben sie/du/sie} im gepäck {/hast/haben}
        {dein/ihr} {fachlicher/beruflicher/persönlicher} {hintergrund/werdegang/background}
        wir setzen {voraus/folgendes voraus}
        {zwingend/unbedingt} {erforderlich/notwendig/nötig} {/ist/sind}
        {was/das} macht dich {zur richtigen person/zum richtigen kandidaten/geeignet}
        {zur person/was es braucht/das braucht es/was du draufhast/was du drauf hast}
        {was wir voraussetzen/das setzen wir voraus/wen wir brauchen/so jemanden suchen wir}
        {ohne das geht es nicht/ohne geht es nicht/unverzichtbar ist/deine hintergrund}
        {ihre hintergrund/hast du das/womit du punktest/du brauchst/sie brauchen}
        {was dafür nötig ist/nötig ist}
    """,
    Topic.NICE: """
        {ideal/perfekt/optimal/toll/super/klasse/prima/schön} {wäre/wäre es/wären/ist/ist es}{/
            , wenn/ wenn/, wenn du/, wenn sie}
        {das wäre/das ist/als/unser/dein} {das/} i-tüpfelchen
        {gern/gerne/sehr gern} gesehen {/sind/ist/werden/wird}
        {was/worüber} {uns/wir uns} {/ausserdem/zusätzlich/noch/auch} {freuen würde/freuen würden/
            freut/freuen}
        {wünschenswert/von vorteil/vorteilhaft/hilfreich/nützlich} {ist/sind/wäre/wären}{/
             ausserdem/ zudem}
        {ausserdem/zusätzlich/darüber hinaus/zudem} {wünschenswert/von vorteil/hilfreich/ideal/
            schön}
        {das wären/weitere/deine/ihre} {pluspunkte/bonuspunkte/extrapunkte}
        {pluspunkte/bonuspunkte/extrapunkte} {sammelst du/sammeln sie/gibt es/gibt's} {mit/für/
            durch/}
        {kann-kriterien/kannkriterien/kann/soll-kriterien/sollkriterien/soll}
        {was/das} {dich/sie} {/besonders} {abhebt/hervorhebt}
        {kein muss/nicht zwingend}{, aber/ aber} {schön/toll/gut/hilfreich/von vorteil/gern gesehen/
            ein plus}
        {das ist/ist/wäre} {ein plus/ein bonus/kein muss/kein ausschlusskriterium}
        {die kür/kür/obendrauf}
        {das wäre die kür/das sahnehäubchen/was noch helfen würde/das würde helfen/das hilft}
        {wenn du dann noch/vielleicht kannst du auch/extra-punkte/hilfreich, aber nicht nötig}
        {das tüpfelchen auf dem i/nicht nötig, aber schön}
    """,
    Topic.BENEFIT: """
        {das sind/unsere/deine/ihre/} {vorteile/benefits/pluspunkte als arbeitgeber/
            vorteile bei uns}
        {freu dich/freuen sie sich} auf
        {darauf/worauf} {freust du dich/kannst du dich freuen/können sie sich freuen/
            dürfen sie sich freuen/darfst du dich freuen}
        {warum/darum/weshalb/wieso} {wir/zu uns/mit uns/bei uns} {/arbeiten/als arbeitgeber}
        {was/das} {uns/macht uns/zeichnet uns} {/als arbeitgeber} {auszeichnet/ausmacht/aus/
            besonders macht/besonders}
        {wir/uns} als arbeitgeber
        {mit uns/bei uns/hier} {gewinnst du/gewinnen sie/profitierst du/profitieren sie} {/von}
        {so/davon/wovon} {profitierst du/profitieren sie/du profitierst} {/bei uns}
        {das/was} {bekommst du/bekommen sie/kriegst du/erhältst du/erhalten sie} {/von uns/bei uns/
            dafür/zurück}
        {das/was} {bieten wir/wir bieten/geben wir/haben wir zu bieten/können wir bieten} {/dir/
            ihnen/euch/unseren mitarbeitenden}
        {wir bieten/wir haben/wir geben} {/dir/ihnen/euch} {/mehr als/folgendes/unter anderem/
            viele vorteile}
        {unser/dein/ihr} {angebot/paket/plus/mehrwert/gesamtpaket} {/an dich/an sie/für dich/
            für sie/bei uns}
        {es erwartet/es erwarten/bei uns erwartet/bei uns erwarten} {dich/sie}
        {gute gründe/gründe/deine gründe} {/bei uns zu arbeiten/für einen wechsel/für uns/
            , bei uns zu arbeiten}
        {extras/leistungen/vergünstigungen/mitarbeitervorteile/arbeitgeberleistungen/
            zusätzliche leistungen}
        {dein/ihr} {gewinn/nutzen/dankeschön/lohn}
        {für dich/für sie/für euch} {gibt es/gibt's/haben wir/drin}
        {das/was} {haben sie/hast du/du/sie} davon {/hast/haben}
        {unsere/deine/ihre/} {goodies/zuckerl/extras} {für dich/für sie/für mitarbeitende}
        das {gibt's/gibt es/bekommst du/bekommen sie} {bei uns/von uns} {obendrauf/obendrein/dazu/
            on top}
        warum sich {der wechsel/ein wechsel/die bewerbung/eine bewerbung} {/zu uns/bei uns} lohnt
        {zum entgelt/was es gibt/das gibt's/das gibt es/das gibt es dafür/dafür gibt es}
        {dafür gibt's/was drin ist/das springt raus/und was hast du davon}
        {womit wir dich verwöhnen/dein extras/deine extras/ihr extras/ihre extras}
        {lohn und mehr/gehalt und mehr/gehalt und extras/lohn und extras/lohn und leistungen}
        {und das haben wir für dich/das haben wir für dich/deine gewinn/ihre gewinn}
        {was wir tun/unser beitrag/das gibt es obendrauf/das gibt's obendrauf}
    """,
    Topic.LOGISTICS: """
        {wie wir} {/zusammen/im team/hier/bei uns} {arbeiten/ticken}
        {so arbeiten/so ticken/wie arbeiten} wir {/zusammen/im team}
        {wie/so} {unser team/das team} {arbeitet/tickt}
        {unsere arbeitsweise/arbeitsweise/unsere zusammenarbeit/so läuft die zusammenarbeit}
    """,
    Topic.PROCESS: """
        {testaufgabe/die testaufgabe/probeaufgabe/programmieraufgabe/aufgabe zur bewerbung}
        {so läuft/wie läuft} {es/das} {/bei uns} {ab/weiter}
        {so/wie} {geht es/geht's} {/jetzt/nach der bewerbung/dann} weiter
        {der/unser/dein/ihr/} {ablauf/bewerbungsablauf/bewerbungsprozess/auswahlprozess/
            auswahlverfahren/auswahl}
        {/der} ablauf {des verfahrens/der bewerbung/des bewerbungsverfahrens/der auswahl/
            im überblick}
        {dein/ihr/der} weg {zu uns/in unser team/zum job/ins team}
        {in/mit} {zwei/drei/vier/fünf/wenigen/2/3/4/5} schritten {zu uns/zum job/zum neuen job/
            ins team/zum ziel}
        {wie/so} {läuft/sieht} {/der/dein/unser} {bewerbungsprozess/bewerbungsverfahren/
            bewerbungsablauf} {ab/aus}
        {nach deiner/nach ihrer} bewerbung
        {was passiert/wie geht es} {nach der bewerbung/danach/dann/als nächstes} {/weiter}
        so geht {es/'s} nach {deiner/ihrer/der} bewerbung weiter
        {wie wir auswählen/so läuft's ab/deine weg zu uns/ihre weg zu uns}
        {so lernen wir uns kennen/so kommen wir zusammen/so wählen wir aus/so stellen wir ein}
    """,
    Topic.APPLY: """
        {neugierig/interesse/lust/überzeugt/haben wir dein interesse} {geworden/geweckt/bekommen/
            auf uns/auf mehr}
        {/haben wir} {dich/sie} {überzeugt/neugierig gemacht/angesprochen}
        {so/wie/hier/jetzt/gleich} {bewirbst du dich/bewerben sie sich/kannst du dich bewerben/
            bewerben}
        {noch/hast du/haben sie/} fragen
        {auskunft/auskünfte/rückfragen/nähere auskünfte/weitere informationen} {/erteilt/gibt/
            erhalten sie}
        {das möchten wir sehen/was wir von dir haben möchten/das möchten wir von dir haben}
        {bitte schicke uns/bitte schick uns/schick uns/schicke uns/bitte senden sie uns}
        {senden sie uns/dein unterlagen/deine unterlagen/ihr unterlagen/ihre unterlagen}
        {bitte senden sie folgende unterlagen/bitte schicken sie uns}
        das brauchen wir von dir für die bewerbung
    """,
    Topic.LEGAL: """
        {hinweise/hinweis/informationen} zum datenschutz
        {datenschutz/datenschutzhinweis/datenschutzhinweise/gleichstellung/chancengleichheit}
        {allgemeine/rechtliche} hinweise
    """,
    Topic.STACK: """
        {unser/dein/euer} {tech-stack/techstack/tech stack/technologie-stack/werkzeugkasten}
        {womit/mit was} {wir/du/sie} {/bei uns} {arbeiten/arbeitest}
        {technologien/unsere technologien/tools/werkzeuge/unsere tools}
        {damit arbeiten wir/unser werkzeug/unser technikstapel/technik/unsere technik}
        {eingesetzte technik/unsere werkzeuge}
    """,
    Topic.OVERVIEW: """
        wir stellen uns vor
        {das/wer} {sind wir/ist} {/eigentlich}
        {dein/ihr/unser} {neuer/künftiger/zukünftiger} arbeitgeber
        {dein/ihr} {neues/künftiges/zukünftiges} {team/umfeld/unternehmen}
        {die/unsere} {klinik/einrichtung/praxis/kanzlei/gemeinde/stadt/hochschule/universität/
            agentur/schule/kita}
    """,
    Topic.BEHAVIOUR: """
        was {dich/sie} {als mensch/als person/menschlich/persönlich} {auszeichnet/ausmacht}
        {als mensch/als person/menschlich} {zeichnest du dich aus/bist du/sind sie/überzeugst du} {/
            durch}
        {so beschreiben/so würden} {dich/sie} {deine kollegen/deine freunde/ihre kollegen/andere} {/
            beschreiben}
        {menschlich passt es, wenn du/du als mensch/dein art/deine art/ihr art/ihre art}
        {dein wesen/deine wesen/ihr wesen/ihre wesen/was dich als kollegen ausmacht}
        {als kollege bist du/als kollegin bist du/so arbeitest du/dein arbeitsweise}
        {deine arbeitsweise/ihr arbeitsweise/ihre arbeitsweise/ihr haltung}
    """,
}

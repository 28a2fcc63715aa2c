"""Dutch headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        {een/jouw/je} {dag/werkdag/werkweek/week} {uit het leven van/uit jouw leven/in jouw leven/
            bij ons/als}
        {waar/hier/waaraan} {ga je/ga jij/werk je/werk jij/houd je je/hou je je/
            houd jij je} {aan werken/mee bezig/mee aan de slag/aan/aan de slag/mee bezig houden}
        {jouw/je/uw} {werk/functie/job/rol/takenpakket/uitdaging/opdracht/missie/
            verantwoordelijkheden/werkzaamheden/taken} {/bij ons/in het kort/zijn/bestaan uit/omvat/
            als}
        {wat/dit/zo} {zijn jouw/zijn je/zijn de/zijn} taken
        {wat/hoe} {houdt/ziet} {de functie/het werk/de job/jouw dag/je dag/jouw werkdag/
            je werkdag} {in/eruit/er uit} {/precies}
        {wat ga je/wat ga jij/wat doe je/wat doe jij/dit ga je/dit doe je} {/bij ons/precies/
            allemaal/als} {doen/}
        {je bent/jij bent/je wordt} {verantwoordelijk voor/verantwoordelijk}
        {tot/onder} {jouw/je/de} {taken/takenpakket/verantwoordelijkheden} {behoren/behoort/vallen/
            valt}
        {in/binnen} deze {functie/rol} {ga je/ben je/zal je/hou je je bezig met/
            houd je je bezig met}
        {jij zorgt voor/je zorgt voor/jij gaat/jouw bijdrage/wat jij gaat doen/wat je gaat doen}
        {taakomschrijving/taakinhoud/jobinhoud/functie-inhoud/taken en verantwoordelijkheden/
            kerntaken/hoofdtaken}
        {waar/hier} {hou/houd} {je/jij} {je/} mee bezig
        hoe ziet {een/jouw/je/de} {werkdag/werkweek/dag/week} eruit
        {jouw/je} bijdrage {/aan ons ziekenhuis/aan ons team/aan de organisatie/bij ons}
        {resultaatsgebieden/resultaatgebieden/verantwoordelijkheidsgebieden/takenpakket}
        {u staat in voor/je staat in voor/jij staat in voor/u bent verantwoordelijk voor}
        tot {uw/jouw/je/de} {kerntaken/taken/verantwoordelijkheden} {behoren/behoort}
        {waar je aan werkt/wat er op je bord ligt/dit ligt er op je bord/dit staat je te doen}
        {waarvoor we je zoeken/jouw klussen/je klussen/het werk/wat je oppakt}
        {wat krijg je te doen/wat je te doen krijgt/jouw dagen/je dagen/dit pak je op}
        {wat we van je vragen te doen/daar help je mee}
    """,
    Topic.ROLE: """
        {de/een} {job/rol/vacature/baan/stage/opdracht}
        {jobomschrijving/functiebeschrijving/vacatureomschrijving/over de job/over de rol/
            over de baan}
    """,
    Topic.REQUIREMENT: """
        {wat/dit} {moet je/moet jij/kun je/kan je/heb je/heb jij/breng je/breng jij/neem je/
            neem jij} {/nodig/kunnen/in huis/mee/zoal mee}
        {jij/je} {past/hoort} {bij ons/in ons team/bij deze functie} {/als/als je/als jij}
        {deze functie/deze job/dit} {is iets voor jou/past bij jou} {/als/als je/als jij}
        {jouw/je/uw/het/} {profielschets/profiel/achtergrond/ervaring/kennis/
            kwaliteiten en ervaring/kwaliteiten/talenten/bagage} {/als/en ervaring}
        {ervaring/opleiding/kennis/diploma} {/en ervaring/en vaardigheden/vereist/en opleiding}
        {wat/wie} {vragen/verwachten/zoeken/willen} {wij/we} {/van jou/van je/in jou}
        {wij/we} {vragen/zoeken/verwachten} {/iemand die/een collega die/van jou/van je/dat je/een}
        {jij/je} {hebt/bent/beschikt over/kunt/kan/bezit/herkent jezelf in}
        {wie/ben jij} {ben jij/ben je/zijn wij naar op zoek/we zoeken/degene die we zoeken/
            onze nieuwe collega}
        {dit/herken/ben} {ben jij/je jezelf/jij dit/vragen wij/vragen we/verwachten we}
        {functie-eisen/eisen/vereisten/minimale eisen/harde eisen/vereiste kwalificaties/
            selectiecriteria/toelatingsvoorwaarden}
        {om succesvol te zijn/om in aanmerking te komen}{/ heb je/, heb je/ beschik je over}
        {aanwervingsvoorwaarden/deelnemingsvoorwaarden/diplomavereisten/aanwervingseisen}
        wat maakt {jou/je} {geschikt/de juiste persoon/de juiste kandidaat/onze ideale collega}
        {hier/waar} moet je aan voldoen
        {wat je meeneemt/in jouw rugzak/in je rugzak/pas jij hierbij/zonder dit gaat het niet}
        {onmisbaar/nodig/dit is nodig/wat nodig is}
    """,
    Topic.NICE: """
        {het zou/het is/dat zou/wat} {mooi/fijn/leuk/handig/top/helemaal mooi/ideaal} {zijn/is/} {/
            als/als je/als je ook}
        {een/is een/dit is een/als} {pré/pre/plus/pluspunt/extra/bonus} {/is/als/zijn/heb je}
        {pluspunten/bonuspunten/troeven/extra troeven/nice to haves/leuk als je/wensen} {/zijn/
            krijg je als/voor}
        {niet verplicht/geen vereiste/geen must/niet noodzakelijk}{, maar/ maar} {wel handig/handig/
            mooi meegenomen/een plus/fijn/leuk}
        {bij voorkeur/idealiter/gewenst/wenselijk/handig} {/heb je/ook}
        {het helpt als je/het helpt als/kers op de taart/de kers op de taart/dit helpt}
    """,
    Topic.BEHAVIOUR: """
        {jouw/je/onze/de/} {kerncompetenties/gedragscompetenties/soft skills/softskills/
            persoonlijke kenmerken/karaktertrekken}
        {persoonlijke/sociale} {eigenschappen/vaardigheden/competenties/kwaliteiten}
        {zo/hoe} zouden {je/jouw} {collega's/vrienden} {je/jou} {omschrijven/beschrijven}
        {als mens/zo werk je/zo ben jij/zo ben je/wie jij bent als collega}
        {wie je bent als collega/als collega/als collega ben je/jouw aard/je aard}
    """,
    Topic.BENEFIT: """
        {waarom/daarom} {wij/bij ons/kies je voor ons/kiezen voor ons/werken bij ons/
            wil je hier werken/wil jij hier werken/kom je bij ons werken/voor ons kiezen}
        {wat/dit} {heb je aan ons/krijg je/krijg jij/bieden wij/bieden we/kun je verwachten/
            mag je verwachten/mag je van ons verwachten} {/van ons/ervoor terug/terug/jou/je/ervoor}
        {jouw/je/onze/de/} {extra's/voordelen/arbeidsvoorwaarden/benefits/
            secundaire arbeidsvoorwaarden/pluspunten als werkgever/troeven als werkgever} {/
            op een rij/bij ons}
        {ons/het/een} {aanbod/verloningspakket/loonpakket/salarispakket} {/aan jou/voor jou}
        {wij/we} {bieden/geven/zorgen voor} {/jou/je/u/een}
        {hier/daar/waar} {krijg je energie van/doe je het voor/word je blij van/kun je op rekenen}
        {je krijgt/jij krijgt/je ontvangt/jij ontvangt} {/van ons/een}
        {verloning/loon} en {voordelen/extra's}
        {wat er voor je in zit/wat zit er voor je in/salaris en meer/salaris en extra's}
        {zo belonen we je/wat wij je geven/wat we je geven/dit geven we je}
        {onze kant van het verhaal/en wij/dit doen wij voor jou/dit doen wij voor je}
        {wat zit er in het pakket/beloning en extra's}
    """,
    Topic.LOGISTICS: """
        {hoe/zo} {/wij/we} {werken/doen we het/werkt ons team/werken wij/werken we} {/samen}
        {onze manier van/onze wijze van} werken
    """,
    Topic.PROCESS: """
        {/de/onze} {testopdracht/proefopdracht/technische test/technische opdracht/case}
        {hoe/zo} {verloopt/gaat/ziet/loopt} {/de} {procedure/sollicitatieprocedure/het verder/
            het nu verder/selectieprocedure/het proces} {/eruit/verder}
        {de/onze/} {stappen/procedure/selectieprocedure/sollicitatieprocedure/sollicitatieproces/
            vervolgstappen/volgende stappen}
        {wat gebeurt er/en dan/hoe nu verder} {/na je sollicitatie}
        selectieprocedure en wervingsreserve
        {vervolg/het vervolg/zo kiezen we/hoe wij werven/hoe wij kiezen/zo werven we}
    """,
    Topic.APPLY: """
        {vragen/nog vragen/heb je vragen/heb je nog vragen/meer info/meer informatie}
        {klinkt/past} {dit/dat} {goed/interessant/als iets voor jou/bij jou}
        {overtuigd/enthousiast geworden/nieuwsgierig/nieuwsgierig geworden/ben je enthousiast/
            spreekt dit je aan}
        acquisitie
        acquisitie {wordt niet op prijs gesteld/niet gewenst}
        {stuur ons/stuur mee/wat we van je willen zien/wat je ons stuurt/zin in}
        {zin in deze baan/wat je meestuurt}
    """,
    Topic.STACK: """
        {onze/jouw/de} {stack/tech stack/techstack/tools/technologieën}
        {technologieën/tools} {/die we gebruiken/waarmee je werkt}
        {ons gereedschap/waarmee we werken/waar we mee werken/hiermee werken we/technologie}
        {onze techniek/techniek/onze technologie/dit gebruiken we}
    """,
    Topic.OVERVIEW: """
        {wat we doen/wat wij doen}
        {waar/bij wie} {kom je/kom jij/ga je} {te werken/terecht/werken}
        {het/jouw/je} {team/bedrijf/afdeling/organisatie}
    """,
}

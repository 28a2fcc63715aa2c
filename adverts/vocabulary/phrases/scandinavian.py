"""Swedish, Danish and Norwegian headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        en {vanlig/typisk} {dag/arbetsdag/arbejdsdag/arbeidsdag/vecka/uge/uke} {/hos oss/hos os/
            på jobbet}
        {arbetsbeskrivning/arbejdsbeskrivelse/arbeidsbeskrivelse/jobbeskrivning/
            befattningsbeskrivning}
        {vad/det här} {kommer du att göra/innebär rollen/innebär jobbet/ska du göra/gör du/du gör/
            du kommer att göra/får du göra} {/hos oss}
        {hvad/dette/det} {skal du lave/kommer du til at lave/laver du/indebærer jobbet/du skal lave/
            bliver dine opgaver} {/hos os}
        {hva/dette} {skal du gjøre/kommer du til å gjøre/gjør du/innebærer jobben/du skal gjøre/
            blir dine oppgaver} {/hos oss}
        {dina/dine/din/ditt/dit} {uppgifter/opgaver/oppgaver/arbetsuppgifter/arbejdsopgaver/
            arbeidsoppgaver/ansvarsområden/ansvarsområder/roll/rolle/ansvar/vardag/hverdag/
            arbeidsdag} {/blir/bliver/hos oss/hos os/i rollen/är/er/omfatter/består av/består i}
        {du kommer/du kommer bland annat} {att/til at/til å} {/arbeta med/arbejde med/jobbe med/
            bland annat}
        {i rollen/i denne rollen/i den här rollen/i jobbet/i stillingen/som hos oss} {kommer du att/
            vil du/skal du/får du/ingår/inngår/indgår}
        {huvudsakliga/primære/viktigste/vigtigste/sentrale/centrala/typiske} {arbetsuppgifter/
            uppgifter/opgaver/oppgaver/arbeidsoppgaver/arbejdsopgaver/ansvarsområder}
        {ansvar/ansvarsområden/ansvarsområder/ansvarsområde} {och/og} {uppgifter/opgaver/oppgaver/
            arbetsuppgifter}
        {du får/du ska/du vil/du skal} {ansvar för/ansvar for/ansvaret for/jobba med/jobbe med/
            arbejde med/bidra med}
        {ditt uppdrag/dit ansvar/ditt ansvar/dina utmaningar/dine udfordringer/dine utfordringer} {/
            hos oss/hos os}
        {i tjänsten/i arbetet/i jobbet/i stillingen} {ingår/indgår/inngår} {/att/at/bland annat}
        {så här/slik/sådan} {bidrar/bidrager} du
        {du får ansvar for/du får ansvar för} {/at/att/å}
        {dina dagar/så ser din dag ut/vad jobbet går ut på/arbetet/du ska/ditt jobb hos oss}
        {din jobb/ditt jobb/dit jobb/dina jobb/dine jobb/din arbejde/ditt arbejde/dit arbejde}
        {dina arbejde/dine arbejde/det här ansvarar du för/dine dage/sådan ser din dag ud}
        {arbejdet/jobbet går ud på/det bliver du ansvarlig for/det gør du/dagene dine}
        {slik ser dagen din ut/arbeidet/jobben går ut på/dette får du ansvar for}
        {arbeidsdagen din/hva jobben går ut på/hvad jobbet går ud på/så ser dagarna ut}
    """,
    Topic.ROLE: """
        {tjänsten/jobbet/stillingen/jobben/positionen/om positionen/om uppdraget/tjänstebeskrivning}
    """,
    Topic.REQUIREMENT: """
        {det här/detta/vad/det} {letar vi efter/vi letar efter/söker vi/vi söker/behöver du/
            du behöver/krävs} {/hos dig/av dig}
        {hvem/hvad/hva} {søger vi/vi søger/søker vi/leder vi efter/vi leder efter/ser vi etter/
            leter vi etter/vi ser etter}
        {det/dette/hvad/hva} {forventer vi/vi forventer/kræver vi/krever vi/må du ha/skal du have/
            skal du kunne} {/af dig/av deg}
        {vi söker dig som/vi söker en person som/vi tror att du} {/att du} {har/är/
            har erfarenhet av/har erfarenhet inom}
        {vi søger en/vi søker en/vi søker deg som/vi søger dig, der/vi ser etter deg som} {/
            kollega, der/kollega som/person som/har/er}
        {bakgrunn/baggrund/bakgrund/erfarenhet/erfaring/utbildning/uddannelse/utdanning} {/
            och erfarenhet/og erfaring/och kompetens/og kompetanse/og kompetencer/krav}
        {är/er} {det här du/dette deg/det dig/du den vi söker/du den vi søger/du den rette/
            du rätt person}
        {för att/for at/for å} {lyckas/trivas/lykkes/trives/få jobbet/passa/passe} {/i rollen/
            hos oss/hos os/i stillingen} {/behöver du/tror vi att du/tror vi at du/bør du/skal du/
            må du}
        {du har/du är/du er/du kan/du besitter/du har gerne/du må ha/du skal have}
        {din/dine/dina} {profil/bakgrund/baggrund/bakgrunn/kvalifikationer/kvalifikasjoner/erfaring/
            erfarenhet/kompetencer/kompetanse/styrker/styrkor}
        {formella/formelle/faglige/minimum/skall/ska/absolutte/absoluta} {krav/kvalifikationer/
            kvalifikasjoner/-krav}
        {krav/kravspecifikation/kravprofil/kvalifikationer/kvalifikasjoner/kvalifikasjonskrav/
            skallkrav/ska-krav/må-krav} {/til deg/till dig/til dig/til søker/för tjänsten/
            for stillingen}
        {du behöver/du skal/du må} {ha/have/kunna/kunne} {/med dig}
        {det här/dette/det} {tar du med dig/har du med i bagagen/har du med deg/har du med dig/
            har du i bagaget}
        {vi förutsätter/vi forudsætter/vi forutsetter}{/ att du/ at du/, at du}
        {er det dig/er det deg/är det dig}, {vi mangler/vi savner/vi saknar/vi leter etter}
        hva må du {kunne/ha}
        for å bli vurdert må du {ha/kunne}
        {det här kan du/du behöver/du trenger/du må/du måste/vi behöver någon som/måste}
        {hvad vi kræver/det kræver det/vi har brug for at du/vi har brug for, at du}
        {det tager du med/det har du med/dette kan du/det kan du/vi trenger deg som/kravene}
        {kraven/dette trenger du/det behøver du/du skal bruge/vad du tar med dig}
    """,
    Topic.NICE: """
        {bra/fint/kjekt/godt/trevligt/positivt/nyttigt/nyttig} {om/hvis/att ha/å ha/at have} {/du/
            du har/du även har/du også har}
        {det är/det er/er/är} {/också/också/også/en/et/ett} {meriterande/en fordel/fordelaktigt/
            fordelaktig/et plus/ett plus/et pluss/en bonus/ønskelig/önskvärt} {/om/om du/om du har/
            hvis/hvis du/hvis du har/, hvis du/, hvis du har}
        {fordelaktig/fordelaktigt/ønskeligt/ønskelig/önskvärt/meriterande/önskvärda meriter/
            ønskede kvalifikasjoner i tillegg}
        {bonuspoeng/bonuspoäng/bonuspoint/pluspoint/pluspoäng/plusspoeng/bonus} {/för/for/om/hvis/
            om du/hvis du}
        {vi ser gärna/vi ser gerne/vi ser gjerne} {/också/også} {/att du/at du/även}
        {men inget krav/ikke et krav/ikke krav/inget krav}{/, men/ men} {/en fordel/meriterande/
            et plus/fint}
        {extra glada/ekstra glade} blir vi {om/hvis} {/du}
        {ekstra point/ekstra poeng/extra poäng}{, hvis/, om/ hvis/ om} du
        det {teller/tæller/räknas} {/også/också} {positivt/som et plus/som ett plus}{/ om du/
             hvis du/, hvis du}
        {det hjälper om du/det hjälper om/grädde på moset/gärna också/gärna}
        {vi blir extra glada om/vi blir extra glada om du/det hjælper, hvis du}
        {det hjælper, hvis/prikken over i'et/prikken över i/rart men ikke nødvendigt}
        {rart, men ikke nødvendigt/vi bliver ekstra glade hvis/vi bliver ekstra glade, hvis du}
        {det hjelper om du/det hjelper om/prikken over i-en/ekstra bra om du}
        {vi blir ekstra glade om du/vi blir ekstra glade om/kjekt, men ikke nødvendig}
        {bra men inget måste/bra, men inget måste}
    """,
    Topic.BEHAVIOUR: """
        {personlige/personliga/sociala/sociale/sosiale} {egenskaper/egenskaber/kompetenser/
            kompetencer/kvaliteter/kvalifikationer/förmågor/evner}
        {dina/dine/} {egenskaper/egenskaber} {/som person}
        {vem är du/hvem er du} som {person/menneske/människa/kollega}
        {som person} {är du/er du/tror vi att du är}
        {så är du/sådan er du/slik er du/som människa är du/som kollega er du}
        {som kollega är du/personligheten din/egenskapene dine/du som menneske}
        {sådan arbejder du/så jobbar du/slik jobber du/din måde at være på}
    """,
    Topic.BENEFIT: """
        {varför/hvorfor} {/ska du/skal du/vil du} {/jobba/arbeta/jobbe/arbejde/välja/velge/
            vælge} {hos oss/hos os/oss/os/vi/med oss/med os}
        {fordele/fordeler/förmåner/goder} {/ved at arbejde hos os/ved å jobbe hos oss/hos oss/
            hos os/för dig/for deg/som ansatt/for ansatte}
        {vi/hva vi/hvad vi/vad vi/det här/dette} {erbjuder/tilbyr/tilbyder/kan erbjuda/kan tilby/
            kan tilbyde} {/dig/deg/vi/vi deg/vi dig}
        {det/dette/det här} {får du/får du hos oss/får du hos os/får du av oss/kan du se fram emot/
            kan du forvente/kan du förvänta dig}
        {hos oss/hos os} {får du/får du også/kan du forvente/erbjuds du/tilbyr vi/tilbyder vi/
            väntar}
        {våra/vores/våre/dina/dine} {förmåner/fordele/fordeler/goder/benefits/personalegoder}
        {ansattgoder/ansattfordeler/personalegoder/medarbejderfordele/personalförmåner/
            anställningsförmåner/lønns- og arbeidsvilkår}
        {guldkanten/gullkanten/guldkorn} {/hos oss/hos os}
        {vi/her/här} kan {by på/bjuda på/byde på}
        {lön och annat/lön och mer/i utbyte/og vi da/och vi då/så tar vi hand om dig}
        {det här ger vi dig/vi ger dig/løn og det løse/løn og mere/vi byder på}
        {vores del af aftalen/vår del av avtalen/vår del av avtalet/sådan passer vi på dig}
        {slik tar vi vare på deg/lønn og sånt/lønn og mer/i retur/godene/hvad du får ud af det}
        {hva du får igjen/vad du får tillbaka/vi giver dig/vi gir deg/dette gir vi deg}
        {det giver vi dig/det ger vi dig/vi bjuder på/vad vi ger dig}
    """,
    Topic.LOGISTICS: """
        {hur/så/så här/hvordan/sådan/slik} {vi arbetar/arbetar vi/jobbar vi/vi jobbar/vi jobber/
            jobber vi/vi arbejder/arbejder vi} {/tillsammans/sammen}
        {vårt/vores/vår} {arbetssätt/sätt att arbeta/måde at arbejde på/arbeidsmåte/
            måte å jobbe på}
    """,
    Topic.PROCESS: """
        {arbetsprov/testuppgift/testopgave/prøveopgave/testoppgave/prøveoppgave}
        {så här/slik/sådan/så} {går det till/foregår det/går det/ser processen ut/er prosessen/
            er processen/fungerar rekryteringen} {/videre/vidare}
        {rekrytering/rekruttering/ansøgning/søknad/ansökan}{sprocess/sprosess/sprosessen/sprocessen/
            sproces}
        {vår/vores/våre/} {rekryteringsprocess/rekrutteringsprosess/rekrutteringsproces/
            urvalsprocess/ansættelsesproces}
        {hvad/hva/vad} {sker der nu/skjer videre/händer sen/sker der efter din ansøgning/
            skjer etter søknaden}
        {så väljer vi/sådan går det til/det videre forløb/slik går det til/hva skjer nå}
        {vad händer nu/så rekryterar vi/slik rekrutterer vi/sådan rekrutterer vi}
    """,
    Topic.APPLY: """
        {frågor/har du frågor/spørgsmål/har du spørgsmål/spørsmål/har du spørsmål} {/om tjänsten/
            om stillingen/om jobbet}
        {høres/låter/lyder} {dette/det/det här/detta} {spennende/spännande/spændende/interessant/
            intressant/ut som deg/som dig/som noget for dig} {/ut}
        {er du/är du/blev du/ble du} {nysgjerrig/nysgerrig/nyfiken/klar/vår nye kollega/
            vores nye kollega/interessert/intresserad/interesseret}
        {vil du/vill du} {vite mer/vide mere/veta mer/bli en av oss/være med/vara med/jobbe med oss}
        {så/sådan/slik} {söker/søger/søker} du {/tjänsten/stillingen/jobbet}
        {yderligere/ytterligare/nærmere} {oplysninger/opplysninger/upplysningar/information}
        {skicka till oss/det här vill vi ha av dig/send os/send os følgende/send oss}
        {send oss følgende/skicka in/nyfiken/nysgerrig på jobbet/dette vil vi ha fra deg}
        det vil vi have fra dig
    """,
    Topic.STACK: """
        {vår/vores/våres/vårt} {teknik/tech stack/techstack/teknikstack/teknologi/stack}
        {teknik/teknikstack/tech stack/teknologi/teknologier/tekniker/verktøy/verktyg/værktøjer} {/
            vi bruker/vi använder/vi bruger/vi jobbar med}
        {det vi jobbar med/vi jobbar med/det arbejder vi med/vi arbejder med}
        {dette jobber vi med/teknikken/tekniken/verktygslådan/verktøykassa}
    """,
    Topic.OVERVIEW: """
        {det/vad/hvad/hva} {gör vi/vi gör/vi laver/vi gjør}
        {teamet/bolaget/företaget/arbetsplatsen/avdelningen/afdelingen/selskapet/bedriften/firmaet/
            foreningen}
        {om/vem är/hvem er} {teamet/bolaget/företaget/arbeidsplassen/arbejdspladsen/arbetsplatsen/
            avdelningen/afdelingen/vi/oss/os}
    """,
}

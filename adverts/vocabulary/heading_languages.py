"""Words of headings in the languages that English patterns do not cover, one block a language.

Texts are normalised, so “ß” is “ss”. The first match of a language's block decides; blocks are
tried before the patterns of `heading_patterns`, so they hold only words that English lacks.
"""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

_GERMAN = (
    (
        Topic.BENEFIT,
        r"worauf (du dich|sie sich) freuen|^darum (solltest du|wir)\b"
        r"|was (kannst|darfst|können|dürfen) (du|sie) (bei|von) uns erwarten"
        r"|was (du|sie) (bei|von) uns erwarten (kannst|darfst|können|dürfen)",
    ),
    (Topic.LOGISTICS, r"^(vertragsart|eintrittstermin|sonstiges)$"),
    (Topic.REQUIREMENT, r"^wer (bist du|sind sie)$|^über (dich|sie)$"),
    (Topic.BEHAVIOUR, r"nicht.?technische (fähigkeiten|kompetenzen|skills)"),
    (Topic.NICE, r"\b(hilfreich|nützlich)$|\boptional\b"),
    (Topic.BENEFIT, r"\b(bekommst|erhältst) du\b|was du bekommst|^(deine |ihre )?perspektiven$"),
    (Topic.RESPONSIBILITY, r"typische[rn]? (arbeits)?(all)?(tag|woche)"),
    (Topic.REQUIREMENT, r"^((dein|ihr) )?profil (&|und|\+) "),
    (Topic.ROLE, r"^wir suchen (dich|sie|verstärkung)$"),
    (Topic.PROCESS, r"bewerbungsprozess|so geht.?s weiter|nächste[nr]? schritte|ablauf der bewerb"),
    (
        Topic.APPLY,
        r"interesse geweckt|^interessiert|ansprechpartner|deine bewerbung|ihre bewerbung"
        r"|haben wir (dein|ihr) interesse|neugierig$|(offene |noch )fragen\b|fragen\?$",
    ),
    (
        Topic.BENEFIT,
        r"\b(wir|ich)\b.{0,20}\bbiete[nt]?\b|biete[nt]? wir|das bekommst du"
        r"|freu(en sie)? dich\b.*auf"
        r"|kannst du dich freuen|können sie sich freuen|gute gründe|warum (du |sie )?(bei|zu) uns"
        r"|das erwartet (dich|sie) bei|was (dich|sie) bei uns erwartet|erwartet (dich|sie) bei uns"
        r"|deine vorteile|ihre vorteile|unsere benefits|sozialleistungen|das lernst du"
        r"|was du bei uns lernst|zu bieten\b",
    ),
    (
        Topic.NICE,
        r"(hebst|heben) (du dich|sie sich) ab|\b(solltest|sollten) (du|sie) (idealerweise"
        r"|möglichst)"
        r"|(sehen|hätten) (wir|es) (sehr )?gern"
        r"|das wäre (toll|super|schön|klasse)|pluspunkt|von vorteil|wünschenswert"
        r"|idealerweise|gern gesehen|rundet .*profil|(bonus|extra)punkt|\bkein(e)? (muss|pflicht"
        r"|bedingung|voraussetzung)|nicht (zwingend|unbedingt|erforderlich|notwendig)"
        r"|zusätzlich (freu|punkt|begeister)|noch (besser|schöner)|(schön|toll|super|gut|perfekt)"
        r",? (wenn|wäre)",
    ),
    (
        Topic.RESPONSIBILITY,
        r"herausforderung|das wirst du|was du bei uns|dein (beitrag|alltag|tag|aufgaben|wirken)"
        r"|womit du|wobei du|aufgabengebiet|hauptaufgabe|das machst|was du bewegst",
    ),
    (
        Topic.REQUIREMENT,
        r"mitbring|bringst du|wünschen wir|wir uns wünschen|wen wir suchen"
        r"|damit (überzeugst|punktest|(überzeugen|punkten) sie)"
        r"|das solltest du|du passt|das (bist|hast|kannst) du|wir freuen uns auf|fähigkeiten"
        r"|dein (hintergrund|know.?how)|was wir (uns )?(erwarten|suchen|brauchen)"
        r"|das (erwarten|suchen|brauchen) wir|was (du|sie) (können|kannst|brauchst|haben)",
    ),
    (Topic.OVERVIEW, r"das sind wir|unser unternehmen|wir über uns|über das unternehmen"),
    (
        Topic.LOGISTICS,
        r"^(der |dein )?vertrag$|eckdaten|rahmenbedingungen|einsatzort|arbeitszeit(?!en\b.*flex)",
    ),
)
_FRENCH = (
    (
        Topic.BENEFIT,
        r"(peux|pouvez) (en )?attendre (de|chez) nous|ce que (tu|vous) (y )?gagne"
        r"|(peu(t|vent)|pouvons) (vous|t.?) ?(apporter|offrir|proposer)",
    ),
    (
        Topic.REQUIREMENT,
        r"^nous attendons\b|^(ce|le) (poste|job|rôle) est fait pour|(votre|ta) boîte à outils"
        r"|\bcandidat\S* (devra|doit|dispose|possède|justifie)|(vous devez|il faut)( \w+)?$",
    ),
    (Topic.LOGISTICS, r"^(résumé|détails?|synthèse) de l'(offre|annonce)$"),
    (Topic.NICE, r"(marque|gagne)\w* des points"),
    (Topic.RESPONSIBILITY, r"journée type"),
    (Topic.REQUIREMENT, r"(à|a) propos de (vous|toi)"),
    (
        Topic.ROLE,
        r"(à|a) propos d(u poste|e la mission)|職位描述|职位描述|^contexte( d(u|e la) .+)?$",
    ),
    (
        Topic.LOGISTICS,
        r"modalité|conditions (d.exercice|de travail|d.emploi)|^(le |type de |votre )?contrat$"
        r"|^informations (générales|pratiques)$|^(date de début|déplacements|rythme)$"
        r"|^(travail à distance|télétravail)$",
    ),
    (Topic.OVERVIEW, r"^(le|notre) produit$"),
    (Topic.STACK, r"environnements? (de travail|maîtrisé|techni|technolog)|^stacks?\b"),
    (
        Topic.NICE,
        r"^idéal(ement)?\b|(nous )?(aimerions|apprécierions|apprécions|serait apprécié)|optionnel"
        r"|facultati|(pas|non) (obligatoire|indispensable|nécessaire)"
        r"|(vous|te|t.) ?(démarque|distingue)"
        r"|points? bonus|encore mieux|serait (top|génial|super|idéal|parfait)"
        r"|qui fer(a|ait|ont|aient) la différence",
    ),
    (
        Topic.REQUIREMENT,
        r"(ce que nous|ce qu'on|que) (attend|recherch|cherch)|on (te |vous )?(re)?cherche|"
        r"qui (es.tu|êtes.vous)|savoir.faire|requis\b|(votre|ton) bagage|fait(e"
        r"|\(e\))? pour ce poste"
        r"|vous correspond|(tes|vos) (atouts|compétences|talents)",
    ),
    (
        Topic.BENEFIT,
        r"\b(t'|vous |te |nous )(offr|propos)|ce que nous (vous )?(offr|propos)"
        r"|(rejoindre|intégrer) .{1,40} c.est"
        r"|pourquoi (nous|rejoindre|venir|travailler)|les apports|venir (au sein|chez) .*c.est"
        r"|\bc.est aussi$|en rejoignant|collaborateur .*c.est|les (petits )?plus (du|de|chez)"
        r"|les bonus|conditions (offertes|proposées)|on (vous|t).?attend|(tes|vos) avantages",
    ),
    (
        Topic.RESPONSIBILITY,
        r"activités (principales|générales|du poste)|activites (principales|generales)"
        r"|pour missions?|à ce titre|en tant que\b|maillon essentiel|ce qui (t|vous ).?attend"
        r"|\b(sera|seras|serez) (\w+ )?(en )?charg(e|é)|vous (assurez|réalisez|gérez"
        r"|pilotez)( \w+)?$"
        r"|(vous|tu) (allez|vas|devrez|devras|aurez|auras|interv\w+|particip\w+)|les défis"
        r"|des défis"
        r"|vous (êtes|serez) (en )?charg|au programme|exemples de missions"
        r"|ce que (tu|vous) (vas|allez)|(votre|ton) (quotidien|rôle|poste|mission)",
    ),
    (
        Topic.PROCESS,
        r"procédure de recrutement|recrutement en|étapes|déroulement|process\b.*recrut",
    ),
    (
        Topic.APPLY,
        r"nous contacter|pour en savoir plus|^liens$|comment (postuler|candidater)"
        r"|intéressée?s?\b|envoye[rz]",
    ),
    (
        Topic.OVERVIEW,
        r"^(à|a) propos d(e |u |es |')(?!poste|rôle|job|stage|l'offre|la mission|l'emploi)"
        r"|raison d.être|notre (entreprise|société|groupe|équipe|communauté|histoire)|la société"
        r"|le groupe\b|domaines d.intervention|présentation (de|du)|en quelques chiffres",
    ),
)
_SPANISH = (
    (Topic.BEHAVIOUR, r"(habilidades|competencias) (blandas|personales|interpersonales)"),
    (Topic.REQUIREMENT, r"^qui[ée]n eres$|^sobre (ti|vos)$"),
    (Topic.BENEFIT, r"^qu[ée] ganas\b|lo que obtienes"),
    (Topic.APPLY, r"^solicitud(es)?$"),
    (Topic.ROLE, r"por qu[eé] (lo |la |te )?(necesit|busc)"),
    (
        Topic.BENEFIT,
        r"ofrec(emos|e|er)\b|por qué (trabajar|unir)|lo que (te )?(damos|ganas)"
        r"|vas a (encontrar|aprender)|qu[ée] (encontrarás|aprenderás)",
    ),
    (
        Topic.NICE,
        r"(te|se) destaca|marca(r|rá|n)? la diferencia|nos (gustaría|encantaría)(?! que fueras)"
        r"|deseables?|valora(ble|r[áa]|n|mos)"
        r"|(ser|estar)[íi]a (genial|bueno|ideal|perfecto|un plus)|puntos (extra|adicional)"
        r"|valoraremos"
        r"|no (es |son )?(imprescindible|obligatori|excluyente|necesari)|opcional"
        r"|idealmente|(suma|ganas) puntos|mejor si",
    ),
    (
        Topic.RESPONSIBILITY,
        r"lo que har[áa]s|tu misi[óo]n|principales (tareas|funciones)|cu[áa]les ser[áa]n|tus (retos"
        r"|funciones|responsabilidades)|qu[ée] har(ás|ías)|actividades|tareas"
        r"|[st]e encargará"
        r"|tu d[íi]a a d[íi]a",
    ),
    (
        Topic.REQUIREMENT,
        r"\bcandidat\S+ (deber|debe\b|ha de)|\bse requieren?$"
        r"|(qu[ée]|lo que|quien) (te )?(buscamos|pedimos|necesit|esperamos|queremos|requerimos)"
        r"|habilidades(?! (blandas|personales))|competencias|imprescindibles?|conocimientos"
        r"|eres t[úu]|qu[ée] (tienes|debes|hay|necesitas)\b|perfil (buscado|requerido|ideal)",
    ),
    (
        Topic.OVERVIEW,
        r"acerca de(?!l (rol|puesto|cargo|trabajo))|nuestra (empresa|historia|misión|cultura)"
        r"|^qué es (?!lo\b|el |la )\w",
    ),
    (
        Topic.APPLY,
        r"c[óo]mo participar|interesados|inscr[íi]b|enviar (tu )?(cv|curr)"
        r"|c[óo]mo (aplicar|postular|inscri)",
    ),
    (Topic.PROCESS, r"proceso de (selecci|contrat)"),
)
_PORTUGUESE = (
    (Topic.BEHAVIOUR, r"(competências|habilidades) (comportament|pessoa)"),
    (Topic.STACK, r"^(nossas |seguintes )?tecnologias$|seguintes tecnologias$|^nossa stack$"),
    (Topic.REQUIREMENT, r"^quem (é você|és tu)$|^sobre (você|ti)$"),
    (Topic.CONTAINER, r"informações (adicionais|complementares)|mais informações"),
    (Topic.PROCESS, r"processo (seletivo|de (sele|recrut))|etapas|próximos passos"),
    (
        Topic.APPLY,
        r"como (participar|se inscrever)|candidatar|candidate.se|candidaturas?\b|inscrever"
        r"|inscriç|contato|interessad"
        r"|envi(e|ar) (seu|o)",
    ),
    (
        Topic.BENEFIT,
        r"benef[íi]cio|oferecemos|\boferec(e|er)\b|o que (você |voce |vc )?(ganha|recebe|ter[áa])"
        r"|vantage(m|ns)|por ?qu[eê] (trabalhar|fazer parte|se juntar|vir)|incentivos|regalias"
        r"|bem.estar|para (o )?seu desenvolvimento|para colaborador"
        r"|você (vai |irá )?encontra(r[áa]?)?\b"
        r"|vai aprender",
    ),
    (
        Topic.NICE,
        r"gostaríamos|(se|te) destaca|diferencia(l|is)|desej[áa]ve(l|is)|será um plus"
        r"|valoriza(mos|do|da)"
        r"|conta pontos"
        r"|seria (legal|ótimo|bom)|será um (extra|bônus|bonus|diferencial)|não obrigat"
        r"|opciona(l|is)|bônus|pontos? (extra|adiciona)|(legal|ótimo|bacana|melhor) se\b"
        r"|não (é |são )?(imprescind|essencia|necess)|idealmente|(soma|ganha) pontos",
    ),
    (
        Topic.REQUIREMENT,
        r"espera(mos|-se)? (de você|do candidato|que você (já )?(tenha|seja|saiba|possua|goste))",
    ),
    (
        Topic.RESPONSIBILITY,
        r"\b(você|profissional|pessoa) (cuidará|atuará|será responsável|irá|vai)\b"
        r"|contribuiç(ão|ões)\b|principais (tarefas|entregas)"
        r"|atribuiç|atividades|o que (você |voce |vc )?(vai|irá|fará|vais|irás) |responsabilidade"
        r"|(seu|o) dia.a.dia|dia a dia|funções|desafios|(sua|tua|a) miss[ãa]o$|esperamos que você"
        r"|como será o seu",
    ),
    (
        Topic.REQUIREMENT,
        r"\bcandidat\S+ (deve|precisa)|\bé necessário$"
        r"|qualificaç|(o que|quem) (n[óo]s )?(procuramos|buscamos|esperamos|precisamos|queremos)"
        r"|que você (precis|deve|tenha)|conhecimentos"
        r"|habilidades(?! (comport|blandas|personales|interpers))"
        r"|competências(?! comport)|experiência"
        r"|pré.requisit|obrigat[óo]ri|escolaridade|formação|você (precisa|deve|tem)\b|exigi",
    ),
    (
        Topic.OVERVIEW,
        r"sobre (n[óo]s|a empresa|o time|a equipe)|quem somos|noss[ao] (empresa|história|missão"
        r"|cultura|time)|^a empresa|conheça",
    ),
    (Topic.PAY, r"sal[áa]rio|remuneração|faixa salarial"),
    (
        Topic.LOGISTICS,
        r"^local(ização)?\b|local de trabalho|hor[áa]rio|^regime|contratação|modelo de trabalho"
        r"|tipo de contrat|carga hor[áa]ria|alocação|nível",
    ),
    (Topic.ROLE, r"(descrição|sobre) d?a (vaga|posição|função|oportunidade)|^a vaga"),
)
_DUTCH = (
    (Topic.BENEFIT, r"^daarom (wil|werk|kies) (je|jij)\b"),
    (Topic.REQUIREMENT, r"\bneem (je|jij) mee\b"),
    (Topic.NICE, r"\bzien (wij|we) (ook )?graag|\b(wij|we) zien (ook )?graag"),
    (
        Topic.RESPONSIBILITY,
        r"\been (werk)?dag als\b|werkweek|^wat (ga|doe) (je|jij|u)\b|^wat (je|jij"
        r"|u) (\w+ ){0,4}(gaat|doet)\b",
    ),
    (Topic.LOGISTICS, r"^(praktische informatie|dienstverband|aantal uren|overige informatie)$"),
    (Topic.BEHAVIOUR, r"persoonlijke (eigenschap|kwaliteit|competent|vaardigh)"),
    (Topic.PROCESS, r"sollicitatieproce"),
    (
        Topic.APPLY,
        r"sollicite|sollicitatie|^interesse$|geïnteresseerd|^enthousiast|meer weten|reageer"
        r"|vragen over de|iets voor jou",
    ),
    (
        Topic.BENEFIT,
        r"\b(wij?|we)\b.{0,20}\bbieden\b|bieden (wij?|we)|(dit|wat) krijg|krijg jij|jij krijgt"
        r"|arbeidsvoorwaarden|ons aanbod|^aanbod|voordelen|waarom (werken|jij|je|wil|bij)"
        r"|wat .{0,12}(staat|levert) .*tegenover|wat kun je verwachten|wat mag je (van ons )?verw"
        r"|wat leer (je|jij)|leer (je|jij) bij ons|te bieden\b",
    ),
    (
        Topic.NICE,
        r"pluspunt|onderscheid(t|en)? (je|jij|jou)|(je|jij|jou) onderscheid|een pr[eé]\b"
        r"|wenselijk|mooi meegenomen"
        r"|is een plus|bij voorkeur"
        r"|(bonus|extra ?)punt|niet (verplicht|noodzakelijk|vereist|nodig)"
        r"|geen (must|vereiste|harde eis)|^((heb|ben) (je|jij)|(je|jij) (hebt|bent)) ook\b"
        r"|(mooi|leuk|handig|fijn|nog beter)( is het)? als\b",
    ),
    (
        Topic.RESPONSIBILITY,
        r"ga (je|jij) doen|gaat doen|wat (je|jij) doet|werkzaamheden|(jouw|je|jou) (rol|taken"
        r"|impact"
        r"|werkdag|uitdaging|dag)\b|^(de )?taken\b|takenpakket|verantwoordelijk|hierbij denken"
        r"|functie.?inhoud|houdt .*\bin$|de uitdaging",
    ),
    (
        Topic.REQUIREMENT,
        r"functie.?eisen|\beisen\b"
        r"|(vragen|verwachten|zoeken) (wij?|we)|(wij?|we) (vragen|zoeken"
        r"|verwachten)|wie (ben|zoek|we zoek)|breng (je|jij)|meebrengt|(jouw|je) profiel|profiel$"
        r"|vereisten|(dit|ben) (ben )?jij|kwalificaties|over jou|vaardigheden|competenties"
        r"|(je|jij) (hebt|bent|beschikt)|herken (je|jij)|wat (heb|neem) (je|jij)",
    ),
    (
        Topic.OVERVIEW,
        r"over ons|wie (zijn|wij|we) (wij|we|zijn)|het bedrijf|onze organisatie|over de organisatie"
        r"|waar (ga|kom) (je|jij)|jouw (team|werkplek|nieuwe)|de organisatie",
    ),
    (Topic.LOGISTICS, r"^locatie|standplaats|werktijden|aantal uren"),
    (Topic.ROLE, r"functieomschrijving|over de (functie|vacature|baan)|de functie|vacature"),
)
_SCANDINAVIAN = (  # Swedish, Danish and Norwegian share most words
    (
        Topic.APPLY,
        r"om du vill (veta|ta reda på) mer|vil du vide mere|vil du vite mer"
        r"|(personen|den) vi (söker|søger|søker)\W.*(sök|søg|søk|ansök)"
        r"|^låter (det|detta) (som|intress)|^(lyder|høres) det (som|interess|spænd|spenn)",
    ),
    (Topic.OVERVIEW, r"\b(hvem|vem) .{0,40}\b(arbejde|jobbe|jobba|arbeta) (tæt )?(sammen )?med\b"),
    (
        Topic.BEHAVIOUR,
        r"personli(ga|ge) (egenskap|kompeten|kvalifika)|egenskap(er|er som)|som person",
    ),
    (
        Topic.LOGISTICS,
        r"^(anställningsform|omfattning|tillträde|arbetstid(er)?|placering|ans[æe]ttelsesform"
        r"|arbe[ij]dstid|tiltrædelse|oppstart|övrigt|övrig information|øvrige?t?)$",
    ),
    (Topic.LOGISTICS, r"(anställnings|ans[æe]ttelses|arbe[ij]ds)vil(lkor|kår)|^praktiska? info"),
    (Topic.RESPONSIBILITY, r"typisk (arbets|arbejds|arbeids)?dag|^dagligdagen$"),
    (Topic.BENEFIT, r"^(vores|vårt) tilbud$|\b(hva|hvad|vad) (tilbyr|tilbyder|erbjuder)\b"),
    (Topic.BENEFIT, r"^(derfor|derför|därför) (skal|ska|vil|bør|bör) du\b"),
    (
        Topic.REQUIREMENT,
        r"\bdu (skal|ska|må|måste) (kunne|kunna|ha|have|være|vara|vite|vide|veta)\b"
        r"|\b(skal|ska|må|måste) du (kunne|kunna|ha|have|være|vara)\b",
    ),
    (
        Topic.RESPONSIBILITY,
        r"^det (här|her) får du (arbeta|jobbe|arbejde)|^som .{3,40} (kommer|vil|skal|ska) du\b",
    ),
    (Topic.NICE, r"\bser (det )?(även |också |også )?(gärna|gerne|gjerne)"),
    (
        Topic.REQUIREMENT,
        r"(följande|følgende) (kompeten|kvalifika|krav|erfar)|\w+krav\b|\bkr(ävs|æves|eves)\b"
        r"|behörighet",
    ),
    (
        Topic.PROCESS,
        r"næste skridt|neste steg|nästa steg|rekryteringsprocess|rekrutteringsproces"
        r"|ansættelsesproces|søknadsprosess",
    ),
    (
        Topic.BENEFIT,
        r"\b(vi|det|jeg)\b.{0,20}\b(erbjuder|erbjuda|tilbyder|tilbyde|tilbyr|tilby)\b|erbjuder vi"
        r"|tilbyder vi|tilbyr vi|förmåner|erbjudande|fordele(r|ne)?$|goder|^(varför"
        r"|hvorfor) (oss?$|du\b|velge|vælge|välja|job|arb)|(hvad|hva|vad) (får du|du får$)"
        r"|får du (igjen"
        r"|ud af|tillbaka)"
        r"|fördelar",
    ),
    (
        Topic.NICE,
        r"(ser|ser även|ser også) (det )?(också )?(gärna|gerne|gjerne)"
        r"|\bdu (bör|bør) (ha|være|vara)\b|stick(er|a) ut|skiller (deg|dig|sig) ut"
        r"|(?<!och )meriterande|önskvärt|ønskelig"
        r"|(är|er) (ett|et) plus|en fordel|bonus (om|hvis)"
        r"|\b(plus|roligt|kul|sjovt|gøy|morsomt|fint|fedt) (om|hvis)\b"
        r"|\b(gode?|godt|rart|kjekt|greit) (at have|å ha)\b"
        r"|(inget|inte ett?|ikke et|ikke noe|intet) kra[vw]|(bonus|extra|ekstra) ?po(ä|i)ng"
        r"|idealt sett|ideellt|endnu bedre|ännu bättre",
    ),
    (
        Topic.RESPONSIBILITY,
        r"arbetsuppgift|huvuduppgift|(dina|dine|din|ditt|dit) (uppgift|opgave|oppgave|ansvar|roll"
        r"|arbet)|ansvarsområde|arbejdsopgave|arbeidsoppgave|^opgave(r|rne)\b|^oppgave(r|ne)\b|hovedop"
        r"|(du kommer|kommer du) (att|til)|pyssla"
        r"|vad (du|innebär|ska)|hvad (skal|kommer) du|hva (du|skal|vil)|du skal"
        r"|(det|dette|här|her) (kommer|skal|ska|vil) du|vil du jobbe|hverdag|vardag|uppdraget"
        r"|i rollen",
    ),
    (
        Topic.REQUIREMENT,
        r"kvalifika(tion|sjon)|(?<!utan )(?<!uten )(?<!uden )\bkrav\b"
        r"|(vi|som) (söker|søger|søker|forventer|förväntar|letar|leder)"
        r"|ser etter|vem är du|hvem er du|om dig|om deg|(din|dine|dina) (profil|bakgrund|baggrund"
        r"|bakgrunn|kompetence|kompetens)|kompetens|kompetanse|kompetence|erfarenhet|erfaring"
        r"|du har\b|utbildning|uddannelse|utdanning|forudsætning|är du den|er du den|faglige"
        r"|hvad kan du|vad kan du|hva kan du|vil trives|trivs du|här behöver du|behöver du",
    ),
    (
        Topic.OVERVIEW,
        r"^om (oss|os|företaget|bolaget|virksomheden|selskapet|bedriften)|vilka (är vi|vi är)"
        r"|hvem (er vi|vi er)|^om (?!dig|deg|job|rol|still|tjän)\w+$|vi (är|er)$",
    ),
    (Topic.APPLY, r"ansök|ansøg|søknad|(så|sådan|slik|hur) (ansöker|søger|søker)|^kontakt"),
    (Topic.ROLE, r"^om (rollen|tjänsten|jobbet|jobben|stillingen)|stillingsbeskrivelse|^rollen"),
)
_ITALIAN = (
    (Topic.BENEFIT, r"offriamo|cosa (ti )?offr|perché (lavorare|unirti)|vantaggi"),
    (
        Topic.NICE,
        r"sarebbe (bello|ottimo|utile|perfetto|un plus)|preferenziali?|costituisce un plus"
        r"|gradit[aeoi]|idealmente"
        r"|non (è |sono )?(obbligatori|indispensabil|necessari)|punti (extra|bonus)",
    ),
    (
        Topic.RESPONSIBILITY,
        r"responsabilità|mansioni|cosa farai|attività principali|principali (attività|compiti)"
        r"|(si|ti) occuper(à|ai)",
    ),
    (
        Topic.REQUIREMENT,
        r"requisiti|candidat[oa] (ideale )?(possiede|ha\b|dovrà|deve)|cosa cerchiamo"
        r"|chi cerchiamo|competenze|il profilo|esperienza",
    ),
    (Topic.OVERVIEW, r"chi siamo|su di noi|l'azienda|^chi è (?!il candidato)\w"),
    (Topic.BENEFIT, r"^perché (scegliere|entrare)"),
)
_CATALAN = (
    (
        Topic.BENEFIT,
        r"\boferim\b|\bs'ofereix|t'oferim|et podem oferir|què hi (trobar|guany)|avantatges"
        r"|per què (treballar|unir)",
    ),
    (
        Topic.NICE,
        r"\b(es )?valor(ar[àa]n?|arem|em)\b|\bes valora|a valorar|desitjable|mèrits|ens agradaria"
        r"|es tindrà en compte|no (és )?imprescindible",
    ),
    (
        Topic.RESPONSIBILITY,
        r"\bfuncions\b|\btasques\b|responsabilitats|què far(às|ies)|consisteix (la feina|el lloc)"
        r"|[st]'encarregarà",
    ),
    (
        Topic.REQUIREMENT,
        r"requisits|requeriments|\b(què|qui) (busquem|demanem|necessit|cal\b|esperem|requereix)"
        r"|\bes (requereix|demana)|coneixements|^cal \w+$|\bqui ets\b|perfil (buscat|requerit"
        r"|professional)",
    ),
    (
        Topic.APPLY,
        r"candidatur(a|es)\b|com (aplicar|participar|presentar|inscriure)|envia'ns|t'interessa"
        r"|inscripció|persones interessades",
    ),
    (
        Topic.OVERVIEW,
        r"\bqui som\b|sobre (nosaltres|la cooperativa)|\bl'(empresa|entitat|associació|equip)\b"
        r"|el nostre equip|^la cooperativa$",
    ),
    (Topic.LOGISTICS, r"\bcondicions\b"),
)
_INDONESIAN = (
    (Topic.BENEFIT, r"keuntungan|fasilitas|pakej|kami menawarkan|apa yang kami tawar"),
    (
        Topic.NICE,
        r"(tidak|bukan) (wajib|diwajibkan|syarat|kemestian)|mata bonus|nilai plus"
        r"|(lebih|akan) (baik|bagus) (jika|kalau|sekiranya)",
    ),
    (Topic.REQUIREMENT, r"kualifikasi|persyaratan|kriteria|keahlian|yang kami cari"),
    (Topic.RESPONSIBILITY, r"deskripsi (kerja|pekerjaan)|tugas|apa yang akan anda lakukan"),
    (Topic.APPLY, r"cara melamar|kirim (cv|lamaran)|kirimkan"),
    (Topic.OVERVIEW, r"tentang (perusahaan|kami)"),
)
_CHINESE = (
    (Topic.LOGISTICS, r"[職职]位[資信][訊息]"),
    (
        Topic.OVERVIEW,
        r"价值观|價值觀|我们的(公司|愿景|团队|使命)|我們的(公司|願景|團隊|使命)|企业文化",
    ),
    (Topic.BENEFIT, r"我们(会|能|将)?提供|我們(會|能)?提供|你将获得|你会得到"),
    (Topic.REQUIREMENT, r"入职条件|[条條]件|需求|候选人|[具拥]有|是否|你是我们"),
    (Topic.RESPONSIBILITY, r"工作(范围|簡介|简介|项目)|接触到"),
)
ROMANCE: tuple[tuple[tuple[Topic, str], ...], ...] = (
    _FRENCH, _PORTUGUESE, _SPANISH, _CATALAN, _ITALIAN,
)  # fmt: skip
LANGUAGES: tuple[tuple[tuple[Topic, str], ...], ...] = (
    _GERMAN, _FRENCH, _PORTUGUESE, _SPANISH, _CATALAN, _DUTCH, _SCANDINAVIAN, _ITALIAN,
    _INDONESIAN, _CHINESE,
)  # fmt: skip

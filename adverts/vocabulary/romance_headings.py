"""Whole headings of French, Spanish, Portuguese, Italian and Catalan (`whole_headings`)."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

YOUR = {
    "French": ("votre", "vos", "ton", "ta", "tes"),
    "Spanish": ("tu", "tus", "su", "sus"),
    "Portuguese": ("seu", "sua", "seus", "suas", "teu", "tua"),
    "Italian": ("il tuo", "la tua", "i tuoi", "le tue"),
    "Catalan": ("el teu", "la teva", "els teus", "les teves"),
}
HEADINGS: dict[str, dict[Topic, str]] = {
    "French": {
        Topic.RESPONSIBILITY: "rôle|rôle et missions|rôle et mission|rôles et missions|~ objectifs"
        "|description des missions|objectifs du poste|les activités|activités|le job"
        "|contenu de la mission|~ futures missions|attributions|~ attributions|fonctions"
        "|fonctions principales|ce que l'on vous confiera|ce que l'on te confiera"
        "|tu seras en charge de|sur quoi vas-tu travailler|sur quoi allez-vous travailler"
        "|~ terrain de jeu|descriptif des missions|détail des missions|détail de la mission"
        "|travail à réaliser|nature du travail|~ future mission"
        "|la personne recrutée sera chargée de|ce qu'on te propose de faire"
        "|ce que nous te proposons de faire|objectifs",
        Topic.REQUIREMENT: "nos attentes|le candidat idéal|le ou la candidate idéale|~ parcours"
        "|ce que tu apportes|ce que vous apportez|critères de sélection|on se reconnaît si"
        "|connaissances requises|conditions d'admission|vous vous reconnaissez|profil souhaité"
        "|connaissances|diplômes requis|les prérequis|ce que l'on attend de vous"
        "|ce que l'on attend de toi|niveau requis|savoirs"
        "|compétences et aptitudes|aptitudes et compétences"
        "|compétences et qualités|vous maîtrisez|tu maîtrises"
        "|vous disposez de|tu disposes de|vous possédez|tu possèdes|diplôme|diplômes|langues"
        "|critères|critères d'éligibilité|il vous faut|il te faut|tu te reconnais"
        "|ce poste est pour toi si|ce poste est pour vous si|compétences clés|la personne idéale"
        "|la personne recherchée",
        Topic.NICE: "agréable à avoir|appréciable|appréciables|les +|un + si"
        "|~ atouts supplémentaires|seraient des atouts|serait un atout"
        "|plus/bonus|ce serait top si|qualités appréciées",
        Topic.BEHAVIOUR: "compétences comportementales|personnalité|compétences relationnelles"
        "|compétences humaines|~ personnalité|savoir-être attendus|compétences transversales"
        "|compétences transverses",
        Topic.BENEFIT: "bonnes raisons de nous rejoindre|les bonnes raisons de nous rejoindre"
        "|les petits plus|ce que l'on vous propose|ce que l'on te propose|les bénéfices"
        "|les plus de l'entreprise|~ bénéfices|ce que vous trouverez chez nous"
        "|ce que tu trouveras chez nous|bénéfices|les + du poste|pourquoi postuler|nos plus"
        "|nos petits plus",
        Topic.PAY: "la rémunération|le salaire|~ rémunération|~ salaire|gratification"
        "|rémunération proposée|salaire proposé|indemnité",
        Topic.APPLY: "modalités de candidature|pièces à fournir|dossier à constituer|~ candidature"
        "|comment candidater|pour candidater|candidatures|contacts|envoi des candidatures"
        "|ça vous intéresse|ça t'intéresse|postule|postulez|renseignements"
        "|cette offre vous intéresse|cette offre t'intéresse|ce poste vous intéresse"
        "|ce poste t'intéresse|pour nous rejoindre|rejoignez-nous|rejoins-nous",
        Topic.PROCESS: "foire aux questions|questions fréquentes|le process|le processus"
        "|modalités de recrutement|calendrier|calendrier de recrutement|procédure de sélection"
        "|processus de sélection",
        Topic.OVERVIEW: "présentation|l'équipe|notre mission|nos valeurs|notre vision|~ équipe"
        "|~ future équipe|l'entreprise|notre culture|à propos|l'association|la structure"
        "|l'employeur|contexte de l'association|le laboratoire|l'organisation|l'établissement"
        "|notre structure|qui on est|on est qui|la coopérative|le collectif|l'agence|la fondation"
        "|l'institut|la collectivité|la commune|notre association|notre agence|notre coopérative"
        "|notre collectif|notre laboratoire|l'ong|la start-up|la startup",
        Topic.LOGISTICS: "informations|détails pratiques|les détails pratiques|localisation"
        "|les conditions|infos pratiques|détails du poste|date de prise de poste|durée|horaires"
        "|statut|les informations pratiques|date de début|prise de poste|détails techniques"
        "|caractéristiques|caractéristiques du poste|temps de travail|les modalités"
        "|poste à pourvoir|cadre de l'emploi|conditions du poste|détails|contrat et conditions"
        "|type de poste|type d'emploi|date d'embauche|début|début du contrat|durée du contrat"
        "|lieu d'exercice|lieu du stage|durée du stage|modalités pratiques|nature du contrat"
        "|prise de fonction",
        Topic.STACK: "contexte technique|choix technologiques|la stack|notre stack",
    },
    "Spanish": {
        Topic.RESPONSIBILITY: "misión del puesto|objetivos del puesto|objetivo del puesto|labores"
        "|labores principales|labores a desempeñar|actividades a realizar|~ labores"
        "|trabajo a realizar|en qué consiste el trabajo|en qué consiste el puesto"
        "|cuál será tu trabajo|cuál será tu rol|cuál será tu función|qué esperamos que hagas"
        "|la persona seleccionada se encargará de|desafíos|tu trabajo|cometidos",
        Topic.REQUIREMENT: "a quién buscamos|buscamos a alguien que|buscamos una persona que"
        "|buscamos personas que|se requiere|requerimientos|excluyente|excluyentes|estudios"
        "|requisito|estudios requeridos|qué requieres|idiomas|estudios mínimos"
        "|pensamos en alguien que|cómo eres|educación|nuestro candidato ideal|el candidato ideal"
        "|la candidata ideal|la persona ideal|candidato ideal|titulación|nivel de estudios",
        Topic.NICE: "sería ideal|méritos|valoraremos|se valorarán|a valorar|plus|como plus"
        "|otros méritos|extra|extras|valorado|suma si|ideal si|te hará destacar"
        "|se tendrá en cuenta",
        Topic.BEHAVIOUR: "competencias profesionales|actitudes|cualidades|cualidades personales"
        "|características personales",
        Topic.BENEFIT: "prestaciones|qué podemos ofrecerte|qué obtendrás|qué damos"
        "|qué te aportamos|prestaciones de ley|prestaciones superiores a las de ley|qué te damos"
        "|qué hay para ti|nuestra oferta|por qué elegirnos|lo que te llevas",
        Topic.PAY: "remuneración|sueldo|compensación|rango salarial|banda salarial|~ salario"
        "|remuneración bruta|salario bruto|salario bruto anual|retribución bruta|sueldo bruto",
        Topic.APPLY: "contacto|inscripción|te interesa|estás interesado|estás interesada|te sumas"
        "|te animas|postulación|envíanos tu cv|envía tu cv|te apuntas|hablamos|si te interesa"
        "|postúlate|aplica ya|aplica ahora|interesado|interesada|interesado/a|quieres formar parte"
        "|quieres formar parte del equipo|para postular|para postularte|únete a nosotros|únete"
        "|únete al equipo|cómo puedo aplicar|inscríbete|mándanos tu cv",
        Topic.PROCESS: "preguntas frecuentes|proceso|el proceso|fases del proceso"
        "|fases de la selección|cómo es el proceso",
        Topic.OVERVIEW: "nuestros valores|el equipo|nuestro equipo|conócenos|la entidad"
        "|la organización|qué hacemos|la cooperativa|la asociación|la fundación|la compañía"
        "|el grupo|la agencia",
        Topic.LOGISTICS: "lugar de trabajo|modalidad|jornada|condiciones|condiciones laborales"
        "|detalles|datos de la oferta|localización|incorporación|contrato|modalidad de trabajo"
        "|detalles de la oferta|jornada laboral|información adicional|tipo de jornada"
        "|condiciones de contratación|fecha de inicio|duración|condiciones de trabajo"
        "|datos del puesto|tipo de empleo|lugar|localidad|detalles del puesto"
        "|condiciones del puesto|fecha de incorporación|duración del contrato|horarios",
    },
    "Portuguese": {
        Topic.RESPONSIBILITY: "o que você fará|tarefas|o que farás|entregas|missão do cargo"
        "|aqui você irá|aqui você vai|~ tarefas|~ principais tarefas|principais entregas|~ funções"
        "|~ papel|o seu papel|o teu papel|o desafio|você será responsável por|será responsável por"
        "|serás responsável por|atuação|a função|vai atuar com|o que vou fazer|no dia a dia"
        "|o que esperamos que faças",
        Topic.ROLE: "descrição do cargo",
        Topic.REQUIREMENT: "necessário conhecimento|conhecimento necessário|necessário|necessários"
        "|precisa ter|imprescindível|imprescindíveis|indispensável|indispensáveis"
        "|buscamos alguém que|buscamos pessoas que|procuramos alguém que|procuramos pessoas que"
        "|procuramos por pessoas que|o que precisas de ter|hardskills|hard skills|essenciais"
        "|essencial|o que é necessário|requisito|exigências|o que é preciso|procuramos alguém"
        "|o que precisas|idiomas|esperamos que você tenha|quem estamos procurando"
        "|quem estamos buscando",
        Topic.NICE: "fatores preferenciais|preferencial|preferenciais|plus|um plus"
        "|não é obrigatório, mas|pontos positivos|extras|valoriza-se|preferencialmente"
        "|fatores de valorização|fator de valorização",
        Topic.BEHAVIOUR: "softskills|perfil comportamental|características pessoais"
        "|características comportamentais|competências transversais",
        Topic.BENEFIT: "por que você vai amar trabalhar aqui|o que podes esperar|por que a gente"
        "|o que você pode esperar de nós|o que você pode esperar da gente|nossos mimos|mimos"
        "|o que você recebe|nossa oferta|a nossa oferta|condições oferecidas|o que esperar de nós"
        "|o que tens a ganhar",
        Topic.PAY: "faixa|faixa de salário|valor|bolsa|bolsa auxílio|bolsa-auxílio|vencimento"
        "|valor da bolsa",
        Topic.APPLY: "como concorrer|envia o teu cv|quer fazer parte|quer fazer parte do time"
        "|se interessou|gostou|gostou da vaga|curtiu|bora|tem interesse|tens interesse|interessado"
        "|interessada",
        Topic.PROCESS: "perguntas frequentes|dúvidas frequentes",
        Topic.OVERVIEW: "descrição da empresa|~ time|~ equipe|nossos valores|o time|a equipa"
        "|a equipe|nossa missão|a nossa missão|nossa visão|os nossos valores",
        Topic.LOGISTICS: "labels|área|área de atuação|área profissional|nível hierárquico"
        "|área e especialização profissional|informações|modalidade|informações da vaga"
        "|modo de trabalho|dados da vaga|jornada|jornada de trabalho|expediente|tipo de vaga"
        "|vínculo|data de início|condições|início|duração|detalhes da vaga|condições de trabalho"
        "|período|localidade|turno|formato de trabalho",
        Topic.STACK: "tecnologias que usamos|tecnologias que utilizamos|aqui usamos|nossas stacks",
    },
    "Italian": {
        Topic.RESPONSIBILITY: "attività|compiti|principali attività|principali responsabilità"
        "|principali compiti|il ruolo prevede|le attività|~ compiti|~ attività|~ ruolo|~ mansioni"
        "|la risorsa si occuperà di|la figura si occuperà di|attività previste|si occuperà di"
        "|di cosa ti occuperai|~ responsabilità|cosa ti aspetta|la tua missione"
        "|cosa ti chiediamo di fare|in cosa consiste il lavoro|il candidato si occuperà di"
        "|la candidata si occuperà di|le attività previste|obiettivi|cosa dovrai fare|i compiti",
        Topic.ROLE: "il ruolo|descrizione del ruolo|descrizione della posizione|descrizione"
        "|descrizione del lavoro|la posizione|la figura|la risorsa",
        Topic.REQUIREMENT: "chi sei|conoscenze|cosa ti chiediamo|cosa chiediamo|titolo di studio"
        "|il candidato ideale|la candidata ideale|formazione|conoscenze richieste|requisiti"
        "|conoscenze tecniche|cosa ti serve|~ competenze|~ profilo|si richiede|si richiedono"
        "|lingue|lingue richieste|cerchiamo una persona|cerchiamo una persona che"
        "|cerchiamo qualcuno che|cosa devi avere|cosa richiediamo|richiediamo|chi stiamo cercando"
        "|cosa stiamo cercando|il candidato ideale dovrà|cosa serve|formazione richiesta|hai"
        "|chi sei tu|qualifiche|la persona ideale|la persona che cerchiamo"
        "|istruzione|titoli di studio",
        Topic.NICE: "preferibile|preferibili|preferibile conoscenza di|completano il profilo|plus"
        "|sono un plus|è un plus|costituirà titolo preferenziale|sarà considerato un plus"
        "|desiderabile|desiderabili|requisiti desiderabili",
        Topic.BEHAVIOUR: "competenze trasversali|caratteristiche personali|doti personali|capacità"
        "|attitudini|capacità personali|qualità personali|attitudini personali",
        Topic.BENEFIT: "si offre|l'azienda offre|benefici|perché scegliere noi|la nostra offerta"
        "|cosa troverai|cosa offre il cliente|perché sceglierci|condizioni offerte|cosa avrai"
        "|cosa ti diamo|cosa puoi aspettarti da noi",
        Topic.PAY: "retribuzione|stipendio|ral|compenso|compensi|trattamento economico"
        "|compenso e durata|retribuzione lorda",
        Topic.APPLY: "come candidarsi|contatti|invia il tuo cv|per candidarsi|candidati ora"
        "|candidature|invio candidature|candidati|interessato|interessata|ti interessa"
        "|presentazione delle domande|sei interessato|sei interessata|inviaci il tuo cv"
        "|per candidarti|come candidarti|mandaci il tuo cv|scrivici",
        Topic.PROCESS: "domande frequenti|processo di selezione|iter di selezione"
        "|il processo di selezione|fasi della selezione|modalità di selezione|selezione"
        "|le fasi della selezione",
        Topic.OVERVIEW: "cosa facciamo|la nostra azienda|azienda|il nostro team|la nostra missione"
        "|i nostri valori|la società|descrizione azienda|descrizione dell'azienda|la nostra storia"
        "|l'associazione|la cooperativa|la struttura|il team|l'ente|la fondazione|l'istituto"
        "|il gruppo",
        Topic.LOGISTICS: "come lavoriamo|il nostro modo di lavorare|sede|sede di lavoro"
        "|orario di lavoro|tipo di contratto|luogo di lavoro"
        "|orario|contratto|inquadramento|tipologia contrattuale|inizio|luogo|tipo contratto"
        "|sede di riferimento|altre informazioni|durata|modalità di lavoro|tipologia di contratto"
        "|condizioni|condizioni di lavoro|dettagli|informazioni aggiuntive|data di inizio"
        "|disponibilità|località|area geografica|dettagli dell'offerta|numero posti|decorrenza"
        "|zona",
    },
    "Catalan": {
        Topic.RESPONSIBILITY: "missió|activitats|objectiu del lloc|objectius|~ dia a dia|~ missió"
        "|~ rol",
        Topic.ROLE: "el lloc|la feina|sobre la feina|descripció|descripció de la feina",
        Topic.REQUIREMENT: "formació|experiència|competències|habilitats|idiomes|busquem|titulació"
        "|formació i experiència|estudis|imprescindible",
        Topic.BENEFIT: "oferta|la nostra oferta|beneficis",
        Topic.PAY: "salari|sou|remuneració|salari brut|salari brut anual",
        Topic.APPLY: "contacte|contactes|interessats|interessades|t'hi apuntes"
        "|vols formar part de l'equip|uneix-te",
        Topic.PROCESS: "fases del procés|procés de selecció|el procés de selecció",
        Topic.OVERVIEW: "l'organització|presentació|la fundació|la nostra missió"
        "|els nostres valors",
        Topic.LOGISTICS: "lloc de treball|ubicació|horari|tipus de contracte|contracte"
        "|incorporació|durada|data d'inici|altres|lloc|informació addicional|jornada"
        "|jornada laboral",
    },
}  # fmt: skip

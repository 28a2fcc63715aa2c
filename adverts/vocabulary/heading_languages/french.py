"""Words of headings in French that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
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

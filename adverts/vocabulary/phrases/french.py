"""French headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        {votre/ton/le} {/futur} {rôle/quotidien/défi/challenge/terrain d'action/périmètre}
        {à quoi ressemblera/à quoi ressemble/comment se déroule} {votre/ta} {journée/semaine} {/
            type}
        {dans ce cadre/à ce titre/pour ce faire/en lien avec l'équipe}{/, vous/, tu/
            , vous serez en charge de}
        {objectifs/objectif/sujet/missions/contenu/thème} {du/de} {stage/la mission/l'alternance/
            la thèse/poste}
        {travail/travaux} {demandé/demandés/à effectuer/attendu/attendus/à réaliser}
        {ce que/ce qu'on/ce que nous} {vous ferez/tu feras/vous fera faire/te fera faire/
            allons te confier/allons vous confier}
        {vous serez/tu seras} {/notamment/ainsi} {amené à/amené(e) à/amenée à/responsable de/
            chargé de/chargé(e) de/en charge de}
        {vos/tes} {/futures/principales} {missions/tâches/activités/responsabilités/attributions} {/
            seront/sont/au quotidien/chez nous}
        {les/} {missions/tâches/activités} {/sont/seront/confiées/proposées/du poste/principales/
            à réaliser}
        {vous/tu} {interviendrez/interviendras/participerez/participeras/contribuerez/
            contribueras} {à/sur/aux}
        {concrètement/au programme}{/, vous/, tu/, vous allez/, tu vas}
        {la mission/le travail/l'emploi} {consiste à/consistera à/comprend}
        {la personne recrutée/le titulaire du poste/le ou la titulaire/le/
            la titulaire} {aura pour missions/devra/assurera/sera chargée de}
        rattaché(e) {au/à la/à l'} {directeur/direction/responsable/chef de service/équipe}{, vous/
            , tu/ vous}
        {à quoi ressembleront/à quoi ressemblent} {vos/tes} {journées/semaines}
        {le/votre/ton} {défi/challenge} {que nous vous confions/que nous te confions/
            qu'on te confie}
        {vos/tes/les} principaux domaines {d'intervention/d'action/de responsabilité}
        {le travail/de quoi s'agit-il/votre chantiers/vos chantiers/ton chantiers/ta chantiers}
        {tes chantiers/sur quoi tu travailleras/sur quoi vous travaillerez/au menu}
        {ce que nous vous confions/ce que nous te confions/votre journées/vos journées}
        {ton journées/ta journées/tes journées/votre semaine/vos semaine/ton semaine}
        {ta semaine/tes semaine/votre travail/vos travail/ton travail/ta travail/tes travail}
        ce qu'on te confie
    """,
    Topic.REQUIREMENT: """
        {c'est/est-ce} {toi/vous} {/si/si tu/si vous}
        {vous/tu} {justifiez/justifies/disposez/disposes} {de/d'une expérience}
        {vous/tu} {êtes/es/avez/as/savez/sais/connaissez/connais/aimez/aimes/maîtrisez/maîtrises}
        {vous/tu} {êtes/es} {fait pour ce poste/fait pour nous/la bonne personne/le bon candidat} {/
            si/si vous/si tu}
        {ce/le} {poste/job/rôle} {vous correspond/te correspond/est pour vous/est pour toi} {/si/
            si vous/si tu}
        {qui/que} {cherchons-nous/recherchons-nous/attendons-nous/êtes-vous/es-tu} {/de vous/de toi}
        {on/nous} {cherche/recherche/cherchons/recherchons} {quelqu'un/une personne/un profil/
            un talent} {/qui}
        {votre/ton/le/notre} {/futur} {profil/bagage/parcours/formation/expérience} {/idéal/
            recherché/attendu/souhaité}
        {compétences/connaissances/qualifications/expériences/diplômes} {requises/requis/attendues/
            nécessaires/exigées/exigés/demandées/clés/indispensables}
        {conditions/critères} {requises/requis/d'éligibilité/de candidature/de recevabilité/d'accès}
        {indispensable/indispensables/obligatoire/obligatoires/impératif/impératifs/incontournables/
            essentiel/les indispensables/les incontournables}
        {formation/niveau d'études/diplôme} {et expérience/exigée/exigé/souhaité/minimum/demandé/
            demandée}
        {savoir-faire/savoirs-faire/savoirs/savoirs et savoir-faire/compétences métier/
            compétences techniques}
        {on se verrait bien/nous nous verrions bien/on se voit bien} travailler ensemble si
        {le ou la candidat(e)/le candidat/la candidate/le profil} {idéal/idéale/idéal(e/recherché/
            recherchée}
        il {vous/te} faut {impérativement/absolument/obligatoirement}
        {ce que vous savez faire/ce que tu sais faire/vous, c'est/toi, c'est/votre portrait}
        {vos portrait/ton portrait/ta portrait/tes portrait/dans votre valise/dans vos valise}
        {dans ton valise/dans ta valise/dans tes valise/dans votre besace/dans vos besace}
        {dans ton besace/dans ta besace/dans tes besace/dans votre sac/dans vos sac}
        {dans ton sac/dans ta sac/dans tes sac/on se comprendra si/on s'entendra si}
        {ce que nous demandons/ce qu'on demande/à avoir/ce qu'il te faut/ce qu'il vous faut}
    """,
    Topic.NICE: """
        {les/vos/tes/nos} {petits plus/petits +}
        {les/} {+/plus/bonus/atouts/atouts supplémentaires}
        {ce qui/ce qu'on} {serait/sera/est} {/aussi/également/en plus} {un plus/apprécié/un atout/
            idéal/top/chouette/super}
        {ce serait/ça serait/serait} {/également/aussi} {un plus/bien/idéal/parfait/top/génial/
            apprécié/un atout} {/si/si tu/si vous}
        {apprécié/appréciés/appréciée/appréciées/souhaité/souhaités/souhaitée/souhaitées/
            souhaitable/souhaitables/optionnel}
        {un plus/c'est un plus/sera un plus/seront un plus/est un plus/sont un plus}
        {compétences/connaissances/expériences} {appréciées/souhaitées/complémentaires/optionnelles/
            bonus/souhaitables}
        {pas/non} {obligatoire/indispensable/nécessaire/requis}{/ mais apprécié/, mais apprécié/
            , mais utile}
        {idéalement}{/, vous avez/, tu as/, vous/, tu}
        {ce serait/c'est/et/} la cerise sur le gâteau {/si}
        {cerise sur le gâteau/ça aide si/cela aide si/ce serait chouette/en prime}
        {et si vous avez aussi/et si tu as aussi}
    """,
    Topic.BEHAVIOUR: """
        {savoir-être/savoirs-être/compétences humaines/qualités humaines/qualités relationnelles}
        {qualités/aptitudes} {attendues/recherchées/personnelles/professionnelles}
        {les/vos/tes/} {qualités/aptitudes personnelles/traits de caractère}
        {votre/ta} {personnalité/état d'esprit/attitude}
        {humainement/état d'esprit/attitudes/posture/posture professionnelle}{/, vous êtes/, tu es}
        {on te décrit/on vous décrit/vos proches vous décrivent/tes amis te décrivent} {comme/
            comme quelqu'un de/comme une personne}
        {côté humain/votre façon de travailler/vos façon de travailler/ton façon de travailler}
        {ta façon de travailler/tes façon de travailler/votre façon d'être/vos façon d'être}
        {ton façon d'être/ta façon d'être/tes façon d'être/qui tu es humainement}
        {comme personne/en tant que personne/votre caractère/vos caractère/ton caractère}
        {ta caractère/tes caractère/vos état d'esprit/ton état d'esprit/tes état d'esprit}
        comme collègue
    """,
    Topic.BENEFIT: """
        {ce que/ce qu'} {on/nous/l'on} {vous/t'/te/} {offre/offrons/propose/proposons/apporte/
            apportons/garantit}
        {les/nos/cinq/5/10/dix/de bonnes/trois} {/bonnes} raisons {de nous rejoindre/
            de rejoindre l'équipe/de postuler/de venir/de travailler avec nous}
        {ce que/qu'est-ce que} {vous/tu} {/vas/allez} {y} {gagner/gagnez/gagnes/trouver/trouverez}
        {pourquoi/alors pourquoi} {nous/chez nous/travailler chez nous/venir chez nous/
            travailler avec nous/nous choisir/postuler chez nous}
        {nos/les/vos/tes} {avantages/bénéfices/engagements/conditions} {/salariés/collaborateurs/
            sociaux/et conditions/du poste}
        {en/en travaillant/en venant} {nous rejoignant/chez nous}{/, vous/, tu/, vous bénéficiez/
            , vous profitez}
        {vous/tu} {bénéficierez/bénéficieras/bénéficiez/profiterez/profitez/aurez droit à} {/de/d'}
        {rémunération/salaire/conditions} et avantages
        {on/nous} {t'offre quoi/vous offre quoi/prenons soin de vous/prend soin de toi}
        {et/} en {échange/retour/contrepartie}{/, nous vous offrons/, on t'offre/, vous bénéficiez}
        {la fiche de paie et le reste/et de notre côté/de notre côté/ce qu'on te donne}
        {ce qu'on vous donne/ce que l'on vous promet/ce que l'on te promet/pour vous remercier}
        {pour te remercier/ce que ça vous apporte/ce que ça t'apporte/tu bénéficies de}
        {vous recevrez/tu recevras/ce que vous aurez/ce que tu auras/salaire et plus}
        {ce que vous recevez/ce que tu reçois}
    """,
    Topic.OVERVIEW: """
        ce que nous faisons
    """,
    Topic.LOGISTICS: """
        {comment/où} {nous/on} {travaillons/travaille/fonctionnons/fonctionne} {/ensemble}
        {notre façon de/notre manière de/notre mode de/notre méthode de} {travailler/travail/
            fonctionnement/faire/fonctionner}
    """,
    Topic.PROCESS: """
        {le/notre/} {test technique/exercice technique/cas pratique/test pratique}
        {comment/et comment} {ça se passe/se passe le recrutement/se déroule le recrutement/
            se passent les entretiens}
        {et ensuite/et après/la suite/quelle est la suite/prochaines étapes/les prochaines étapes}
        {nos/les/} {étapes/phases/entretiens} {/de recrutement/du recrutement/du processus/
            de sélection}
        {le/notre/} {processus/process/parcours/déroulement} {de/du} {recrutement/sélection/
            candidature/embauche}
        {calendrier/déroulé} {/prévisionnel/du recrutement/de la sélection}
        {le recrutement chez nous/comment on recrute/comment nous recrutons/le déroulé}
        {comment nous choisissons/notre façon de recruter}
    """,
    Topic.APPLY: """
        {intéressé/intéressée/intéressé(e/tenté/tentée} {par cette offre/par ce poste/
            par l'aventure/}
        {vous êtes/tu es} {intéressé/intéressée/intéressé(e} {/par cette offre/par ce poste}
        {merci/veuillez} {d'envoyer/d'adresser/adresser/envoyer} {votre candidature/
            cv et lettre de motivation/vos candidatures}
        {comment/où} {postuler/candidater/nous rejoindre/envoyer sa candidature}
        {documents/pièces} {à fournir/à joindre/requis/demandés/demandées}
        renseignements {/auprès de/complémentaires}
        {votre dossier/vos dossier/ton dossier/ta dossier/tes dossier/partant/partante}
        {ça te dit/ça vous dit/ce que nous aimerions recevoir}
    """,
    Topic.STACK: """
        {la/notre/nos} {stack/stacks/outils/technos/technologies} {/technique/techniques}
        {outils/technos/technologies/langages} {utilisés/utilisées/et technologies}
        {avec quoi on travaille/avec quoi nous travaillons/notre boîte à outils/outils}
        {la technique/les outils/nos techniques}
    """,
}

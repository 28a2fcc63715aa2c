"""Portuguese headings; see the package's docstring for their notation."""

from adverts.vocabulary.topics import Topic

PHRASES: dict[Topic, str] = {
    Topic.RESPONSIBILITY: """
        {a/sua/tua/a tua/a sua/} missão {/do cargo/da função/será}
        {escopo/âmbito/conteúdo} {/de/do/da} {trabalho/atuação/função/cargo/vaga}
        {o que/aquilo que} {vai/irá/você vai/você irá/vais} {fazer/encontrar no dia a dia/realizar/
            desenvolver} {/aqui/connosco/conosco/na prática}
        {quais serão/quais são} {os/as/} {seus desafios/suas responsabilidades/
            tuas responsabilidades/teus desafios/suas atividades/tuas funções}
        {principais/suas/tuas/as suas/as tuas/os seus/} {responsabilidades/atividades/atribuições/
            funções/tarefas/desafios/entregas} {/serão/são/do cargo/da vaga/na função/incluem}
        {será/serás/você será/ficará/ficarás} responsável {por/pela/pelo}
        {no/o} {seu/teu/} {dia a dia/dia-a-dia}{/, você vai/, você irá/, vais/ na empresa/
             na função}
        {como é/como será/como vai ser} o {seu/teu} {dia a dia/dia-a-dia/trabalho}
        {papel/o papel/seu papel/o teu papel/o seu papel} {/na equipa/no time/na empresa}
        {terá/terás} {como missão/a missão de/por missão}
        qual {será/é} {o teu papel/o seu papel/a tua missão/a sua missão/o seu desafio}
        conteúdo funcional {/do posto de trabalho/do posto/da função}
        missão {da vaga/do posto}
        o(a) {candidato(a) selecionado(a)/profissional/contratado(a)} {irá/vai/será responsável por}
        {vais/vais fazer/o que te espera/o trabalho/mãos na massa/seu trabalho/sua trabalho}
        {teu trabalho/tua trabalho/em que consiste/em que consiste o trabalho}
        como será o trabalho
    """,
    Topic.REQUIREMENT: """
        {o que precisa/o que é preciso/o que precisas/o que você precisa/o que é necessário} {/ter/
            saber/para se candidatar/para concorrer/para participar}
        {esta/essa/a} vaga é {para você/para ti/sua/tua/a sua cara} {/se/se você/se tu}
        {você/tu} {é/tem/és/tens/possui/possuis/gosta de/sabe} {/alguém que/uma pessoa que}
        {estamos/} {buscamos/procuramos/à procura de/procurando/buscando} {alguém/pessoas/
            uma pessoa/profissionais/um profissional/gente} {/que/com}
        {o que/quem} {esperamos/buscamos/procuramos/queremos/precisamos/valorizamos em ti} {/
            de você/de ti/em você/encontrar/que você tenha/que tenhas}
        {perfil/candidato/profissional} {desejado/ideal/procurado/pretendido/esperado/que buscamos/
            que procuramos/do candidato}
        {requisitos/pré-requisitos/qualificações/conhecimentos} {obrigatórios/mínimos/necessários/
            técnicos/essenciais/exigidos/da vaga/do cargo/básicos/indispensáveis}
        {formação/escolaridade/habilitações/experiência} {/académica/acadêmica/mínima/necessária/
            exigida/requerida/literárias/profissional/e experiência/desejada}
        {obrigatório/obrigatórios/indispensável/imprescindível/essencial/necessário/fundamental}
        {deve/deverá/deves/precisa/precisas} {ter/possuir/saber/ser}
        {tens/precisas de/precisamos que tenhas/o que tens de trazer/o que tens de ter}
        {a pessoa certa/quem és/você é a pessoa certa se/na seu bagagem/na sua bagagem}
        {na teu bagagem/na tua bagagem/precisa de/é preciso/é preciso ter/o que trazes}
    """,
    Topic.NICE: """
        {ficaremos/ficamos/vamos ficar/ficaríamos} {/muito/ainda mais} felizes {se/se você/com}
        {será/é/são/seria} {/também/considerado/considerados} {um diferencial/diferencial/um plus/
            uma mais-valia/valorizado/desejável/ótimo/legal/bacana} {/se/ter/se você}
        {mais-valias/mais valias/fatores preferenciais/factores preferenciais/preferência/
            dá-se preferência}
        {requisitos/conhecimentos/habilidades/competências/qualificações/pontos} {desejáveis/
            desejados/diferenciais/opcionais/extra/adicionais/valorizados/bônus/bónus}
        {valorizamos/valoriza-se/valorizado/valorizam-se/apreciamos/gostamos} {/também/ainda/se}
        {não/} {é obrigatório/obrigatório/é necessário}{/ mas/, mas} {ajuda/é legal/conta pontos/
            é um diferencial/é um plus}
        {você/vais/vai} {vai se destacar/se destaca/destacar-te/se destacar} {/se/se tiver/se você}
        {o que/aquilo que} {te diferencia/faz a diferença/vai te destacar/pode te destacar}
        {ajuda se tiveres/ajuda se/ajuda se tiver/ajuda se você tiver/a cereja do bolo}
        {não é preciso, mas ajuda/não precisa, mas ajuda/dá-se preferência a}
        {damos preferência a/conta a favor/contam a favor/também ajuda/melhor ainda se}
    """,
    Topic.BEHAVIOUR: """
        {competências/habilidades/características/qualidades/atitudes} {comportamentais/pessoais/
            interpessoais/sociais/humanas/transversais/emocionais}
        {perfil/requisitos} {comportamental/comportamentais/pessoal}
        {soft skills/softskills/atitude/atitudes/personalidade/comportamento}
        {como és/como você é} {/enquanto pessoa/como pessoa}
        soft skills {valorizadas/desejadas/esperadas/que valorizamos/importantes}
        {jeito de ser/seu jeito/sua jeito/teu jeito/tua jeito/seu jeito de ser}
        {sua jeito de ser/teu jeito de ser/tua jeito de ser/como pessoa/maneira de ser}
        como trabalhas
    """,
    Topic.BENEFIT: """
        {por que/porque/porquê/por quê} {nós/a gente/trabalhar connosco/trabalhar conosco/
            trabalhar aqui/vir/vir para cá/juntar-te a nós/se juntar a nós/fazer parte}
        {o que/aquilo que} {oferecemos/temos para oferecer/a gente oferece/você ganha/ganhas/
            você recebe/recebes/nós oferecemos/temos para te oferecer/a empresa oferece} {/em troca/
            para você/a ti}
        {nossos/os nossos/seus/os teus/} {benefícios/mimos/perks/incentivos} {/e vantagens/
            para você/incluem/oferecidos}
        {vantagens/regalias/benefícios} {/de trabalhar aqui/de trabalhar connosco/
            de trabalhar conosco/e regalias/sociais/extra}
        {remuneração/salário} e benefícios
        {conta com/podes contar com/você pode contar com/vai contar com/terá/terás}
        além do salário{, você recebe/ você recebe/, oferecemos/, recebes}
        {recebes/você recebe/damos-te/o que há para você/o nosso lado/pacote/o pacote}
        {recompensas/salário e algo mais/remuneração e mimos/em troca/da nossa parte}
        {o que levas/ganhas/tens direito a}
    """,
    Topic.OVERVIEW: """
        o que fazemos
    """,
    Topic.LOGISTICS: """
        {como/é assim que} {/nós/a gente} {trabalhamos/trabalha/funcionamos/funciona} {/juntos/
            em equipe}
        {nossa/a nossa/nosso/o nosso} {forma de trabalhar/forma de trabalho/maneira de trabalhar/
            jeito de trabalhar/jeito de ser/jeito/modo de trabalhar}
    """,
    Topic.PROCESS: """
        {/o/sobre o/instruções para o/instruções do} {teste técnico/desafio técnico/teste prático/
            teste/desafio de código}
        instruções
        {como/e como} {funciona/é/será/vai ser} o {/nosso} processo {/seletivo/de seleção/
            de recrutamento}
        {o/nosso/o nosso/} processo {/seletivo/de seleção/de recrutamento/de entrevistas}
        {etapas/fases/passos} {/do processo/da seleção/do processo seletivo/seguintes/de seleção}
        {próximas/próximos} {etapas/passos}
        {e depois/os passos seguintes/como escolhemos/como selecionamos/o que acontece depois}
    """,
    Topic.APPLY: """
        {gostou/curtiu/ficou interessado/tem interesse/te interessou/interessado/interessada} {/
            da vaga/na vaga/do time/desse desafio/do desafio}
        {como/onde} {se candidatar/candidatar-se/concorrer/aplicar/enviar currículo/participar/
            se inscrever/me candidato}
        {envia/envie/manda/mande} {/o teu/o seu/seu/teu} {cv/currículo/portfólio}
        {documentos/documentação} {/necessários/necessária/para inscrição}
        {envia-nos/mande para nós/o que enviar/envie-nos/mande pra gente/o que deves enviar}
        documentos a enviar
    """,
    Topic.STACK: """
        {nossa/a nossa/} {stack/tech stack} {/de tecnologias/tecnológica/atual}
        {tecnologias/ferramentas} {/que usamos/que utilizamos/utilizadas/usadas/do dia a dia}
        {as nossas ferramentas/nossas ferramentas/com o que trabalhamos/o que usamos}
        {trabalhamos com/nossa tecnologia}
    """,
}

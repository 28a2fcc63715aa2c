"""Words of headings in Portuguese that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
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

"""Words of headings in English and Malay, with the most common ones of other languages."""

from __future__ import annotations

from adverts.vocabulary.importance_words import MUST, NICE, named
from adverts.vocabulary.topics import Topic

PATTERNS: tuple[tuple[Topic, str], ...] = (
    # The first match decides, so exceptions come before their rule.
    (
        Topic.APPLY,
        r"^documents? (needed|to (send|submit|attach))"
        r"|^\w+ (och|og|und|and|et|y|e|en) (kontakt|contacto?|contato)$",
    ),
    (Topic.BENEFIT, r"\byou (can|may) (also )?(count|rely|depend|bank) on$"),
    (Topic.REQUIREMENT, r"\bwe (\w+ ){1,6}(count|rely|depend) on$"),
    (Topic.BENEFIT, r"\boffer (consists? of|includes?|comprises?)\b"),
    (Topic.PROCESS, r"\b(applicants?|candidates?) (can|may|should|will) expect\b"),
    (
        Topic.REQUIREMENT,
        r"\b(you|they|s?he|candidates?|applicants?|person|individual|incumbent) (must|should"
        r"|needs? to|has to|have to|will need to) be able to$",
    ),
    (Topic.REQUIREMENT, r"^(the )?person(al|nel)? spec(ification)?s?\b"),
    (Topic.BENEFIT, r"^(our |the |some |more )?(company |employee |key )?(benefits?"
                    r"|perks)\b(?! real)"
                    r"|why you.?ll love|you.?(ll| will) love (about|here)"
                    r"|(benefits|perks) (of|for) working"),
    (Topic.REQUIREMENT, r"\b(requirements?|required|essential|must haves?)( \w+)? ?(&|and|/|\+) ?"
                        r"(preferred|preferences|desir(ed|able)|nice)\b"),
    (Topic.REQUIREMENT, r"(below|following) .{0,30}(requirement|qualification|criteria)s?$"),
    (
        Topic.BEHAVIOUR,
        r"^(?!.*(prefer|desir|bonus|nice to))(.*\bsoft skills|(your |the |key |core )*personal "
        r"(characteristics|qualities|attributes|traits)|((what|which) kind of )person\b"
        r"|(your |the )?(character|work(ing)? style)$|(people|human|behaviou?ral) skills)",
    ),
    (
        Topic.NICE,
        r"(awesome|amazing|great|nice|cool|fantastic|lovely|perfect) if"
        r"|(doesn|won|wouldn|can).?t hurt"
        r"|great addition|bonus if|even better if|you.?(ll| will)? have an edge|would (love|like)"
        r" (to see|you to (have|possess))|(seen|considered|counts?|regarded) as an? "
        r"(benefit|plus|advantage|bonus|asset)|(would|will|may|could) (also )?be (an? )?"
        r"((very|really|especially|particularly|highly) )?(benefi|advantag|asset|useful|helpful"
        r"|valuable|handy|appreciated|welcome)"
        r"|(highly |are )beneficial|(any|some) of (these|the following) (helps?|is a plus)"
        r"|(these|this) (would )?helps?$|not required|\bit helps if|\bmay also (have|bring)"
        r"|\balso ideally\b",
    ),
    (
        Topic.RESPONSIBILITY,
        r"(need|want|expect|ask|like|looking for) you to (?!be|have|bring|know|possess|join)"
        r"|where you.{0,12} (make an impact|matter"
        r"|come in|add value|contribute|shine|help)\b|you.?(ll|will)? get to\b|how you.?ll get to"
        r"|success looks like|first .{0,12}(days|weeks|months|year)\b|days (&|and) beyond"
        r"|(examples?|sample|possible|potential) (of )?(the )?(work|projects?|tasks|assignments)\b"
        r"|we.?(ll|d| will| would)( also)? (ask|expect|need|want|like) you to"
        r" (?!be|have|bring|know|possess|join)|we.?(ll| will)( also)? ask you to"
        r"|spend your (time|days?|week)\b"
        r"|you (might|may|could) (be )?work(ing)? on|typical day|daily work|^(key "
        r"|main )?outcomes$",
    ),
    (
        Topic.RESPONSIBILITY,
        r"\b(candidate|applicant|incumbent|holder|employee|individual|person|s?he) "
        r"(will|shall|would|is expected to|will be (required|expected|asked) to)$",
    ),
    (Topic.ROLE, r"^(the )?background$|^(the )?((job|role|position|post) )?(summary|overview"
                 r"|purpose)\b"
                 r"(?!.*(responsib|dut|tasks|requirement|qualif|benefit))"),
    (
        Topic.REQUIREMENT,
        r"you.?(ll| will|re| are)( also| probably)? (be )?(really |very )?"
        r"(good|great|skilled|comfortable|confident|experienced|familiar|fluent|proficient)"
        r" (at|in|with)"
        r"|are you (the one|someone|somebody|a person)\b"
        r"|(hear from you|apply|fit( right)? in|(good|great|right|perfect|ideal) (fit |match )?"
        r"(for|of) you|made for you|is for you|you might be|join us) if\b|you identify with"
        r"|who (we are|we.re|are we) (looking|seeking|search|after)|comfortable with$"
        r"|(expect|need|want) you to (have|bring|be|know|possess)"
        r"|you.?(ll| will) (love|like|enjoy|be successful|shine|succeed|be happy|thrive)\b.{0,40}"
        r"\bif"
        r"|be a (great |good |perfect )?(match|fit)\b"
        r"|^(the )?candidates? (should|must|will|profile|with|needs?|has|requirement)",
    ),
    (Topic.REQUIREMENT, r"\bmust (also )?(have|be|hold|possess|meet)$"),
    (
        Topic.APPLY,
        r"^((required|requested|necessary|optional|additional"
        r"|supporting) )*(application )?(documents?|materials)"
        r"( (needed|required|requested).*)?$|^(required|to be submitted).* (documents"
        r"|with your application)$",
    ),
    (Topic.REQUIREMENT, named(MUST)),
    (Topic.NICE, named(NICE)),
    (Topic.CONTAINER, r"^(additional|further|other|more|general) (information|details|info)$"),
    (Topic.CONTAINER, r"^(informations? complémentaires?|maklumat tambahan|weitere infos?)"),
    (Topic.CONTAINER, r"^(please )?(notes?|remarks?|nota|catatan)$"),
    (
        Topic.OVERVIEW,
        r"additional company info|about (us|our compan)|^(the )?company\b(?!.{0,12}(benefit|perk"
        r"|offer))|our compan|who we are\b(?! looking)|(our|the) investors|our scale"
        r"|^about the (?!role|team|job|position|opportunity|project|work|internship|program)\w"
        r"|get to know us|\bour (mission|vision|story|culture|history)|^(mission|vision)\b(?! et)"
        r"|what we do\b(?! offer)|working at|life at|profil syarikat|tentang (kami|syarikat)"
        r"|mengenai (kami|syarikat)|über uns|wer wir sind|das unternehmen|unternehmensprofil"
        r"|qui (nous )?sommes|(à|a) propos de|l.entreprise|entreprise$|qui[eé]nes somos"
        r"|sobre nosotros"
        r"|thrive (as one|in (our|a|an) .*culture)|^creating a culture|we (all )?believe( in)?$"
        r"|our beliefs"
        r"|la empresa|company (overview|description|profile|background)|at a glance",
    ),
    (
        Topic.LEGAL,
        r"\beeoc?\b|equal (employment )?opportunit|diversi(ty|té|dad)|inclusi(on|ve)|discriminat"
        r"|belonging"
        r"|privacy|accommodat|safeguarding|important notice|disclaimer|e-verify|fraud|\bscam"
        r"|data protection"
        r"|chancengleich|égalité|our commitment|protection policy|affirmative|confidentialit",
    ),
    (
        Topic.PROCESS,
        r"interview|(supplemental|supplementary|screening) questions"
        r"|(hiring|recruit\w*|selection) (\w+ ){0,4}(process|steps|stages|rounds|journey|timeline)"
        r"|what happens (after|next|when)|^(typical |our )?process$|next steps"
        r"|proceso de selecci|bewerbungsprozess"
        r"|(processus|process) de recrutement|after you apply|proses temuduga",
    ),
    (
        Topic.APPLY,
        r"^(\w+ )?(information|guidance|notes) (for|to) (\w+ )?(applicants|candidates)$"
        r"|how (to|do i|can i|can you) apply|application (process|submission|package|dossier)"
        r"|apply (now|here"
        r"|today|via|by"
        r"|online)|^(to apply|apply(ing)?|applications?|get in touch)$"
        r"|^(does this )?sounds? like you$"
        r"|application (instruction|procedure|method|detail)|cara (per|me)?mohon|ready to apply"
        r"|(interested|please) (applicants?|candidates?|send|submit|contact)|whats ?app"
        r"|so bewirb|bewerbung$|bewerben|postuler|^candidate[rz]\b|^postulez|candidature$"
        r"|c[oó]mo (aplicar|postular)"
        r"|immediate (acceptance|hiring|interview)|contact (us|person|info|detail)|^contact$"
        r"|email your|to be considered|click to"
        r"|(see|picture|imagine) yourself (in|as)|^(are you )?interested( in .{0,40})?$"
        r"|cover(ing)? letter\b|on your (resume|résumé|cv)\b"
        r"|^(please )?(include|provide|submit|attach|send)( us)? "
        r"(the following|an?|your)\b"
        r"|^sounds? (good|interesting|exciting|great|like fun)",
    ),
    (Topic.VACANCIES, r"^(kekosongan|jawatan|senarai jawatan|vacanc(y|ies)|positions?) ?(jawatan|"
                      r"ditawarkan|available|offered)?$"),
    (Topic.PAY, r"^for .{0,20}(based|us|uk|u\.s\.?|eu).{0,12}(applicants|candidates|residents)"),
    (
        Topic.LOGISTICS,
        r"locations?\b|^(work(ing)? |job |office )?(place|address|hours?|schedule|days?|types?|"
        r"mode|time|arrangement|environment|conditions?)$|employment type|job type|contract type"
        r"|^hiring (in|locations?)$"
        r"|^(travel|logistics|language|visa|timezones?|time zone|start date|duration|industry"
        r"|website"
        r"|department|reports? to|reporting (to|line)|(responsible|accountable) to$|level|division)"
        r"\b(?! skill)|lokasi|standort"
        r"|arbeitsort|lieu\b|ubicaci[oó]n|modalités|where you(?!r (days?|time|week))"
        r"|contract length|public transport"
        r"|closing date"
        r"|speciali[sz]ations?$|areas? of (research|teaching|study)|fields? of (study|research)"
        r"|^(shift|job ref|vacancy ref)|physical (demand|requirement)|waktu (kerja|bekerja)"
        r"|type de contrat|leveling",
    ),
    (
        Topic.BENEFIT,
        r"benefit|perks|what (we|you|i)( will|.?ll| can)? (also )?(offer|get|gain"
        r"|receive)\b(?! to\b)"
        r"|have to offer|(will|do) you (gain|get|receive)\b"
        r"|(we|can|also) offer\b|job can offer|in it for (you|me)|enjoy\b|rewards?\b|why (join"
        r"|apply|choose"
        r"|work|us\b"
        r"|you.?ll (love|like)|you should)|how .* support you"
        r"|what (can )?you (can )?expect( from| as|$)|well-?being|wellness|advantages? of"
        r"|incentives?\b"
        r"|you.?ll (get|receive|love|enjoy)\b(?! to\b)|as an? (full|employee)|employees receive"
        r"|we (are able to )?provide\b"
        r"|(our|the) offer|package|time off|allowances?$|career (growth|progress|prospect)s?"
        r"|(learning|development|growth|career) opportunit|flexible (schedule|working)|grow with us"
        r"|faedah|manfaat|kelebihan bekerja|tawaran kami|kemudahan|ganjaran"
        r"|wir bieten|bieten wir|unser angebot|unsere leistungen|deine vorteile|ihre vorteile"
        r"|darauf (kannst|können)|das erwartet (dich|sie) bei"
        r"|avantages|nous (vous )?offrons|(nous|on) (vous |te )?propos|en (nous )?rejoignant"
        r"|pourquoi (nous|rejoindre)|ce que nous|rémunération et|notre offre"
        r"|beneficios|ofrecemos|ofrece\b|qué te|ventajas|te damos",
    ),
    (
        Topic.NICE,
        r"nice.?to.?ha(ve|d)|^(huge |big |extra )?bonus\b(?! (scheme|plan)| ?(/|&|and|or)"
        r" ?(commission|salary|pay))|bonus (points|skills"
        r"|if)"
        r"|\ba (?:big |huge |strong )?(?:plus|bonus)\b|^valued\b|come in handy|edge you"
        r"|prefer+ed|preferabl|preferen(ce|tial)|preferir|desir(ed|able|ed)|(is|are|be"
        r"|as) (an? )?(big |huge |strong |distinct |definite )?"
        r"(plus|advantage|bonus|asset)|^(a )?(big |huge )?plus(es)?( points)?$|^pluses"
        r"|brownie|advantage"
        r"|optional|ideally"
        r"|good.to.ha(ve|d)|great.to.have|not (strictly )?(required|essential|mandatory)"
        r"|extra (points|credit)"
        r"|even better|would be (a |an )?(great|nice|good|plus)|also has\b|stand.?out|set you apart"
        r"|^what you should have$|^desired|added (value|advantage)|it.?s great"
        r"|^additional (skills|qualif"
        r"|experience)|nices? to"
        r"|keutamaan|nilai tambah|kelebihan|lebih disukai"
        r"|von vorteil|wünschenswert|idealerweise|pluspunkte|optimal|plus$"
        r"|serait un (plus|atout)|atouts?\b|(apprécié|souhaité|les plus|un plus|intéressant)"
        r"|valorable|valora(mos|ble|rá)|se valora|deseable|plus si|un plus",
    ),
    (
        Topic.RESPONSIBILITY,
        r"what you.{0,4} ?(will |ll |would |are going to |re going to |get to )(be |also )?(do"
        r"|doing|work|own|be working|be responsible|build|"
        r"deliver|achieve|accomplish|tackle|lead|drive|handle|create|learn)\b",
    ),
    (
        Topic.REQUIREMENT,
        r"what (skills|does it take|it takes|will help|do (i|you|we) (need|look|expect)|we (look"
        r"|expect|need|require|want|value|.?re (look|seek))|are we look)"
        r"|what (you|you will|you.?ll|will you|you must|you.?d|you would"
        r"|you are expected to)( also| really)? ?(need|bring|have|bringing|must have|should have"
        r"|offer us)"
        r"|(must|need to) have|who you are|about you(rself)?\b|(you|we|re|are|am) (are )?(look"
        r"|seek|search)ing for|you.?(ll| will) (need|bring|have)\b"
        r"|you (must |should |already )?(have|bring|possess|need)\b|to (be|have) (success"
        r"|considered)|success(ful)? in (this|the)|succeed|thrive"
        r"|(ideal|right|successful|strong|perfect) (candidate|person|applicant|fit|profile)"
        r"|you should apply|you.?re (the|a|an|our)\b|is this you|could be you|you might be|fit if"
        r"|^(technical|required|key|core|basic|minimum|essential|mandatory|general|additional|job"
        r"|other|special|your|relevant|academic|professional|hard) ?"
        r"(technical )?(skills?|requirements?|qualifications?|knowledge|experiences?|education"
        r"|criteria|competences)",
    ),
    (
        Topic.STACK,
        r"tech(nology|nological|nical)? stack|our stack|^stacks?\b|(what|tools) (that )?we use"
        r"|our (current )?tech$|s stack$|technolog(ies|y) (we|you|used)"
        r"|^(les )?technologies (mises|utilis)|^technolog(ies|y)$"
        r"|environnements? (techni|technolog)|stack technique|technologien$|tecnolog[ií]as$",
    ),
    (
        Topic.BEHAVIOUR,
        r"behaviou?r|values\b|^(our )?(core )?value$|principles|soft skills|attitudes?\b"
        r"|\btraits?\b"
        r"|^(core |key )?competenc(y|ies|es)"
        r"|personal (qualit|attribut|skill|characterist|competenc|trait|quali)|interpersonal"
        r"|attributes|^(skills?|skill ?sets?)( (&|and) (competenc\w+|abilities|attributes))?$"
        r"|competenc(ies|es)$|passionate about|mindset|personality|^qualities|leadership (skills"
        r"|principles)"
        r"|sikap|perilaku|kemahiran insaniah|persönliche|soziale kompeten|savoir.?être|qualités"
        r"|aptitudes|habilidades (blandas|personales)|core value",
    ),
    (
        Topic.RESPONSIBILITY,
        r"responsib|responsab|dut(y|ies)\b|accountab|job ?scope|scope of (work|job|role)|^scope"
        r"|tasks?\b|day.to.day|a (typical )?day in|your (day|days|typical|impact|mission"
        r"|contribution|work)\b"
        r"|how you.?(?:ll| will| can) (?:contribute|help|make|work)"
        r"|(?:opportunity|role|position|job) (?:will|that|lets|allows?)\b.{0,12}\byou to\b"
        r"|(you|you.?ll) (will|can|get to|are (expected|going|responsible))\b|you.?ll( also)?(:|$"
        r"| (be|do|work|help|get to|lead|own))|you (will|ll)$|will you (do|be doing|work)"
        r"|i be doing|will you be"
        r"|in this (role|position|job)|as (an?|our|the) .* you( will|.?ll)|get ready to"
        r"|essential functions|(key|main|core|primary|principal|daily|job|work|major) (functions?"
        r"|activit|deliverables|objectives|areas|tasks|focus|role|roles)"
        r"|functions?$|(be|are) (expected|able) to|the (impact|work) you|make an impact|challenges"
        r"|practicals|objectives|opportunity to|role (involves|includes|entails|will)"
        r"|expectations$|expected of you|the day|help us"
        r"|tugas|tanggung ?jawab|skop (kerja|tugas)|peranan"
        r"|aufgabe|tätigkeit|das machst du|was du (machst|tust)|dein (job|arbeitsalltag)"
        r"|das erwartet (dich|sie)|was dich erwartet|verantwort|ihre rolle|deine rolle"
        r"|^((vos|tes|les|nos|la|votre|ta|principales) )+missions?\b|^missions\b|missions? et"
        r"|au quotidien|(tes|vos|votre|ton|le) (rôle|missions?|responsab|activit|tâches|quotidien)"
        r"|tâches|ce que (tu|vous) (feras|ferez)|vous (aurez|serez)"
        r"|funciones|tareas|qué harás|tu d[ií]a|(tu|el) rol\b|qu[eé] (vas a|har[aá]s)",
    ),
    (
        Topic.PAY,
        r"compensation|bonus ?(/|&|and|or) ?commission"
        r"|salar(y|ies)|^(base |basic )?pay\b|pay (range|rate|transparen)|remunerat"
        r"|gaji|gehalt|vergütung|salaire|rémunération|salario|retribuci|wages?\b|\bote\b"
        r"|you.?ll earn",
    ),
    (
        Topic.REQUIREMENT,
        r"requi?rem|required|qualif|prerequisit|pre-requisit|skill|experience|educat|knowledge"
        r"|abilit(y|ies)|criteria|eligib|credential|certificat|licen[cs]e|expertise|background"
        r"|candidates?\b|applicants?\b|we expect|expectation"
        r"|kelayakan|syarat|keperluan|pengalaman|kemahiran|calon|pendidikan"
        r"|anforderung|profil|qualifikation|kenntnisse|voraussetzung|das bringst|bringst du"
        r"|bringen sie|was du mit|erfahrung|wir (suchen|erwarten|wünschen)|sie (haben|verfügen)"
        r"|du (hast|bist)"
        r"|compétences|(?<!in)formation|expérience|exigences|prérequis|pré-requis|recherch"
        r"|vous (êtes"
        r"|avez)|tu (es|as)\b|attendu"
        r"|requisitos|perfil|experiencia|formaci[oó]n|esperamos|necesita|buscamos|conocimientos"
        r"|imprescindible|pedimos|exigid",
    ),
    (Topic.CONTAINER, r"要求.*[职職][责責]|[职職][责責].*要求"),
    (Topic.NICE, r"加分|优先|優先"),
    (Topic.RESPONSIBILITY, r"[职職][责責]|工作[内內]容|岗位描述|工作描述|工作任务|崗位內容"),
    (Topic.REQUIREMENT, r"要求|任[职職]|资格|資格|[应應]聘[条條]件|技能"),
    (Topic.BENEFIT, r"福利|待遇|我们提供|我們提供"),
    (Topic.OVERVIEW, r"公司介[绍紹]|公司[简簡]介|团队介绍|公司/团队|[关關][于於]我"),
    (Topic.APPLY, r"[联聯][系繫]方式|投[递遞]|[申應应][请請聘]方式"),
    (Topic.LOGISTICS, r"工作地[点點]|^地[点點]|工作性[质質]|工作[时時][间間]"),
    (Topic.PAY, r"薪[资資酬水]|工资"),
    (Topic.OVERVIEW, r"^(some |more |general |background )?(information|facts|details) (about|on)"
                     r" .*\b(group|lab|laborator(y|ies)|institutes?|departments?|faculty|us)\b"
                     r"|^(life|living|(living|working) and (living|working)) in\b"),
    (Topic.LOGISTICS, r"^how (we|(our|the) team)\b(?! (hire|recruit|interview|select|choose|pay"
                      r"|reward))(?!.*\byou\b)"),
    (Topic.OVERVIEW, r"^about (?!(the|this|your|you|yourself|our)( |$))"
                     r"|^why (?!you|this|are|is)[\w' .&-]+$|^more (on|about) "
                     r"|about the company|^(join|meet) (?!the)"),
    (
        Topic.ROLE,
        r"descri(ption|ptif|pción)|\brole\b|position|summary|overview|opportunity|purpose|the job"
        r"|this job|about the|project|highlights|\bteam\b|introduction|assignment|deskripsi"
        r"|penerangan|stellenbeschreibung|die stelle|le poste|poste$|descripci|el puesto"
        r"|kerja kosong",
    ),
)  # fmt: skip

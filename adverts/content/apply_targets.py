"""What the address of a link says about the page: a form, a map, somebody's profile, a notice."""

from __future__ import annotations

import re

_I = re.IGNORECASE
ELSEWHERE = re.compile(
    r"^https?://(?:[^/]*\.)?(?:wikipedia\.org|youtube\.com/watch|youtu\.be"
    r"|facebook\.com/(?:sharer?|dialog)|(?:twitter|x)\.com/(?:intent|share)"
    r"|linkedin\.com/(?:share|cws|sharing|company/[^/]{1,80}/?(?:$|about|people|posts))"
    r"|t\.me/share|reddit\.com/submit|pinterest\.[a-z]+/pin"
    r"|(?:api\.whatsapp\.com|wa\.me)/(?:send)?\?text)"
    r"|[/?&=](?:privacy|data-protection|datenschutz|cookies?|terms|agb|impressum|legal|log-?in"
    r"|sign-?in|sign-?up|unsubscribe|share|newsletter|job-?alerts?)"
    r"(?:-(?:policy|notice|statement|and-conditions|of-use|of-service|erklaerung))?(?=[/?#.&]|$)",
    _I,
)
# Forms that anybody can make; in an advert, they are for applying.
FORM = re.compile(
    r"^https?://(?:docs\.google\.com/(?:a/[^/]{1,80}/)?forms/|goo\.gl/forms/|forms?\.[\w.-]{1,60}/"
    r"|(?:[\w-]{1,60}\.)?(?:typeform\.com/to|jotform\.com|jotformeu\.com|tally\.so"
    r"|fillout\.com|paperform\.co|formstack\.com|wufoo\.(?:com|eu)|cognitoforms\.com|surveymonkey\.com/r"
    r"|forms\.fm|formsite\.com|zohopublic\.\w+/\S{0,80}form|hsforms\.com|youcanbook\.me)/"
    r"|airtable\.com/(?:app\w+/)?(?:shr|pag|embed)|app\.smartsheet\.com/b/form/|framaforms\.org/"
    r"|(?:[\w-]{1,60}\.)?notion\.site/\S{0,80}form)",
    _I,
)
# Pages that an advert shows for reading: maps, people, profiles, code, what files hold.
BACKGROUND = re.compile(
    r"^https?://(?:(?:www\.|maps\.)?google\.[a-z.]{2,6}/maps|(?:maps\.app\.goo\.gl|goo\.gl/maps)/"
    r"|maps\.(?:google|apple)\.|[^/]{0,40}openstreetmap\.org|(?:[a-z]{2,3}\.)?linkedin\.com/(?:in|pub)/"
    r"|(?:[a-z-]{1,8}\.)?facebook\.com/|(?:www\.)?(?:instagram|tiktok|pinterest|xing|twitter|x)\.com/"
    r"(?!jobs)[^/]{1,60}/?(?:[?#]|$)|(?:www\.)?youtube\.com/|[^/]{0,40}(?:mastodon|bsky)\."
    r"|(?:www\.)?git(?:hub|lab)\.com/[^/]{1,60}(?:/(?![^/]{0,99}(?:career|job|join|vaga|hiring))"
    r"[^/]{1,100})?/?(?:[?#]|$)|gist\.github\.com/|(?:[^/]{1,20}\.)?osf\.io/"
    r"|(?:www\.)?(?:arxiv|doi|zenodo)\.org/|(?:www\.)?dropbox\.com/|drive\.google\.com/)",
    _I,
)
# Files to read or to print.
FILE = re.compile(r"\.(?:pdf|docx?|odt|zip|pptx?|png|jpe?g)(?=$|[?#])", _I)
FRONT_PAGE = re.compile(r"https?://[^/?#]+/?")
JOB_PATH = re.compile(
    r"/[^/?#]*(?:career|job|position|vacanc|apply|opening|stelle|karriere|emploi|empleo|kerjaya"
    r"|vagas?\b|vacature|trabalhe|recrut|recruit|hiring|lavora|ledig)",
    _I,
)

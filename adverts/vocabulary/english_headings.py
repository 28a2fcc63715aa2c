"""Whole headings in English that mean one thing, in all their usual spellings.

“What you do” names tasks as a heading, but inside other words it may be anything, so the patterns
of `heading_patterns` can't hold it. A heading is compared without what may stand around it (“Here's
what …”, “… at Acme”) and with one form for “you will”, “you would” and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from adverts.vocabulary.topics import Topic

_LONGEST = 60
_FORMS = (
    (re.compile(r"\b(you|we)(?: will|'d| would| are going to|'re going to)\b"), r"\1'll"),
    (re.compile(r"\b(you|we)(?: are|'ll be(?= )(?! \w+ing))\b"), r"\1're"),
    (re.compile(r"\b(you|we) have(?= \w+(?:ed|ne|ot))\b"), r"\1've"),
    (re.compile(r"\b(what|who|here|that|it|there) is\b"), r"\1's"),
    (re.compile(r"\s*[&+]\s*"), " and "),
    (re.compile(r"\b(\w+) and (?:the |your )?\1\b"), r"\1"),
)
_BEFORE = re.compile(
    r"^(?:(?:so|and|but|now|finally)[, ]+)?(?:(?:here's|here are|this is|that's|these are"
    r"|(?:some|a few|examples|a bit) of(?: the)?|the|our|your|my|an?|some|more|all) )*"
)
_ARTICLES = re.compile(r" (?:the|an?|your) ")
_AFTER = re.compile(
    r"(?:,? (?:for|with|to|from|by|at|in) (?:us|you|me|this (?:role|job|position|post|team)"
    r"|the (?:role|job|position|post|team|table)|our team)| at [\w.&'-]+(?: [\w.&'-]+)?| here"
    r"| then| day[- ]to[- ]day| at glance| in (?:short|brief|nutshell)| include[sd]?| as follows)+$"
)
_HEADINGS: dict[Topic, str] = {
    Topic.RESPONSIBILITY: "job in nutshell|job in short|job in brief|what you do"
    "|what you actually do|what you'll do|what you'll be doing"
    "|what you'll take on|what you'll take care of|what you'll look after|what you'll work on"
    "|what you'll be working on|what you'll get up to|what you'll be getting up to"
    "|what you'll spend time on|what i'll do|what will i do|what will i be doing"
    "|what am i going to do|what would i be doing|what would you do|what job involves"
    "|what role involves|what work involves|what job entails|what role entails"
    "|what does job involve|what does role involve|what does work involve"
    "|what does this job involve|what does this role involve|what's job|what job is"
    "|what we need you for|what we'll need you for|what we need help with|what you help us with"
    "|what you can do for us|what we'll ask of you|what we'll ask you to do"
    "|what we'll like you to do|what we'll entrust to you|we'll trust you with|we trust you with"
    "|we'll like you to|job in detail|job itself|kind of work|type of work"
    "|new job|daily job|new challenge|next challenge|typical week"
    "|average day|average week|normal day|day at work|day in life|week in life|on normal day"
    "|on typical day|what day looks like|what week looks like|what days look like"
    "|what typical day looks like|what typical week looks like|what normal day looks like"
    "|what does day look like|what does week look like|what does typical day look like"
    "|what will day look like|what will week look like|remit|field of activity|fields of activity"
    "|field of work|area of work|areas of work|job content|work content|content of work"
    "|content of job|activities|day to day activities|deliverables|goals of role|goals of job"
    "|purpose and tasks|postholder will|post holder will|appointee will|person appointed will"
    "|employee will|jobholder will|job holder will|incumbent will|you take care of|you look after"
    "|you'll take care of|you'll look after|you'll|you'll be working on|you'll work on"
    "|you'll spend time on|you'll mainly|where you'll make difference|where you'll help"
    "|how will you contribute|how you'll help|how you'll make difference|to-dos|to do|to do list"
    "|things you'll do|things you'll be doing|stuff you'll do|key result areas|key results"
    "|result areas|what's expected|what's to do|what there's to do|what needs doing"
    "|what needs to be done|your part|part you'll play|what part you'll play|focus areas"
    "|areas of focus|main areas"
    "|day job|things on plate|what's on plate|what's on desk|on typical shift|typical shift"
    "|what you'll get stuck into|what you'll sink teeth into|nuts and bolts|what keeps you busy"
    "|mandate|what you'll pick up|how you'll spend time|how you'll spend days"
    "|how you'll spend week|where we need you|what we'll hand you|part in it|first projects"
    "|what work looks like|what we'll have you do|what you help with|what you'll help with"
    "|what lands on desk|what you'll be busy with|you'll keep busy with",
    Topic.REQUIREMENT: "what we ask|what we ask of you|what we ask for|what do we ask"
    "|what do we ask for|what do we ask of you|what we're after|what we'll like"
    "|what we'll like to see|what we'll like you to bring"
    "|what we hope you'll bring|what we hope to see|what we hope for|what we hope you'll have"
    "|what you've got|what you got|what you've done|what you've already done|what you know"
    "|what you already know|what you should know|what you're able to do|what you're good at"
    "|what you bring along|what makes you good fit|what makes you great fit|what makes you right"
    "|what makes you good match|what makes you one|what makes you perfect|why you"
    "|why you're good match|why you're good fit|who are you|who we look for|who we want"
    "|who we need|who we seek|who we'll like to meet|who we'll love to meet|who do we look for"
    "|who do we want|who do we need|who should apply|who can apply|who may apply|who could apply"
    "|who this is for|who's this for|who's it for|who's this role for|who's this job for"
    "|who is this role for|who this role is for|who this job is for|who'll fit|who fits"
    "|who fits us|is it you|is that you|could it be you|could this be you|might this be you"
    "|do you recognise yourself|do you recognize yourself|this is you|that's you|you've got"
    "|you know|you come with|you offer|you should|you bring along|you tick these boxes"
    "|do you tick these boxes|tick these boxes|boxes to tick|boxes you tick|know-how|know how"
    "|superpowers|toolbox|tool box|toolkit|tool kit|talents"
    "|ideal person|right person|person you're|person we're looking for|person we look for"
    "|person we need|wish list|wishlist|wishes|non-negotiables|non negotiables|preconditions|need"
    "|basics|musts|we ask|we ask for|we ask of you|we ask that you|we need|we need you if"
    "|we want|we hope you|we expect|we expect you to|we'll like to hear from you if"
    "|we want to hear from you if|to be considered you must|to be considered, you must"
    "|in order to apply you should|in order to apply, you should|in order to apply you must"
    "|to apply you must|to apply you should|to apply, you must|to apply, you should"
    "|to do this job you need|to do this job you'll need|for this job you need"
    "|for this job you'll need|for this role you need|for this role you'll need"
    "|you're good match if|you're right if|you're right for us if|you're one if|it's for you if"
    "|this is for you if|this job is for you if|this role is for you if|you're ideal if"
    "|you're perfect if|join us if|come if|apply if|please apply if|please apply if you"
    "|apply if you|you qualify if|hard requirements|deal breakers|deal-breakers|dealbreakers"
    "|at minimum|professional profile|background and experience|track record|academic background"
    "|professional background|educational background|training and experience"
    "|what experience you need|knowledge and experience|registrations and licences"
    "|licences and certificates"
    "|bring with you|you are at home with|you're at home with|what we can't do without"
    "|what gets you through door|who'll fit in|this suits you if|this job suits you if"
    "|under belt|what you have under belt|in luggage|what's in luggage|it takes"
    "|we can't compromise on|non-negotiable|deal-breaker|what you can already do|things you know"
    "|things you bring|you'll need to bring along|bring along|please bring",
    Topic.NICE: "nice extras|nice extra|nice but not needed|nice but not necessary"
    "|nice but no must|nice but not must|nice but not required|also nice|also nice to have"
    "|also good|also helpful|also useful|also valued|also welcome|also appreciated|also great"
    "|bonuses|bonus skill|bonus experience|big bonus|big bonuses|it'll be helpful if"
    "|would be helpful|would be helpful if|it would be helpful if|it would help if|would help"
    "|would help if|it also helps if|it also helps|it helps|helpful|helpful skills|helpful extras"
    "|helpful experience|helpful knowledge|useful|useful extras|useful skills|useful experience"
    "|useful knowledge|useful to have|handy|handy extras|handy skills|handy to have"
    "|welcome extras|welcome skills|welcome but not required|extra|extra skills|extra experience"
    "|extra qualities|additional assets|assets|asset|considered asset|will be considered asset"
    "|not must|no must|not must, but nice|no must, but nice|not musts|not needed"
    "|not needed, but great|not needed but great|not needed but nice|not necessary"
    "|not necessary, but nice|not necessary but nice|icing on cake|icing|cherry on top"
    "|cherries on top|cherry on cake|cherry on pie|cream on top|on top|what would help"
    "|what also helps|what else helps|what else would help|what would be nice|what would be great"
    "|what would make us even happier|what would make us happy|what would be useful"
    "|what sets you apart|what'll set you apart|what makes you stand out|what makes you special"
    "|we'll love it if|we'll love it if you|we'll love if|we'll love if you|we're thrilled if"
    "|we're thrilled if you|we're delighted if|we're delighted if you|we're delighted if you also"
    "|we're impressed if|we're impressed by|we're extra happy if|we're happy if"
    "|we're happy if you also|we're happy if you also have|we'll also like|we'll also love"
    "|we'll also appreciate|we also like|we also value|we also appreciate|we also welcome"
    "|we appreciate|gold stars|wow us with|super nice|super nice to have|secondary skills"
    "|secondary requirements|soft requirements|if you also have|if you also|even better, you"
    "|better still|better yet|better still if|points if|plus if you|pluses if|it's nice if"
    "|it's great if|it's good if|good if|great if|great if you|nice if|nice if you|surprise us"
    "|surprise us with|highly regarded|well regarded|viewed favourably|viewed favorably"
    "|added extras|not essential|not essential but useful|non-essential"
    "|less important|could have|could haves|could-haves|should have|should-have|should haves"
    "|should-haves|want to have|wants|we're over the moon if|you get extra points if"
    "|even nicer|even nicer if|handy but not needed|handy, but not needed|would be lovely"
    "|would be lovely if|great, but no deal-breaker|great but no deal-breaker|no deal-breaker"
    "|we'll be over moon if|we'll be thrilled if|helps if you|it helps if you|it'll help if"
    "|it would help if you|these would help|these help|any of these would help|any of these help"
    "|helpful but not required|helpful, but not required|useful but not essential|nice touches"
    "|handy but not essential",
    Topic.BEHAVIOUR: "personal strengths|personal style|personal profile|way of working"
    "|ways of working|social skills|human qualities|human side|key qualities"
    "|qualities we look for|qualities we're looking for|qualities we value|qualities you bring"
    "|traits we look for|traits we value|traits we're looking for|kind of person you're"
    "|kind of person we look for|kind of person we're looking for|type of person you're"
    "|type of person we look for|type of person we're looking for|sort of person we look for"
    "|sort of person you're|how you work|how you behave|how you act|how you're"
    "|how you approach work|how you do things|how you think|how we expect you to work"
    "|who you're as person|who are you as person|who you're as colleague|as person you're"
    "|as person, you're|as person|as person you|as colleague|as colleague you're"
    "|as colleague, you're|you as person|you as colleague|temperament|work ethic"
    "|personal suitability|personal fit|cultural fit|culture fit|values fit|behaviours we value"
    "|behaviours we look for|what you're like|what you're like as person"
    "|how colleagues would describe you|how others describe you|how others would describe you"
    "|how friends would describe you|people describe you as|colleagues describe you as"
    "|others describe you as|as person, you|as colleague, you|as person you are"
    "|kind of colleague we like|kind of colleague you're|nature|how you tick|human stuff"
    "|what makes you you|what you're like to work with|how you come across"
    "|kind of colleague we look for|manner",
    Topic.STACK: "what we build with|what we work with|under bonnet|under hood|tools we use"
    "|kit we use|software we use|technologies you'll use|technologies you'll work with"
    "|tools you'll use|tools you'll work with|toolbox of team",
    Topic.PAY: "equity",
    Topic.LOGISTICS: "title|job title|position title|office policy|remote policy|working policy"
    "|work policy|remote work policy",
    Topic.PROCESS: "coding challenge|code challenge|programming challenge|technical challenge"
    "|coding test|technical test|programming test|coding exercise|technical exercise"
    "|programming exercise|coding assignment|technical assignment|take-home assignment"
    "|take home assignment|take-home test|take home test|take-home exercise|coding task"
    "|test task|test assignment|test project|trial task|practical test"
    "|how we choose|how it works from here|how it goes from here|steps"
    "|from application to offer|how process goes|how process works|how we select"
    "|how we'll choose|how choosing works|road to job",
    Topic.APPLY: "in application|application should include|application should contain"
    "|what application should include|what application should contain"
    "|how to get in touch|want in|tempted|send us|what to send|what to send us"
    "|what we'll like you to send|what to include|how to get job",
    Topic.BENEFIT: "benefits|benefits at glance|perks|what to expect"
    "|what we give|what we give you|what we give back"
    "|what we give in return|what we'll give you|what we'll give|what do we give you"
    "|what we have for you|what we do for you|what we'll do for you"
    "|what we can do for you"
    "|what's on offer|what is on offer|what makes us special"
    "|what makes us great|what makes us great to work for"
    "|what makes us great place to work|what makes us good employer|we give|we give you"
    "|we'll give you|you get|you'll get|you also get|you'll also get|you receive|you'll receive"
    "|you'll also receive|you'll get from us|you can count on|you can look forward to"
    "|look forward to|things to look forward to|in return|in return you get|in return you'll get"
    "|in return, you get|in return, you'll get|in return, we offer|in return for work"
    "|in return, you receive|in exchange|in exchange you get|in exchange we offer"
    "|in exchange, we offer|promise to you|goodies|good stuff|good bits|what's deal"
    "|treats|reasons to join|reasons to join us|reasons to apply|good reasons to join"
    "|good reasons to join us|good reasons to apply|reasons to work"
    "|reasons why you should join us|how we take care of you|how we'll take care of you"
    "|how we look after you|how we'll look after you|how we care for you|how we thank you"
    "|how we say thank you|good to know about working|plus points of working|nice things"
    "|on top of that you get|on offer|extras we offer|what else you get"
    "|what else do you get|what else we offer|sweeteners|we take care of you|we look after you"
    "|we'll look after you|we'll take care of you|we treat you to|what you'll find"
    "|pay packet|pay packet and what comes with it|what we put on table|what's on table"
    "|we'll spoil you with|you'll go home with|upside|upsides|what we can promise"
    "|what we promise|we promise|we can promise you|what we promise you|what's in package"
    "|package|what you take home|what you'll take home|other side of deal|what we bring"
    "|what we bring to table|pay and rest|money and rest|money and more|pay and more"
    "|salary and more|what comes with job|what comes with it|what we throw in|we throw in",
}  # fmt: skip


def topic_of_whole(text: str) -> Topic | None:
    """Return the topic of a heading as `headings.normalise` returns it; None if it is unknown."""
    if len(text) > _LONGEST or not _WORDS.issuperset(text.partition(" at ")[0].split()):
        return None
    return next((_TOPICS[form] for form in _forms(text) if form in _TOPICS), None)


def _forms(text: str) -> Iterator[str]:
    """Yield a heading in its one form, and without what stands around it."""
    for pattern, form in _FORMS:
        text = pattern.sub(form, text)
    bare = _ARTICLES.sub(" ", _BEFORE.sub("", text))
    yield bare
    if " " in (core := _AFTER.sub("", bare)):  # one word may be anything: “Work at Acme”
        yield core


_TOPICS = {
    heading: topic for topic, headings in _HEADINGS.items() for heading in headings.split("|")
}
_AROUND = """
so so, and & + but now finally here's here are this is that's these some a few examples bit of the
our your my an more all for with to from by in us you me role job position post team table then day
day-to-day day-to glance short brief nutshell include includes included as follows you'd we'd will
would going you're we're you'll we'll have we what's who's it's it that there what who
"""
_WORDS = frozenset(_AROUND.split()).union(*map(str.split, _TOPICS))  # of headings that are known

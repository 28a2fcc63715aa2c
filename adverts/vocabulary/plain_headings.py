"""Headings that are common in English and Malay adverts.

A line of its own is enough to be such a heading, in a text whose headings have lost their marks.
The pattern is for whole headings as `headings.normalise` returns them.
"""

from __future__ import annotations

_YOU = r"you(?:'ll|'d| will| would| can| get to)?"
_NAME = r"[\w.&'-]{2,20}(?: [\w.&'-]{2,15}){0,2}"
_NOUN = r"(?:skills?|qualifications?|experiences?|requirements?|knowledge|education|abilities)"
_NOUNS = (
    r"(?:(?:job|key|main|the|your|our|core|major|minimum|general|role|position|work|basic|other"
    r"|required|preferred|desired|essential|additional) )*"
    r"(?:responsibilit(?:y|ies)|requirements?|qualifications?|duties|dut(?:y|ies) (?:and"
    r"|&) responsibilit(?:y|ies)"
    r"|roles? (?:and|&) responsibilities|benefits?|perks|scopes?|job scopes?|scope of work"
    r"|descriptions?"
    r"|skills|qualifications? (?:and|&) (?:skills|experience)"
    r"|requirements (?:and|&) qualifications?"
    r"|tanggungjawab|tugas(?:an)?|skop kerja|kelayakan|syarat(?:-syarat)?|faedah|kelebihan"
    r"|cara permohonan|how to apply)"
)
_OF_YOU = (
    rf"what (?:{_YOU}|will you|would you) (?:be )?(?:do|doing|own|bring|need|have|get|gain|learn"
    r"|achieve|build|deliver|receive|enjoy|love|work(?:ing)? on|work(?:ing)? with"
    r"|responsible for|contribute)"
    rf"(?: (?:in (?:this role|return)|here|(?:at|to|with) {_NAME}|from us|about (?:us|this role"
    r"|working here)|day to day))?"
    r"|about you|who you(?:'re| are)|who are you|the ideal candidate|your (?:role|mission|profile"
    r"|impact|skills|tasks|background|experience|day[- ]to[- ]day)|you(?:'ll| will) (?:have|bring"
    r"|need)"
    r"|how you(?:'ll| will| can) (?:make an impact|contribute|make a difference|succeed)"
    r"|in this role,? you(?:'ll| will)(?: be)?"
)
_OF_US = (
    r"(?:what|who) (?:we|we're|we are|are we) (?:also )?(?:look(?:ing)? for|seek(?:ing)?)"
    r"(?: in (?:you|a candidate))?"
    r"|what (?:we|we'll|we will|we can) (?:offer|expect|need|require|value|provide)(?: you"
    r"| from you| in return)?|what(?:'s| is) in it for you|why (?:join us|join our team|work with"
    r" us|you(?:'ll| will) love (?:it here|working here|this role))"
)
_OF_IMPORTANCE = (
    r"(?:nice|good|great)s?[- ]to[- ]ha(?:ve|d)s?|must[- ]haves?|bonus points"
    r"|desirable|essential"
    rf"|(?:preferred|desired|desirable|minimum|required|essential|technical|soft|basic|key) {_NOUN}"
    rf"(?: (?:and|&) {_NOUN})?|{_NOUN}(?:, {_NOUN})?,? (?:and|&) {_NOUN}"
    r"|(?:compensation|salary|pay|perks|benefits|rewards) (?:and|&) (?:benefits|perks|rewards)"
    r"|(?:benefits|perks) offered"
)
_OF_OTHERS = (
    r"about (?:us|the (?:role|job|position|team|company|opportunity)|our (?:team|company)"
    r"|this (?:role|job|position))|who we are|the (?:role|opportunity|position|team)"
    rf"|(?:life|working) at {_NAME}|(?:company|role|job|position|team) (?:overview|summary|profile"
    r"|purpose|background)|our (?:values|culture|mission|story|tech stack)|(?:tech|technology)"
    r" stack"
    r"|(?:our |the )?(?:interview|hiring|recruitment|application|selection) process|next steps"
    r"|equal (?:employment )?opportunit(?:y|ies)(?: employer| statement)?|work(?:ing)?"
    r" arrangements?"
)
PATTERN = "|".join((_NOUNS, _OF_YOU, _OF_US, _OF_IMPORTANCE, _OF_OTHERS))

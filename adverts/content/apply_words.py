"""Words that say that somebody applies for a job, in the languages of the board."""

from __future__ import annotations

import re

from adverts.vocabulary.pattern_words import worded

_I = re.IGNORECASE
# “You apply our method” describes a responsibility.
SAYS_APPLY = worded(
    r"(?<!\bwe )(?<!\byou )(?<!\bwill )\bapply\b"
    r"(?! (?:our|your|their|its|the|an?|this|these|it|all|what)\b)"
    r"|iklan penuh|\bmohon|permohonan|bewerben|\bbewirb|postule[rz]|aplicar|postular"
    r"|candidat(?:ez|er\b|ur|ar|e-se)"
    r"|aplica (?:aqu[íi]|ya|ahora)|cadastre|投递|申请|應徵"
    r"|sollicit(?:eer|eren|atie)|inscr[eií]|ansök|ansøg|søknad|\b(?:søk|søg|sök) (?:her|här|nu|nå"
    r"|(?:på )?(?:still|tjänst|jobb))",
    _I,
)

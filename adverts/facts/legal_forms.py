"""The legal forms of employers, as their names end with them: “Ltd”, “GmbH & Co. KG”, “S.r.l.”."""

from __future__ import annotations

# Of many countries, written as laws write them; longer ones come before those they begin with.
CLEAR_FORM = (  # which no other words look like, even inside of sentences
    r"(?:g?GmbH(?: ?& ?Co\.? ?(?:KG(?:aA)?|OHG))?|mbH|KGaA|OHG|GbR|e\. ?V\.?|e\. ?K\.|eG"
    r"|(?:(?:Pty|Pte)\.? )?(?:Ltd\.?|Limited)|LLC|LLP|Inc\.|Corp\.|PLC|plc|CIC"
    r"|S\.A\.(?:R\.L\.|S\.|U\.)?|SARL|Sàrl|EURL|S\.[rR]\.[lL]\.?|S\.L\.(?:U\.)?|SLU|S\.p\.A\.?|SpA"
    r"|Ltda\.?|Lda\.?|B\.V\.|N\.V\.|A/S|ApS|Oyj|Sdn\.? Bhd\.?|Berhad|d\.o\.o\.|s\.r\.o\.)"
)
FORM = (  # also short ones, which count only at the end of what is a name
    rf"(?:{CLEAR_FORM}|Inc|Corp|AG|SE|KG|UG|eV|SAS|SASU|SA|S\.A|SCOP|Scop|SL|S\.L|Srl|SRL|S\.p\.A"
    r"|BV|NV|ASA|ANS|AS|AB|Oy|Bhd\.?|[Cc]o-?op)"
)

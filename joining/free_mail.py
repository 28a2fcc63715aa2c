"""Domains where anybody can get an address, as the board starts with; editors add others.

The large providers, those of our languages' countries, and the best-known ones for throwaway
addresses. A domain that is missing verifies nothing either: only an editor verifies a domain.
"""

FREE_MAIL = (
    # Large providers
    "aol.com", "fastmail.com", "fastmail.fm", "gmail.com", "googlemail.com", "gmx.com", "gmx.net",
    "hotmail.com", "hotmail.co.uk", "hotmail.de", "hotmail.fr", "hotmail.it", "hotmail.es",
    "hushmail.com", "icloud.com", "inbox.com", "live.com", "live.co.uk", "live.de", "live.fr",
    "live.nl", "mac.com", "mail.com", "me.com", "msn.com", "outlook.com", "outlook.de",
    "outlook.fr", "outlook.es", "pm.me", "proton.me", "protonmail.ch", "protonmail.com",
    "rocketmail.com", "runbox.com", "tuta.com", "tuta.io", "tutamail.com", "tutanota.com",
    "tutanota.de", "yahoo.ca", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com",
    "yahoo.com.au", "yahoo.com.br", "yahoo.com.my", "yahoo.com.sg", "yahoo.de", "yahoo.es",
    "yahoo.fr", "yahoo.it", "yandex.com", "yandex.ru", "ymail.com", "zoho.com", "zohomail.com",
    # Germany, Austria, Switzerland
    "arcor.de", "bluewin.ch", "chello.at", "email.de", "freenet.de", "gmx.at", "gmx.ch", "gmx.de",
    "kabelmail.de", "mail.de", "mailbox.org", "online.de", "posteo.de", "posteo.net", "riseup.net",
    "t-online.de", "vodafonemail.de", "web.de",
    # Britain, Ireland, North America, Australia
    "att.net", "bigpond.com", "blueyonder.co.uk", "btinternet.com", "comcast.net", "cox.net",
    "eircom.net", "ntlworld.com", "optusnet.com.au", "rogers.com", "sbcglobal.net", "shaw.ca",
    "sky.com", "talktalk.net", "verizon.net", "virginmedia.com",
    # Malaysia, Singapore, India, China, Japan, Korea
    "126.com", "163.com", "daum.net", "docomo.ne.jp", "foxmail.com", "hanmail.net", "naver.com",
    "nate.com", "pacific.net.sg", "qq.com", "rediffmail.com", "sina.com", "singnet.com.sg",
    "sohu.com", "streamyx.com", "tm.net.my", "unifi.com.my", "yeah.net",
    # The rest of Europe
    "bol.com.br", "free.fr", "inbox.lv", "interia.pl", "laposte.net", "libero.it", "mail.ru",
    "o2.pl", "onet.pl", "orange.fr", "planet.nl", "sapo.pt", "seznam.cz", "sfr.fr", "skynet.be",
    "telenet.be", "tiscali.it", "ukr.net", "virgilio.it", "wanadoo.fr", "wp.pl", "ziggo.nl",
    # For throwaway addresses
    "10minutemail.com", "dispostable.com", "getnada.com", "guerrillamail.com", "mailinator.com",
    "maildrop.cc", "mailnesia.com", "sharklasers.com", "temp-mail.org", "tempmail.com",
    "throwawaymail.com", "trashmail.com", "yopmail.com", "yopmail.fr",
    # Addresses that forward to another
    "duck.com", "mozmail.com", "privaterelay.appleid.com", "simplelogin.com",
)  # fmt: skip

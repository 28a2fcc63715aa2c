#!/usr/bin/env bash
# django-allauth 65.22.1 (PyPI) with mfa, Django 5.2.19, CPython 3.13.
#
# An authenticator app's code is meant to be good for one login. allauth remembers used codes, and counts
# wrong ones, in Django's default cache. That is memory of one process unless a project names another, so
# the same code is accepted once by each process of the web server. No check warns about it.
#
# Two processes validate one code of one authenticator, first with the default cache, then with a cache in
# the database that both share.
#
# Output seen, twice:
#   LocMemCache: first process True, again False, second process True
#   DatabaseCache: first process True, again False, second process False
# Exits with 1 if this changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "django-allauth[mfa]==65.22.1" "django==5.2.19"
cat > settings.py <<'PYTHON'
import os

SECRET_KEY = "x"
USE_TZ = True
INSTALLED_APPS = [
    "django.contrib.auth", "django.contrib.contenttypes", "allauth", "allauth.account", "allauth.mfa",
]
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "board.sqlite3"}}
MFA_TOTP_PERIOD = 86_400 * 365  # so that the code is the same for both processes
if os.environ["CACHE"] == "DatabaseCache":
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
PYTHON
cat > ask.py <<'PYTHON'
import sys

import django

django.setup()
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.contrib.auth.models import User
from django.core.management import call_command

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
if sys.argv[1] == "prepare":
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    auth.TOTP.activate(User.objects.create(username="anna"), SECRET)
else:
    totp = Authenticator.objects.get(type="totp").wrap()
    code = auth.format_hotp_value(auth.hotp_value(SECRET, next(auth.yield_hotp_counters_from_time())))
    print(*[totp.validate_code(code) for _ in range(int(sys.argv[1]))])
PYTHON
export DJANGO_SETTINGS_MODULE=settings
for CACHE in LocMemCache DatabaseCache; do
    export CACHE
    rm -f board.sqlite3
    venv/bin/python ask.py prepare
    first=$(venv/bin/python ask.py 2)
    second=$(venv/bin/python ask.py 1)
    echo "$CACHE: first process ${first% *}, again ${first#* }, second process $second"
done | tee seen
cat > wanted <<'TEXT'
LocMemCache: first process True, again False, second process True
DatabaseCache: first process True, again False, second process False
TEXT
diff wanted seen

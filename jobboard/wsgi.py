"""The entry for the web server. It is production unless DEBUG says otherwise."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DEBUG", "0")
os.environ.setdefault("JOBBOARD_PROCESS", "web")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")

application = get_wsgi_application()

from applications import keeper  # noqa: E402
from postings.search.sync import warm_up  # noqa: E402  (its settings are only now set up)

warm_up()
keeper.start()

# Everything loaded by now stays, so the garbage collector needn't check it again and again.
gc.collect()
gc.freeze()

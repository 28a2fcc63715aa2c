"""Drop the tables of django-axes, which counted wrong passwords before: they hold addresses.

Going back needs nothing: without its rows in `django_migrations`, axes creates its tables again.
"""

from django.db import migrations

DROP = """
DROP TABLE IF EXISTS axes_accessattemptexpiration, axes_accessattempt, axes_accesslog,
    axes_accessfailurelog;
DELETE FROM django_migrations WHERE app = 'axes';
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_tries_and_sessions")]

    operations = [migrations.RunSQL(DROP, migrations.RunSQL.noop)]

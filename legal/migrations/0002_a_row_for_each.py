from django.conf import settings
from django.db import migrations


def add_rows(apps, schema_editor):
    """Add all pages without a text, so that editors find them in their list."""
    page = apps.get_model("legal", "LegalPage")
    page.objects.bulk_create(
        page(kind=kind, language=language)
        for kind in ("privacy", "terms", "contact")
        for language, _ in settings.LANGUAGES
    )


class Migration(migrations.Migration):
    dependencies = [("legal", "0001_legal_pages")]

    operations = [migrations.RunPython(add_rows, migrations.RunPython.noop)]

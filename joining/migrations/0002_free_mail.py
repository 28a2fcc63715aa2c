"""Free mail providers, which verify nothing."""

from django.db import migrations

from joining.free_mail import FREE_MAIL


def add(apps, schema_editor):
    MailDomain = apps.get_model("joining", "MailDomain")
    MailDomain.objects.bulk_create(MailDomain(name=name, standing="free") for name in FREE_MAIL)


def remove(apps, schema_editor):
    MailDomain = apps.get_model("joining", "MailDomain")
    MailDomain.objects.filter(name__in=FREE_MAIL, standing="free").delete()


class Migration(migrations.Migration):
    dependencies = [("joining", "0001_joining")]

    operations = [migrations.RunPython(add, remove, elidable=True)]

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0002_logos"),
        ("places", "0003_names_in_languages"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="company",
            options={
                "ordering": ["name", "-pk"],
                "verbose_name": "company",
                "verbose_name_plural": "companies",
            },
        ),
        migrations.AlterModelOptions(
            name="membership",
            options={
                "ordering": ["company", "user", "-pk"],
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
            },
        ),
        migrations.AlterField(
            model_name="company",
            name="headquarters",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="companies",
                to="places.place",
                verbose_name="headquarters",
            ),
        ),
        migrations.AlterField(
            model_name="company",
            name="name",
            field=models.CharField(max_length=200, verbose_name="name"),
        ),
        migrations.AlterField(
            model_name="company",
            name="overview",
            field=models.TextField(
                blank=True,
                help_text="Markdown. Shown on the company's page and beside its postings.",
                verbose_name="overview",
            ),
        ),
        migrations.AlterField(
            model_name="company",
            name="sector",
            field=models.CharField(
                choices=[
                    ("med_comms", "medical communications"),
                    ("pharma", "pharmaceuticals"),
                    ("biotech", "biotechnology"),
                    ("cro", "clinical research"),
                    ("hospital", "hospitals and care"),
                    ("medtech", "medical technology"),
                    ("diagnostics", "diagnostics"),
                    ("other", "other"),
                ],
                default="other",
                max_length=20,
                verbose_name="sector",
            ),
        ),
        migrations.AlterField(
            model_name="company",
            name="slug",
            field=models.SlugField(
                help_text="The end of its page's address.",
                max_length=80,
                unique=True,
                verbose_name="slug",
            ),
        ),
        migrations.AlterField(
            model_name="company",
            name="website",
            field=models.URLField(blank=True, verbose_name="website"),
        ),
        migrations.AlterField(
            model_name="companyevent",
            name="headquarters",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="places.place",
                verbose_name="headquarters",
            ),
        ),
        migrations.AlterField(
            model_name="companyevent",
            name="name",
            field=models.CharField(max_length=200, verbose_name="name"),
        ),
        migrations.AlterField(
            model_name="companyevent",
            name="overview",
            field=models.TextField(
                blank=True,
                help_text="Markdown. Shown on the company's page and beside its postings.",
                verbose_name="overview",
            ),
        ),
        migrations.AlterField(
            model_name="companyevent",
            name="sector",
            field=models.CharField(
                choices=[
                    ("med_comms", "medical communications"),
                    ("pharma", "pharmaceuticals"),
                    ("biotech", "biotechnology"),
                    ("cro", "clinical research"),
                    ("hospital", "hospitals and care"),
                    ("medtech", "medical technology"),
                    ("diagnostics", "diagnostics"),
                    ("other", "other"),
                ],
                default="other",
                max_length=20,
                verbose_name="sector",
            ),
        ),
        migrations.AlterField(
            model_name="companyevent",
            name="slug",
            field=models.SlugField(
                db_index=False,
                help_text="The end of its page's address.",
                max_length=80,
                verbose_name="slug",
            ),
        ),
        migrations.AlterField(
            model_name="companyevent",
            name="website",
            field=models.URLField(blank=True, verbose_name="website"),
        ),
        migrations.AlterField(
            model_name="membership",
            name="company",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="memberships",
                to="companies.company",
                verbose_name="company",
            ),
        ),
        migrations.AlterField(
            model_name="membership",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="memberships",
                to=settings.AUTH_USER_MODEL,
                verbose_name="recruiter",
            ),
        ),
        migrations.AlterField(
            model_name="membershipevent",
            name="company",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="companies.company",
                verbose_name="company",
            ),
        ),
        migrations.AlterField(
            model_name="membershipevent",
            name="user",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="recruiter",
            ),
        ),
    ]

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("companies", "0003_names_in_languages"),
        ("places", "0003_names_in_languages"),
        ("postings", "0001_postings_and_their_rows"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="category",
            options={
                "ordering": ["name", "-pk"],
                "verbose_name": "category",
                "verbose_name_plural": "categories",
            },
        ),
        migrations.AlterModelOptions(
            name="posting",
            options={
                "ordering": ["-published_at", "-pk"],
                "permissions": [("moderate_posting", "Can moderate postings")],
                "verbose_name": "posting",
                "verbose_name_plural": "postings",
            },
        ),
        migrations.AlterModelOptions(
            name="postinglocation",
            options={
                "ordering": ["posting", "pk"],
                "verbose_name": "place of the posting",
                "verbose_name_plural": "places of the posting",
            },
        ),
        migrations.AlterField(
            model_name="category",
            name="name",
            field=models.CharField(max_length=80, unique=True, verbose_name="name"),
        ),
        migrations.AlterField(
            model_name="category",
            name="slug",
            field=models.SlugField(
                help_text="Stands in search addresses.",
                max_length=60,
                unique=True,
                verbose_name="slug",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="category",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="postings",
                to="postings.category",
                verbose_name="category",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="closes_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Left empty, set when the posting is published.",
                null=True,
                verbose_name="closes at",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="company",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="postings",
                to="companies.company",
                verbose_name="company",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="description",
            field=models.TextField(
                blank=True,
                help_text="Markdown. What leads into the job.",
                verbose_name="description",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="employment_type",
            field=models.CharField(
                blank=True,
                choices=[
                    ("FULL_TIME", "Full-time"),
                    ("PART_TIME", "Part-time"),
                    ("CONTRACTOR", "Contract"),
                    ("TEMPORARY", "Temporary"),
                    ("INTERN", "Internship"),
                    ("VOLUNTEER", "Voluntary"),
                    ("PER_DIEM", "Per diem"),
                    ("OTHER", "Other"),
                ],
                max_length=10,
                verbose_name="employment type",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="hours_per_week",
            field=models.DecimalField(
                blank=True,
                decimal_places=1,
                max_digits=4,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(Decimal(1)),
                    django.core.validators.MaxValueValidator(Decimal(80)),
                ],
                verbose_name="hours a week",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="level",
            field=models.CharField(
                blank=True, help_text="As in senior.", max_length=40, verbose_name="level"
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[("filled", "filled"), ("withdrawn", "withdrawn")],
                editable=False,
                max_length=9,
                verbose_name="outcome",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="pay_currency",
            field=models.CharField(
                blank=True,
                help_text="Three letters, as in MYR.",
                max_length=3,
                validators=[
                    django.core.validators.RegexValidator(
                        "^[A-Z]{3}$", "Three capital letters, as in MYR."
                    )
                ],
                verbose_name="pay currency",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="pay_max",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="pay up to"
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="pay_min",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="pay from"
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="published_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="published at"),
        ),
        migrations.AlterField(
            model_name="posting",
            name="reference",
            field=models.CharField(
                blank=True,
                help_text="The employer's own number of the job.",
                max_length=80,
                verbose_name="reference",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="role_family",
            field=models.CharField(
                blank=True,
                help_text="As in account management.",
                max_length=80,
                verbose_name="role family",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="schedule",
            field=models.CharField(
                blank=True,
                choices=[
                    ("full_week", "Full week"),
                    ("four_day_week", "Four-day week"),
                    ("nine_day_fortnight", "Nine-day fortnight"),
                    ("shifts", "Shifts"),
                    ("weekends", "Weekends"),
                    ("flexible", "Flexible hours"),
                ],
                max_length=20,
                verbose_name="schedule",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="source",
            field=models.CharField(
                blank=True, editable=False, max_length=40, verbose_name="source"
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="source_id",
            field=models.CharField(
                blank=True, editable=False, max_length=200, verbose_name="number at the source"
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="status",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("in_review", "in review"),
                    ("changes_requested", "changes requested"),
                    ("rejected", "rejected"),
                    ("live", "live"),
                    ("suspended", "suspended"),
                    ("closed", "closed"),
                ],
                default="draft",
                editable=False,
                max_length=17,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="status_changed_at",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="status since"
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="status_changed_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="posting_moves",
                to=settings.AUTH_USER_MODEL,
                verbose_name="status changed by",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="summary",
            field=models.CharField(
                blank=True,
                help_text="One or two sentences for the list of postings.",
                max_length=300,
                verbose_name="summary",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="title",
            field=models.CharField(
                help_text="The job title alone: no pay, no place.",
                max_length=200,
                verbose_name="title",
            ),
        ),
        migrations.AlterField(
            model_name="posting",
            name="workplace_type",
            field=models.CharField(
                blank=True,
                choices=[("onsite", "On-site"), ("hybrid", "Hybrid"), ("remote", "Remote")],
                max_length=6,
                verbose_name="workplace type",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="category",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="postings.category",
                verbose_name="category",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="closes_at",
            field=models.DateTimeField(
                blank=True,
                help_text="Left empty, set when the posting is published.",
                null=True,
                verbose_name="closes at",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
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
            model_name="postingevent",
            name="description",
            field=models.TextField(
                blank=True,
                help_text="Markdown. What leads into the job.",
                verbose_name="description",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="employment_type",
            field=models.CharField(
                blank=True,
                choices=[
                    ("FULL_TIME", "Full-time"),
                    ("PART_TIME", "Part-time"),
                    ("CONTRACTOR", "Contract"),
                    ("TEMPORARY", "Temporary"),
                    ("INTERN", "Internship"),
                    ("VOLUNTEER", "Voluntary"),
                    ("PER_DIEM", "Per diem"),
                    ("OTHER", "Other"),
                ],
                max_length=10,
                verbose_name="employment type",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="hours_per_week",
            field=models.DecimalField(
                blank=True,
                decimal_places=1,
                max_digits=4,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(Decimal(1)),
                    django.core.validators.MaxValueValidator(Decimal(80)),
                ],
                verbose_name="hours a week",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="level",
            field=models.CharField(
                blank=True, help_text="As in senior.", max_length=40, verbose_name="level"
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[("filled", "filled"), ("withdrawn", "withdrawn")],
                editable=False,
                max_length=9,
                verbose_name="outcome",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="pay_currency",
            field=models.CharField(
                blank=True,
                help_text="Three letters, as in MYR.",
                max_length=3,
                validators=[
                    django.core.validators.RegexValidator(
                        "^[A-Z]{3}$", "Three capital letters, as in MYR."
                    )
                ],
                verbose_name="pay currency",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="pay_max",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="pay up to"
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="pay_min",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="pay from"
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="published_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="published at"),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="reference",
            field=models.CharField(
                blank=True,
                help_text="The employer's own number of the job.",
                max_length=80,
                verbose_name="reference",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="role_family",
            field=models.CharField(
                blank=True,
                help_text="As in account management.",
                max_length=80,
                verbose_name="role family",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="schedule",
            field=models.CharField(
                blank=True,
                choices=[
                    ("full_week", "Full week"),
                    ("four_day_week", "Four-day week"),
                    ("nine_day_fortnight", "Nine-day fortnight"),
                    ("shifts", "Shifts"),
                    ("weekends", "Weekends"),
                    ("flexible", "Flexible hours"),
                ],
                max_length=20,
                verbose_name="schedule",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="source",
            field=models.CharField(
                blank=True, editable=False, max_length=40, verbose_name="source"
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="source_id",
            field=models.CharField(
                blank=True, editable=False, max_length=200, verbose_name="number at the source"
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="status",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("in_review", "in review"),
                    ("changes_requested", "changes requested"),
                    ("rejected", "rejected"),
                    ("live", "live"),
                    ("suspended", "suspended"),
                    ("closed", "closed"),
                ],
                default="draft",
                editable=False,
                max_length=17,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="status_changed_at",
            field=models.DateTimeField(
                default=django.utils.timezone.now, editable=False, verbose_name="status since"
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="status_changed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="status changed by",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="summary",
            field=models.CharField(
                blank=True,
                help_text="One or two sentences for the list of postings.",
                max_length=300,
                verbose_name="summary",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="title",
            field=models.CharField(
                help_text="The job title alone: no pay, no place.",
                max_length=200,
                verbose_name="title",
            ),
        ),
        migrations.AlterField(
            model_name="postingevent",
            name="workplace_type",
            field=models.CharField(
                blank=True,
                choices=[("onsite", "On-site"), ("hybrid", "Hybrid"), ("remote", "Remote")],
                max_length=6,
                verbose_name="workplace type",
            ),
        ),
        migrations.AlterField(
            model_name="postinglocation",
            name="place",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="posting_locations",
                to="places.place",
                verbose_name="place",
            ),
        ),
    ]

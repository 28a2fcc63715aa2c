import datetime

import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("postings", "0016_days_of_closing_dates")]

    operations = [
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closes_on__isnull", False),
                    models.Q(("closing_time__isnull", True), ("closing_zone", "")),
                    _connector="OR",
                ),
                name="postings_posting_closing_time_of_a_day",
                violation_error_message="Enter a closing date for the closing time.",
            ),
        ),
        migrations.AddConstraint(
            model_name="posting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closes_on__isnull", True),
                    models.Q(
                        models.Q(("job_zone", ""), _negated=True),
                        ("closes_at__isnull", False),
                        (
                            "closes_at__gte",
                            django.db.models.expressions.CombinedExpression(
                                models.Func(
                                    models.F("closes_on"),
                                    models.F("closing_time"),
                                    models.F("closing_zone"),
                                    models.F("job_zone"),
                                    function="postings_closing_moment",
                                    output_field=models.DateTimeField(),
                                ),
                                "-",
                                models.Value(datetime.timedelta(seconds=7200)),
                            ),
                        ),
                        (
                            "closes_at__lte",
                            django.db.models.expressions.CombinedExpression(
                                models.Func(
                                    models.F("closes_on"),
                                    models.F("closing_time"),
                                    models.F("closing_zone"),
                                    models.F("job_zone"),
                                    function="postings_closing_moment",
                                    output_field=models.DateTimeField(),
                                ),
                                "+",
                                models.Value(datetime.timedelta(seconds=7200)),
                            ),
                        ),
                    ),
                    _connector="OR",
                ),
                name="postings_posting_closes_with_its_day",
                violation_error_message="The closing time doesn't fit the closing date.",
            ),
        ),
    ]

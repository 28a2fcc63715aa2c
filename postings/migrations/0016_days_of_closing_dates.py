from django.conf import settings
from django.db import migrations

# Where the job is: the board for remote work and for unknown places, else the first place; for a
# country, where its largest city is.
ZONES = """
    UPDATE postings_posting p SET job_zone = coalesce(
        CASE WHEN p.workplace_type <> 'remote' THEN (
            SELECT coalesce(nullif(place.timezone, ''), (
                SELECT city.timezone FROM places_place city
                WHERE city.kind = 'city' AND city.country_code = place.country_code
                    AND city.timezone <> ''
                ORDER BY city.population DESC, city.geoname_id DESC LIMIT 1
            ))
            FROM postings_postinglocation location JOIN places_place place
                ON place.geoname_id = location.place_id
            WHERE location.posting_id = p.id
            ORDER BY location.id LIMIT 1
        ) END, %(board)s)
"""
# A moment at midnight, or one with seconds, which nobody types, meant a day: of the first it is
# the day before, of the second, the board's usual time, the same day. Any other was typed as an
# hour. What is open stays open, and what has ended stays so.
DAYS = """
    WITH stated AS (
        SELECT id,
            ((closes_at - interval '1 microsecond') AT TIME ZONE %(board)s)::date AS last_day,
            (closes_at AT TIME ZONE %(board)s)::time AS hour
        FROM postings_posting WHERE closes_at IS NOT NULL
    ), meant AS (
        SELECT id, last_day, is_day, CASE WHEN is_day THEN NULL ELSE hour END AS hour,
            CASE WHEN is_day THEN '' ELSE %(board)s END AS zone
        FROM stated, LATERAL (
            SELECT hour = time '00:00' OR extract(second FROM hour) <> 0 AS is_day
        ) told
    )
    UPDATE postings_posting p
    SET closes_on = last_day, closing_time = hour, closing_zone = zone,
        closes_at = postings_closing_moment(last_day, hour, zone, p.job_zone)
    FROM meant
    WHERE meant.id = p.id
        AND (published_at IS NULL
            OR postings_closing_moment(last_day, hour, zone, p.job_zone) > published_at)
        AND (p.closes_at > now())
            = (postings_closing_moment(last_day, hour, zone, p.job_zone) > now())
"""


def take_days(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        for statement in (ZONES, DAYS):
            cursor.execute(statement, {"board": settings.TIME_ZONE})


class Migration(migrations.Migration):
    dependencies = [
        ("postings", "0015_closing_dates"),
        ("places", "0004_plain_names"),
    ]

    # Backwards, `closes_at` stays as it is: the moment is what decided before.
    operations = [migrations.RunPython(take_days, migrations.RunPython.noop)]

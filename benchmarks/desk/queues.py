"""SQL for what waits for editors: reviews, reports, possible duplicates, edits and requests.

Shares of all postings by their numbers, so that each list has what it opens on.
"""

from typing import Final

STATUSES: Final = """
    UPDATE postings_posting SET status = CASE id % 100
            WHEN 1 THEN 'in_review' WHEN 2 THEN 'suspended' ELSE 'changes_requested' END,
        published_at = CASE id % 100 WHEN 2 THEN published_at END,
        status_changed_at = now() - make_interval(mins => (id % 40000)::int)
    WHERE id % 100 IN (1, 2, 3) AND status = 'live' AND closes_at > now()
"""
# A copy of a posting that waits, and the second of each pair
COPIES: Final = """
    UPDATE postings_posting later SET title = earlier.title, words = earlier.words,
        description = 'We are a new team. ' || earlier.description
    FROM postings_posting earlier
    WHERE later.id % 100 IN (4, 11)
        AND earlier.id = later.id - CASE later.id % 100 WHEN 4 THEN 3 ELSE 1 END
"""
SKETCHES: Final = """
    INSERT INTO postings_sketch (posting_id, bands)
    SELECT id, ARRAY(SELECT hashint8extended(id * 20 + band, 0) FROM generate_series(1, 20) band)
    FROM postings_posting WHERE status IN ('live', 'in_review', 'suspended')
    ON CONFLICT (posting_id) DO UPDATE SET bands = EXCLUDED.bands
"""
REPORTS: Final = """
    INSERT INTO moderation_report (posting_id, posting_version, reason, text, email, language,
        reporter, created_at, state)
    SELECT id, 1, CASE id % 4 WHEN 0 THEN 'dead_link' ELSE 'scam' END, 'It asks for a fee.', '',
        'en-gb', md5(id::text), now() - make_interval(mins => (id % 9000)::int), 'open'
    FROM postings_posting WHERE id % 50 IN (7, 8) AND status = 'live'
"""
PAIRS: Final = """
    INSERT INTO moderation_duplicatepair (first_id, second_id, percent, found_at, state)
    SELECT first.id, second.id, 90, now(), 'open' FROM postings_posting first
    JOIN postings_posting second ON second.id = first.id + 1
    WHERE first.id % 100 = 10 AND first.status = 'live' AND second.status = 'live'
"""
REVISIONS: Final = """
    WITH made AS (
        INSERT INTO postings_revision (posting_id, state, created_at, updated_at, reason)
        SELECT id, CASE id % 100 WHEN 11 THEN 'waiting' ELSE 'published' END, now(), now(), ''
        FROM postings_posting WHERE status = 'live' AND id % 50 = 11 RETURNING id
    )
    INSERT INTO postings_revisionchange (revision_id, part, before, after, causes, decision)
    SELECT id, 'title', '{"title": "Writer"}', '{"title": "Chief Writer"}', '{fact}', '' FROM made
"""
CLICKS: Final = """
    INSERT INTO applications_applyclick (posting_id, clicked_at, visitor, is_robot)
    SELECT id, now() - make_interval(hours => n * 7), md5(n::text || id), n = 3
    FROM postings_posting, generate_series(1, 3) n WHERE published_at IS NOT NULL
"""
REASONS: Final = """
    INSERT INTO postings_cannedreason (move, text)
    SELECT move, 'Reason ' || n FROM generate_series(1, 15) n,
        unnest(ARRAY['reject', 'request-changes', 'suspend']) move
"""
REQUESTS: Final = """
    INSERT INTO joining_joinrequest (user_id, company_id, company_name, website, note, state,
        reason, created_at)
    SELECT id, (SELECT min(id) FROM companies_company) + id % 100, '', '', 'I recruit there.',
        'waiting', '', now()
    FROM auth_user WHERE username LIKE 'person-%' AND id % 20 = 0
"""
STATEMENTS: Final = (
    STATUSES, COPIES, SKETCHES, REPORTS, PAIRS, REVISIONS, CLICKS, REASONS, REQUESTS,
)  # fmt: skip

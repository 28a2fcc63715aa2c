"""SQL for what companies have besides postings: people, feeds, programs, mails and careers."""

from typing import Final

PEOPLE: Final = """
    INSERT INTO auth_user (username, email, password, first_name, last_name, is_staff, is_active,
        is_superuser, date_joined)
    SELECT 'person-' || id, 'person-' || id || '@board.example', '', '', '', true, true, false,
        now()
    FROM companies_company
"""
MEMBERS: Final = """
    INSERT INTO companies_membership (company_id, user_id, role, created_at)
    SELECT company.id, person.id, 'owner', now() FROM companies_company company
    JOIN auth_user person ON person.username = 'person-' || company.id
"""
DOMAINS: Final = """
    INSERT INTO joining_maildomain (name, standing, company_id, note, decided_at)
    SELECT 'company-' || id || '.example', 'verified', id, '', now() FROM companies_company
"""
INVITATIONS: Final = """
    INSERT INTO joining_invitation (company_id, email, role, token_hash, invited_by_id, created_at,
        expires_at)
    SELECT membership.company_id, 'new-' || membership.id || '@board.example', 'member',
        md5(membership.id::text) || md5('x' || membership.id), membership.user_id, now(),
        now() + interval '14 days'
    FROM companies_membership membership
"""
FEEDS: Final = """
    INSERT INTO postings_feed (version, company_id, url, file_name, hours_between, is_trusted,
        takes_changes, is_paused, etag, last_modified, digest, due_at, failures, created_at,
        updated_at)
    SELECT 1, id, 'https://careers.board.example/' || id || '.xml', '', 6, false, false, false, '',
        '', '', now(), 0, now(), now()
    FROM companies_company WHERE id % 5 = 0
"""
RUNS: Final = """
    INSERT INTO postings_feedrun (feed_id, state, started_at, alive_at, finished_at, created,
        updated, unchanged, reopened, closed, skipped, kept, open_before, missing, missing_ids,
        log, error)
    SELECT id, CASE WHEN n = 20 AND id % 20 = 0 THEN 'held' ELSE 'done' END, moment, moment,
        moment, 1, 2, 30, 0, 1, 0, 2, 30, 5, '{}', '[]', ''
    FROM postings_feed, generate_series(1, 20) n,
        LATERAL (SELECT now() - make_interval(hours => 6 * (21 - n)) AS moment) shifted
"""
TOKENS: Final = """
    INSERT INTO api_apitoken (company_id, name, scopes, start, digest, created_at)
    SELECT id, 'Program', '{read}', 'jb_' || id, md5(id::text) || md5('t' || id), now()
    FROM companies_company
"""
WEBHOOKS: Final = """
    INSERT INTO api_webhook (company_id, url, topics, salt, old_salt, stopped_because, created_at)
    SELECT id, 'https://careers.board.example/hook/' || id, '{posting.closed}', md5(id::text), '',
        '', now()
    FROM companies_company WHERE id % 5 = 0
"""
DELIVERIES: Final = """
    INSERT INTO api_delivery (webhook_id, message_id, event, body, state, created_at, asked_at)
    SELECT id, 'msg-' || id || '-' || n, 'posting.closed', '{}', 'delivered', now(), now()
    FROM api_webhook, generate_series(1, 20) n
"""
MAILS: Final = """
    INSERT INTO mails_outgoingmail (key, recipient, subject, body, language, is_private,
        message_id, state, error, created_at, sent_at)
    SELECT 'mail-' || n, 'person@board.example', 'Approved', 'It is live.', 'en-gb', false,
        'mail-' || n, CASE n % 10 WHEN 0 THEN 'failed' ELSE 'sent' END, '', now(),
        CASE n % 10 WHEN 0 THEN NULL ELSE now() END
    FROM generate_series(1, 20000) n
"""
JOBS: Final = """
    INSERT INTO procrastinate_jobs (queue_name, task_name, priority, args, status, attempts,
        abort_requested)
    SELECT 'default', 'mails.send', 0, '{}', 'succeeded', 1, false FROM generate_series(1, 20000)
"""
FAMILIES: Final = """
    INSERT INTO careers_rolefamily (name, slug, isco_code, soc_code)
    SELECT 'Family ' || n, 'family-' || n, '', '' FROM generate_series(1, 40) n
"""
LEVELS: Final = """
    INSERT INTO careers_level (family_id, name, slug, rank)
    SELECT id, 'Level ' || n, 'level-' || n, n FROM careers_rolefamily, generate_series(1, 5) n
"""
GUIDES: Final = """
    INSERT INTO careers_guide (version, status, source_digest, created_at, updated_at, family_id,
        language, title, text, text_html, employers)
    SELECT 1, 'draft', '', now(), now(), id, 'en', 'Guide', 'Text', '<p>Text</p>', '{}'
    FROM careers_rolefamily
"""
PROFILES: Final = """
    INSERT INTO careers_roleprofile (version, status, source_digest, created_at, updated_at,
        family_id, text, role, department, overview, language, education)
    SELECT 1, 'draft', '', now(), now(), id, 'Text', 'Role', '', '', 'en', ''
    FROM careers_rolefamily
"""
MATCHES: Final = """
    INSERT INTO careers_postingmatch (posting_id, title, state, reason, words, updated_at)
    SELECT id, title, CASE id % 50 WHEN 0 THEN 'open' ELSE 'none' END,
        CASE id % 50 WHEN 0 THEN 'doubt' ELSE 'none' END, '', now()
    FROM postings_posting ON CONFLICT DO NOTHING
"""
OUTLIERS: Final = """
    INSERT INTO careers_payoutlier (posting_id, level_id, amount, median)
    SELECT id, (SELECT min(id) FROM careers_level), 10, 50000 FROM postings_posting
    WHERE id % 100 = 12
"""
LANDING: Final = """
    INSERT INTO landing_landingtext (place_id, is_remote, country, language, title, text,
        text_html, changed_at)
    SELECT geoname_id, false, '', 'en-gb', 'Jobs', 'Text', '<p>Text</p>', now()
    FROM places_place WHERE kind = 'city' ORDER BY population DESC LIMIT 300
"""
STATEMENTS: Final = (
    PEOPLE, MEMBERS, DOMAINS, INVITATIONS, FEEDS, RUNS, TOKENS, WEBHOOKS, DELIVERIES, MAILS, JOBS,
    FAMILIES, LEVELS, GUIDES, PROFILES, MATCHES, OUTLIERS, LANDING,
)  # fmt: skip

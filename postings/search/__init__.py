"""Search: which live postings match, how many have each option, and in which order.

Each web process keeps an index of facts (workplace, places, pay …) in memory, and updates it in
every request (`index`, `sync`). PostgreSQL finds words (`words`). docs/decisions/0010-search.md
says why.
"""

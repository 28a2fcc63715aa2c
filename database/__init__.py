"""PostgreSQL with patience that ends: Django's backend, which waits for no answer for ever.

PostgreSQL's own timeouts help only while it is alive to keep them. One that hangs (a stopped
machine, a full disk, a lost network) keeps connections open and says nothing.

- `patience.py`: how long a piece of work may wait, as in `with within(0.3):`
- `pulse.py`: whether a silent server still takes connections
- `connection.py`: a connection that looks at both while it waits
- `base.py`: what Django's `ENGINE` loads
"""

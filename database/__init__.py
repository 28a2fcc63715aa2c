"""Django's PostgreSQL backend, with limits on every wait.

PostgreSQL enforces its own timeouts only while it runs. If it hangs (a stopped machine, a full
disk, a lost network), connections stay open without an answer.

- `patience.py`: how long a piece of work can wait, as in `with within(0.3):`
- `pulse.py`: whether a silent server still accepts connections
- `connection.py`: a connection that checks both while it waits
- `base.py`: what Django's `ENGINE` loads
"""

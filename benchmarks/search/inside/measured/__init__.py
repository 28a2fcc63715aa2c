"""Code of `make bench` that runs inside a board, of this build or an older one.

`PYTHONPATH` of the servers has the parent folder, so a build needs no code of the benchmark. This
code must work with all builds, so it looks for what a build has.
"""

"""What `make bench` adds to a board from outside, this one or an older build of it.

The folder above stands in `PYTHONPATH` of the servers that are measured, so that a build needs no
code of the benchmark. What is asked of a build is looked for by what it has.
"""

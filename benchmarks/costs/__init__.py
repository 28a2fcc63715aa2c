"""What a page costs: `python -m benchmarks.costs [--against CHECKOUT]`.

Two builds answer the same requests of the demo board in turn, each in a process of its own, through
WSGI and without a network, so that a busy machine slows both. `--same` compares what they say.
"""

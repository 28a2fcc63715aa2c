import os
import time
from pathlib import Path

from django.db import transaction
from procrastinate.contrib.django import app

from background.retrying import Persistent
from background.stopping import safe_point


def note(text):
    with Path(os.environ["PROBE"]).open("a") as file:
        file.write(f"{text}\n")


@app.task(name="probe.count", retry=Persistent(errors=3), pass_context=True)
def count(context, *, name, seconds):
    """Run for so many seconds, with ten safe points in each."""
    note(f"{name} begins")
    for _ in range(round(seconds * 10)):
        safe_point(context.should_abort)
        time.sleep(0.1)
    note(f"{name} ends")


@app.task(name="probe.block", retry=Persistent(errors=3))
def block(name, seconds):
    """Run for so many seconds without a safe point."""
    note(f"{name} begins")
    time.sleep(seconds)
    note(f"{name} ends")


@app.task(name="probe.queue_and_fail")
def queue_and_fail():
    """Queue a job inside the transaction, which is then rolled back."""
    with transaction.atomic():
        block.defer(name="never", seconds=0)
        raise ZeroDivisionError

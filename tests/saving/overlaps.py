"""Two simultaneous requests, in separate threads, with overlapping transactions."""

from contextlib import contextmanager
from threading import Event, Thread, current_thread
from time import monotonic, sleep

from django.contrib.admin import ModelAdmin
from django.db import connection
from django.test import Client

PATIENCE = 120  # seconds, on a machine with other work
_WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND wait_event_type = 'Lock'"
)


def client_of(user):
    client = Client()
    client.force_login(user)
    return client


class Side(Thread):
    """One of the two requests; `join` raises its errors again."""

    def __init__(self, work):
        super().__init__(daemon=True)
        self._work, self.result, self.error = work, None, None
        self.start()

    def run(self):
        try:
            self.result = self._work()
        except BaseException as error:
            self.error = error
        finally:
            connection.close()

    def ended(self):
        self.join(PATIENCE)
        assert not self.is_alive(), "a side did not end"
        if self.error:
            raise self.error
        return self.result


def wait_until(is_so):
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, "nothing happened"
        sleep(0.002)


def is_done_or_blocked(side):
    """Return whether a thread has ended, or waits for a lock of the database."""
    if not side.is_alive():
        return True
    with connection.cursor() as cursor:
        cursor.execute(_WAITING)
        return cursor.fetchone()[0] > 0


@contextmanager
def stopped_before_saving(monkeypatch, model_admin):
    """Stop a form after its checks and before it saves: `reached`, then `go`."""
    reached, go = Event(), Event()
    saves, main = model_admin.save_form, current_thread()

    def save_form(self, request, form, change):
        if current_thread() is not main:
            reached.set()
            assert go.wait(PATIENCE)
        return saves(self, request, form, change)

    with monkeypatch.context() as patched:
        patched.setattr(model_admin, "save_form", save_form)
        yield reached, go


def form_around(monkeypatch, save, move, *, model_admin=ModelAdmin):
    """Let a form read its row, make the move, and let the form save; return the form's answer."""
    with stopped_before_saving(monkeypatch, model_admin) as (reached, go):
        form = Side(save)
        wait_until(lambda: reached.is_set() or not form.is_alive())
        other = Side(move)
        wait_until(lambda: is_done_or_blocked(other))
        go.set()
        other.ended()
        return form.ended()


def move_around(save, move):
    """Make a move, and commit it only after the form waits or has finished."""
    from django.db import transaction

    made, form_came = Event(), Event()

    def moving():
        with transaction.atomic():
            move()
            made.set()
            assert form_came.wait(PATIENCE)

    mover = Side(moving)
    wait_until(lambda: made.is_set() or not mover.is_alive())
    form = Side(save)
    wait_until(lambda: is_done_or_blocked(form))
    form_came.set()
    mover.ended()
    return form.ended()

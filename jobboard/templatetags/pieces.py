"""Pieces of a page that are drawn once: `{% piece total=total %}…{% endpiece %}`.

A piece sees only the values that its tag names, and the language. They are its key, too, so a piece
is never out of date: another value is another piece. Time, the request and the database are not
values, so tags inside a piece must not read them.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from django import template
from django.core.signals import setting_changed
from django.template import Context, Node, NodeList, TemplateSyntaxError
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.template.loader_tags import BlockNode
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()

MOST: Final = 256  # of one tag; beyond that it begins anew
# Values that never change. A row of the database is not one of them.
PLAIN: Final = (str, int, Decimal, float, datetime, date, Promise, type(None))


@register.tag
def piece(parser: Parser, token: Token) -> Piece:
    """Parse a piece, which is drawn once for each set of values and language."""
    name, *bits = token.split_contents()
    values = token_kwargs(bits, parser)
    if bits:
        raise TemplateSyntaxError(f"{name} wants name=value, not {bits[0]}.")
    nodelist = parser.parse(("endpiece",))
    parser.delete_first_token()
    if nodelist.get_nodes_by_type(BlockNode):
        raise TemplateSyntaxError("A block would not see its page inside a piece.")
    return Piece(nodelist, values)


class Piece(Node):
    """A part of a template that remembers its output; all threads share it."""

    def __init__(self, nodelist: NodeList, values: dict[str, FilterExpression]) -> None:
        self.nodelist, self.values = nodelist, values
        self.drawn: dict[Any, SafeString] = {}
        setting_changed.connect(self._forget)

    def render(self, context: Context) -> SafeString:
        """Return the output for these values."""
        values = {name: value.resolve(context) for name, value in self.values.items()}
        key = get_language(), context.autoescape, *map(_key, values.values())
        found = self.drawn.get(key)
        if found is None:
            found = self._draw(context, values)
            if len(self.drawn) >= MOST:
                self.drawn = {}
            self.drawn[key] = found
        return found

    def _draw(self, context: Context, values: dict[str, Any]) -> SafeString:
        alone = Context(values, autoescape=context.autoescape, use_tz=context.use_tz)
        alone.use_l10n = context.use_l10n
        of: Any = context.template
        with alone.render_context.push_state(of), alone.bind_template(of):
            return mark_safe(self.nodelist.render(alone))  # noqa: S308  (a template has drawn it)

    def _forget(self, **_change: Any) -> None:
        self.drawn = {}


def _key(value: Any) -> Any:
    """Return a key that differs for equal values with different output, such as safe text."""
    if isinstance(value, tuple):
        return type(value), *map(_key, value)
    if not isinstance(value, PLAIN):
        raise TypeError(f"A piece can't be kept for a {type(value).__name__}; name plain values.")
    return type(value), str(value) if isinstance(value, Promise) else value

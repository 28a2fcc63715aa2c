"""Pay as an advert states it: columns and rules that a posting and its pay ranges share."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import BaseConstraint, CheckConstraint, F, Q
from django.utils.translation import gettext_lazy as _

from postings.pay.amounts import Pay, PayPeriod, rate_date

AMOUNTS = ("pay_min", "pay_max")
PAY = (*AMOUNTS, "pay_currency", "pay_period")
DERIVED_FROM_PAY = ("pay_year_min", "pay_year_max", "pay_rate_on")
NO_PAY = Q(pay_min__isnull=True, pay_max__isnull=True)
_NOT_STATED = NO_PAY & Q(pay_currency="", pay_period="")
_STATED = ~NO_PAY & Q(pay_currency__regex=r"^[A-Z]{3}$") & Q(pay_period__in=PayPeriod.values)


class Paid(models.Model):
    """Pay as stated, and as yearly amounts in the board's currency."""

    pay_min = models.DecimalField(
        _("minimum pay"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    pay_max = models.DecimalField(
        _("maximum pay"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    pay_currency = models.CharField(
        _("pay currency"),
        max_length=3,
        blank=True,
        validators=[
            RegexValidator(r"^[A-Z]{3}$", _("Enter three capital letters, for example MYR."))
        ],
        help_text=_("Three letters, for example MYR."),
    )
    pay_period = models.CharField(_("pay period"), max_length=10, choices=PayPeriod, blank=True)
    # Yearly pay in the board's currency, to compare only; never shown
    pay_year_min = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True, editable=False
    )
    pay_year_max = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True, editable=False
    )
    pay_rate_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def pay(self) -> Pay | None:
        """Return the pay as stated, or None if the advert states none."""
        if self.pay_min is None and self.pay_max is None:
            return None
        return Pay(self.pay_min, self.pay_max, self.pay_currency, self.pay_period)

    def take_pay(self, pay: Pay | None) -> None:
        """Set the pay as stated, or that none is."""
        self.pay_min, self.pay_max = (pay.minimum, pay.maximum) if pay else (None, None)
        self.pay_currency, self.pay_period = (pay.currency, pay.period) if pay else ("", "")

    def clean(self) -> None:
        """Forget the yearly amounts of a pay that is gone, so that the rule about them holds."""
        super().clean()
        if self.pay_min is None and self.pay_max is None:
            self.pay_year_min = self.pay_year_max = self.pay_rate_on = None

    def derive_pay(self) -> None:
        """Set the yearly amounts and the date of their rate."""
        pay = self.pay
        self.pay_year_min, self.pay_year_max = pay.in_a_year() if pay else (None, None)
        known = self.pay_year_min is not None or self.pay_year_max is not None
        self.pay_rate_on = rate_date(self.pay_currency) if known else None


def pay_constraints(table: str, *, is_required: bool = False) -> list[BaseConstraint]:
    """Return the rules of pay for a table; with `is_required`, each row has to state some."""
    unstated = _(
        "Choose a currency and a pay period, such as a month or a year. Leave both empty if you "
        "state no pay."
    )
    incomplete = _("Enter an amount, a currency and a pay period for each pay range.")
    return [
        CheckConstraint(
            condition=Q(pay_min__isnull=True)
            | Q(pay_max__isnull=True)
            | Q(pay_min__lte=F("pay_max")),
            name=f"{table}_pay_min_up_to_max",
            violation_error_message=_("Enter a minimum pay that isn't above the maximum."),
        ),
        CheckConstraint(
            condition=(Q(pay_min__isnull=True) | Q(pay_min__gt=0))
            & (Q(pay_max__isnull=True) | Q(pay_max__gt=0)),
            name=f"{table}_pay_positive",
            violation_error_message=_("Enter pay above zero, or leave it empty if none is stated."),
        ),
        CheckConstraint(
            condition=_STATED if is_required else _NOT_STATED | _STATED,
            name=f"{table}_pay_has_currency_and_period",
            violation_error_message=incomplete if is_required else unstated,
        ),
        CheckConstraint(
            condition=~NO_PAY | Q(pay_year_min__isnull=True, pay_year_max__isnull=True),
            name=f"{table}_yearly_pay_only_with_pay",
        ),
    ]

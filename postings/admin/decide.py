"""The page on which an editor decides: the posting as candidates see it, and what to know first."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.admin.moves import PAGES, MovePage, MovesMixin
from postings.checking.companies import record_of
from postings.checking.duplicates import duplicates_of
from postings.checking.findings import findings_of
from postings.checking.links import checked_link
from postings.checking.publication import check_posting
from postings.checking.subject import Subject
from postings.models import CannedReason, Claim, Posting, SourceAdvert
from postings.models.lifecycle import MoveError, is_editor
from postings.views.posting import article
from postings.views.preview import as_if_published
from postings.views.whole import whole_posting
from saving.admin import CONFLICT, whole_number

MOVES = ("approve", "request-changes", "reject", "suspend", "resume")
KEYS = {"approve": "a", "request-changes": "c", "reject": "r", "suspend": "s", "resume": "l"}


class DecisionForm(forms.Form):
    """The reason: a canned one, an own one, or both."""

    canned = forms.ModelChoiceField(
        label=_("Canned reason"), queryset=CannedReason.objects.none(), required=False
    )
    reason = forms.CharField(
        label=_("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["canned"].queryset = CannedReason.objects.all()  # type: ignore[attr-defined]

    def whole_reason(self) -> str:
        """Return what the recruiter will read."""
        canned: CannedReason | None = self.cleaned_data["canned"]
        parts = [canned.text if canned else "", self.cleaned_data["reason"].strip()]
        return "\n\n".join(filter(None, parts))


class DecideMixin(MovesMixin):
    """Adds the page, and the way to the next posting that waits."""

    def get_urls(self) -> list[URLPattern]:
        """Add the two URLs before the posting's own, which accept anything as an ID."""
        wrap = self.admin_site.admin_view
        return [
            path("decide/", wrap(self.next_view), name="postings_posting_decide_next"),
            path("<int:pk>/decide/", wrap(self.decide_view), name="postings_posting_decide"),
            path("<int:pk>/claim/", wrap(self.claim_view), name="postings_posting_claim"),
            *super().get_urls(),
        ]

    def next_view(self, request: HttpRequest) -> HttpResponse:
        """Open the posting that has waited longest, after the one that an editor leaves."""
        if not is_editor(request.user):
            raise PermissionDenied
        return redirect(self.after(whole_number(request.GET.get("after")), by=request.user))

    def claim_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Claim a posting for this editor."""
        posting = self.get_object(request, str(pk))
        if posting is None:
            raise Http404
        if not is_editor(request.user):
            raise PermissionDenied
        if request.method == "POST" and not Claim.take(pk, by=request.user):
            messages.warning(request, gettext("Another editor is looking at it."))
        return redirect("admin:postings_posting_decide", pk)

    def after(self, pk: int, *, by: Any) -> str:
        """Return the page of the next posting in review, the oldest first; or the start page.

        What another editor has claimed comes only when nothing else waits.
        """
        waiting = Posting.objects.filter(status="in_review").order_by("status_changed_at", "pk")
        keys = list(waiting.values_list("pk", flat=True)[:1_000])
        at = keys.index(pk) + 1 if pk in keys else 0
        others = set(Claim.objects.of_others(by).values_list("pk", flat=True))
        in_turn = [key for key in [*keys[at:], *keys[:at]] if key != pk]
        found = next((key for key in in_turn if key not in others), next(iter(in_turn), None))
        if found is None:
            return reverse("admin:index")
        return reverse("admin:postings_posting_decide", args=[found])

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the posting; make the move of the button that was pressed; open the next one."""
        posting = self.get_object(request, str(pk))
        if posting is None:
            raise Http404
        if not is_editor(request.user):
            raise PermissionDenied
        form = DecisionForm(request.POST or None)
        if request.method != "POST" or not form.is_valid():
            return self.decide_page(request, posting, form)
        name = request.POST.get("move", "")
        if name not in MOVES:
            raise Http404
        return self.decided(request, posting, form, name)

    def decided(
        self, request: HttpRequest, posting: Posting, form: DecisionForm, name: str
    ) -> HttpResponse:
        """Make the move, or say why it can't be made: nothing of what was typed is lost."""
        page, reason = PAGES[name], form.whole_reason()
        if page.move.needs_reason and not reason:
            form.add_error("reason", gettext("Enter a reason. The recruiter will read it."))
            return self.decide_page(request, posting, form)
        facts: dict[str, Any] = {"reason": reason} if page.move.needs_reason else {}
        if page.move.leads_to_the_public:
            facts["seen"] = whole_number(request.POST.get("seen"))
        next_page = self.after(posting.pk, by=request.user)
        try:
            getattr(posting, page.method)(by=request.user, **facts)
        except MoveError as error:
            form.add_error(None, self.who_was_first(posting, page) or str(error))
            fresh = Posting.objects.get(pk=posting.pk)
            return self.decide_page(request, fresh, form, status=CONFLICT)
        self.log_change(request, posting, f"{page.label}: {reason}".strip(": "))
        messages.success(request, str(page.done) % {"title": posting})
        Claim.objects.filter(posting=posting).delete()
        return redirect(next_page)

    def who_was_first(self, posting: Posting, page: MovePage) -> str:
        """Return that another editor has decided meanwhile, who and what; empty if nobody did."""
        now = Posting.objects.select_related("status_changed_by").get(pk=posting.pk)
        if now.status in page.move.leaves or now.status_changed_by is None:
            return ""
        text = gettext("%(person)s was first: “%(title)s” is now %(status)s.")
        status = now.get_status_display()
        return text % {"person": now.status_changed_by, "title": now, "status": status}

    def claim_on(self, posting: Posting, user: Any) -> Claim | None:
        """Return the claim of another editor that holds."""
        return (
            Claim.objects.of_others(user).filter(posting=posting).select_related("editor").first()
        )

    def decide_page(
        self, request: HttpRequest, posting: Posting, form: DecisionForm, *, status: int = 200
    ) -> HttpResponse:
        """Return the page."""
        whole, now = whole_posting(posting.pk), timezone.now()
        if whole is None:
            raise Http404
        as_if_published(whole.posting, now)
        checked = check_posting(posting)
        advice = findings_of(Subject.stored(posting))
        context = {
            "posting": posting,
            "article": article(request, whole, now, is_preview=True),
            "form": form,
            "moves": [
                {"name": name, "label": PAGES[name].label, "key": KEYS[name]}
                for name in MOVES
                if posting.status in PAGES[name].move.leaves
            ],
            "checked": checked,
            "advice": [one for one in advice if not one.is_error],  # the errors are problems above
            "link": checked_link(posting),
            "duplicates": duplicates_of(posting),
            "record": record_of(posting.company),
            "waiting": Posting.objects.filter(status="in_review").count(),
            "claim": self.claim_on(posting, request.user),
            "source_advert": SourceAdvert.objects.filter(posting=posting).first(),
        }
        response = render(request, "admin/postings/posting/decide.html", context, status=status)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

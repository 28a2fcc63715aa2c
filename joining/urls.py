"""The URLs of the page for recruiters, and of the pages about one's companies."""

from django.urls import path

from joining.views import companies, intro, invitations, people

app_name = "joining"

urlpatterns = [
    path("recruiters/", intro.intro, name="intro"),
    path("accounts/company/", companies.companies, name="companies"),
    path("accounts/company/join/", companies.join, name="join"),
    path("accounts/company/new/", companies.new_company, name="new"),
    path("accounts/company/requests/<int:pk>/withdraw/", companies.withdraw, name="withdraw"),
    path("accounts/company/<slug:slug>/", people.people, name="people"),
    path("accounts/company/<slug:slug>/leave/", people.leave, name="leave"),
    path("accounts/company/<slug:slug>/invite/", invitations.invite, name="invite"),
    path("accounts/company/<slug:slug>/people/<int:pk>/", people.change, name="person"),
    path("accounts/company/<slug:slug>/requests/<int:pk>/", people.decide, name="decide"),
    path("accounts/company/<slug:slug>/invitations/<int:pk>/", invitations.revoke, name="revoke"),
    path("accounts/invitation/<str:token>/", invitations.invitation, name="invitation"),
]

"""The URL of the page for reports.

It is not among the public sections, because it takes a form.
"""

from django.urls import path

from moderation import views

app_name = "moderation"

urlpatterns = [
    path("<int:pk>/", views.report, name="report"),
]

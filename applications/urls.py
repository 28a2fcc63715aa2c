"""The URL of the apply hop."""

from django.urls import path

from applications import views

app_name = "applications"

urlpatterns = [
    path("<int:pk>/apply/", views.apply, name="apply"),
]

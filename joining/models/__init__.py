"""What decides who may post for a company."""

from joining.models.invitation import Invitation
from joining.models.mail_domain import MailDomain
from joining.models.request import JoinRequest

__all__ = ["Invitation", "JoinRequest", "MailDomain"]

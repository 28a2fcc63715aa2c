"""How people come to post for a company: email domains, requests and invitations."""

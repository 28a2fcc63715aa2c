"""People who sign in: limits on wrong passwords, their sessions, and the page that ends them."""

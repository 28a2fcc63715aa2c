"""Documents made to do harm, and what they cost the readers."""

"""Feeds for job sites: all live postings as XML, in the formats of Indeed and LinkedIn.

Other sites read these formats too. A company can keep its postings out of them.
"""

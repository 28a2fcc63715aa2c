"""Invented adverts that tests paste."""

ADVERT = """Senior Medical Writer

Company: Lumen Medical
Location: Basel, Switzerland; Little Orchard
Salary: CHF 95,000 - 115,000 a year
Closing date: 31 January 2099
Apply at: https://careers.lumen.example/jobs/118

We turn trial data into manuscripts. This is a part-time role.

What you will do
- Write manuscripts and abstracts
- Review the work of two junior writers

What you bring
- A degree in life sciences
- CMPP certification (preferred)

What we offer
- Five weeks of holiday

About Lumen Medical
Lumen Medical is an independent agency with people in Basel and Leeds.
"""

FEED = """title,company,location,description,url
Study Nurse,Alder Trials,Leeds,"You screen patients for four studies and keep their records.",https://alder.example/1
Data Manager,Alder Trials,York,"You clean data of four studies and answer the statisticians.",https://alder.example/2
,Alder Trials,York,"Nobody knows what this one is called in the whole world.",https://alder.example/3
"""

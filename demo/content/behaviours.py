"""How people work, the closing words of adverts, and what editors write to request changes."""

from demo.content.shapes import lines

BEHAVIOURS = lines("""
    You say what you don't know before somebody else finds out
    You keep promises about dates, and give early notice when you can't
    You ask who will read it before you begin to write it
    You put the patient into the discussion when it drifts away
    You treat the porter and the professor alike
    You listen to the end, and then ask the question nobody asked
    You finish things, also the dull last tenth
    You make decisions with the facts at hand and change them when facts change
    You share credit by name and blame by process
    You speak plainly in meetings and write down what was agreed
    You stay calm when three people want something at once
    You notice what is missing as readily as what is wrong
    You accept feedback without a speech in your defence
    You give feedback that is specific, timely and kind
    You help before you're asked, and ask before you're stuck
    You check your own work as if a stranger had done it
    You look for the cause instead of the culprit
    You are curious about other people's jobs
    You disagree in the room and support the decision outside it
    You protect other people's time as you do your own
    You leave a task in a state that another person could take over
    You bring two possible answers with each problem
    You notice when a colleague is overloaded, and say something
    You can explain your work to a neighbour without talking down
    You keep confidential things confidential, also at lunch
    You prefer a short honest report to a long comfortable one
    You learn from near misses, your own first
    You treat a rule as the start of a conversation about its purpose
    You are punctual because others are waiting
    You respect what is sacred to others, from prayer times to football
    You count the cost before you spend the budget
    You welcome new colleagues as you'd have liked to be welcomed
    You handle other people's data as you would your own
    You hold your ground on safety, whoever is asking
    You improve one small thing each month and tell us about it
    You can work alone for a week and in a crowd the next
    You switch off at the end of the day, and let others do the same
    You judge an idea without looking at who had it
    You prepare for meetings, or cancel them
    You can laugh about a mistake once it is mended
    You look up the source instead of trusting the summary
    You change your style for your audience and never your facts
    You set priorities aloud, so that people know what has to wait
    You answer difficult messages by phone
""")

HYBRID = lines("""
    Most of the team is in the office on Tuesdays and Thursdays; the other days are yours to place.
    We meet in the office two days a week, chosen by each team and kept by everybody.
    You can work from home up to three days a week once you know your way around.
    One fixed office day, one free choice and the rest from home is the usual pattern.
    Hybrid means about half the month in the office here, planned with your team and not by an app.
""")

REMOTE = lines("""
    The job is remote. We send the equipment, and meet in person twice a year for three days.
    You'd work from home, with four hours a day in which the whole team can be reached.
    Remote is the normal case in this team: decisions are written down and calls are short.
    Work from where you live; travel to the team days is paid and counts as working time.
    Fully remote, with a budget for a proper chair and a desk in a shared office if you prefer one.
""")

PROCESS = lines("""
    **How we hire:** a half-hour call, a conversation with two future colleagues, and an answer \
    within a week.
    **How we hire:** one interview about your work, one about ours, and a visit to the team.
    **The process** takes about three weeks. We'll tell you who you are going to meet, and send \
    the questions ahead.
    **Not sure that you fit?** If you meet the must-haves in substance, apply. The rest can be \
    learned here.
    **Adjustments:** tell us what you need for the interview or the job, and we'll arrange it \
    without asking why.
    **Questions?** The apply page names the hiring manager, who is happy to talk before you decide.
    **What we'd like to see:** a CV of two pages and ten lines on why this job. No photograph, no \
    date of birth.
    **Start:** as soon as your notice period allows; we'd rather wait for the right colleague \
    than hurry.
    **After you apply** you'll hear from a person within ten working days, whatever the answer.
    **Part-time?** Many of our jobs can be shared or done in four days. Ask in your application.
    **Returning after a break?** We count care, illness and exile as life and not as gaps.
    **First weeks:** a named buddy, a written plan and a look back after 30, 60 and 90 days.
    **Interviews** are held online first and on site second, travel paid.
    **Pay** is set by grade and reviewed every year; we explain how when we make an offer.
""")

CHANGES_WANTED = lines("""
    Please name the place of work: “various sites” can't be found by candidates who search nearby.
    The pay range spans a factor of three. Please give the range for this grade only.
    Two requirements ask for a mother tongue. Ask for the level of language that the work needs.
    The title holds the city and three exclamation marks. The job title alone, please.
    The text speaks of a full-time post, the field says part-time. Which is right?
    The apply link leads to your home page. Please link to the advert itself.
    “Young and dynamic” may put off people you'd like to hear from. Could you describe the work \
    instead?
    The closing date lies before the interviews you announce. Please check both.
""")

REJECTIONS = lines("""
    This is a training course that candidates pay for, not a job.
    The same job is on the board already, under the number that you gave as reference.
    The employer behind this advert can't be identified, and our board shows employers only.
    The job has no connection with health, medicines or devices. A general board will serve you \
    better.
    The advert asks candidates for a deposit before the interview. We don't publish that.
""")

SUSPENSIONS = lines("""
    Three candidates report that the apply page asks for a login they can't create. Off until \
    repaired.
    The recruiter asked for a pause: the budget is being reviewed.
    Candidates were told on the phone that the job is on another continent. Waiting for an \
    explanation.
    The certificate of the careers site has expired, and browsers warn people away.
    A former employee disputes the description. We have asked the company for comment.
""")

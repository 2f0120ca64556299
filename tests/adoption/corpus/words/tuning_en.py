"""English as international associations in Brussels write it. The form of the text: `vocabulary.py`."""

WORDS = """
roles = mentor/mentors/mentee/mentees

sheet.mentors = {Mentors} | {Mentor} list 2025 | Our {MENTORS} | {Mentor} database | {Mentors} (applicants)
sheet.mentees = {Mentees} | {Mentee} list 2025 | Our {MENTEES} | {Mentee} database | {Mentee} intake
sheet.duos = Duos | Pairs 24-25 | Matches | Matched pairs | Pairs tracker
sheet.contacts = Meetings | Meeting log | Pair meetings | Contact log
sheet.followups = Check-ins | Coordinator calls | Follow-up log | Case notes
sheet.sessions = Info sessions & training | Training calendar | Group sessions | Events 2025
sheet.partners = Partners | Network | Referring partners | Partner orgs
sheet.evaluations = Feedback | Exit survey | End evaluations | Survey results
sheet.staff = Team | Staff | Our team | Who's who
sheet.programme = Programme | Quality docs | Programme file | Policies
sheet.wide = Master sheet | Overview 2025 | EVERYTHING | Tracker
sheet.year = Pairs {year} | Duos {year} | Matches {year}
sheet.coach.duos = Pairs {coach} | Duos {coach}
sheet.coach.followups = Check-ins {coach} | Calls {coach}

person.id = No. | Ref | ID | Case no. | Code
person.first_name = First name | Given name | Forename | First
person.last_name = Last name | Surname | Family name | Last
person.full_name = Full name | Name | Name and surname | First and last name
person.email = Email | E-mail | Mail | Email address
person.phone = Phone | Mobile | Tel. | Phone no. | Cell
person.language = Language | Mother tongue | Preferred language | Contact language
person.postcode = Postcode | Zip | Postal code | ZIP code
person.birth_year = Year of birth | Born in | Birth yr | YOB
person.sector = Sector | Industry | Field of work | Line of work
person.skills = Skills | Strengths | Key skills | Can help with
person.availability = Availability | Available when | Free times | Best times
person.applied_on = Applied | Application date | Signed up on | Registered | Date of application
person.info_session_on = Info session | Attended info session | Info session date | Intro session
person.interviewed_on = Interview | Interview date | Intake interview | Intake | Met on
person.interviewed_by = Interviewed by | Interviewer | Intake by | Who interviewed
person.interview_topics = Topics discussed | Interview topics | Points covered | Discussed
person.decision = Status | Decision | Accepted / declined | Outcome of application
person.decided_on = Decision date | Decided | Status since | Date accepted/declined
person.refusal_reason = Reason if declined | Why not? | Reason for refusal | Rejection reason
person.notified_on = Letter sent | Reply sent on | Confirmation sent | Emailed decision on
mentors.trained_on = Training | Training date | Trained | Attended induction
mentees.objective = Goal | Career goal | Objective | Looking for
mentees.needs = Needs | Support needed | What they need | Needs / expectations
mentees.referred_by = Referred by | Referring partner | Sent by | Via which partner
mentees.redirected_to = Redirected to | Signposted to | Sent on to
mentees.redirected_on = Redirected on | Signposted on | Date redirected

staff.id = Initials | Code | Ref
staff.role = Role | Job title | Function | Position
staff.salaried = Salaried | Paid? | Employee? | On payroll
staff.active = Active | Still here? | Active? | In post

duos.id = Pair no. | Pair ID | Duo no. | Match ref
duos.mentor = {Mentor} | {Mentor} name | {MENTOR} | Name of {mentor}
duos.mentee = {Mentee} | {Mentee} name | {MENTEE} | Name of {mentee}
duos.coach = Coordinator | Coach | Followed by | Case worker
duos.matched_on = Match date | Matched | Date of match | Paired on
duos.matched_by = Matched by | Match made by | Paired by | Proposed by
duos.match_reasons = Why this match? | Match criteria | In common | Reasons
duos.first_meeting_on = First meeting | 1st meeting | Intro meeting | Date 1st meeting
duos.first_meeting_place = Where (1st meeting) | Place 1st meeting | First meeting venue
duos.first_meeting_neutral = Neutral place? | Neutral venue | Neutral
duos.first_meeting_staff = Staff present | Who was there | Introduced by | 1st meeting with
duos.mentor_agrees = {Mentor} OK? | {Mentor} agrees | {Mentor} happy to go on | {Mentor} says yes?
duos.mentee_agrees = {Mentee} OK? | {Mentee} agrees | {Mentee} happy to go on | {Mentee} says yes?
duos.contract_on = Agreement signed | Contract signed | Signed on | Contract date
duos.start_on = Start | Start date | Started | Begins
duos.planned_end_on = Planned end | Due to end | End (planned) | Runs until
duos.contacts_per_month = Meetings/month | Frequency | Times per month | Freq. per month
duos.ended_on = End | Actual end | Closed on | Ended
duos.early_end = Ended early? | Dropped out? | Early closure | Early end
duos.end_reason = Why ended | Reason for ending | Closure reason | End reason
duos.final_meeting_on = Closing meeting | Last meeting | Wrap-up meeting | Exit meeting
duos.final_meeting_mode = Closing: in person / online | Wrap-up format | Mode of last meeting

contacts.duo = Duo | Pair | Which pair | Pair no.
contacts.on = Date | Meeting date | Met on | Day
contacts.mode = How? | Type | Format | In person / online / phone
contacts.minutes = Duration | Minutes | Length | Time spent
contacts.column = Meeting {n} | M{n} | Mtg {n} | {n}. meeting | Contact {n}
contacts.cell = Meetings | Meeting dates | Dates met | Meetings (dates)

followups.duo = Pair | Duo | Pair no. | Which pair
followups.on = Date | Call date | Called on | When
followups.by = By | Coordinator | Staff | Called by
followups.with = With | With whom? | Spoke to | Contact person
followups.kind = Type | Nature of call | Kind of follow-up | Issue type
followups.note = Notes | Comments | What was said | Remarks

sessions.kind = Type | What | Session | Activity
sessions.on = Date | Session date | When | Day
sessions.topics = Topics | Content | Covered | Points covered
sessions.place = Place | Venue | Where | Room
sessions.led_by = Trainer | Led by | Facilitator | Given by
sessions.attendees = Attendees | No. present | Turnout | # people

partners.name = Organisation | Partner | Partner name | Agency
partners.kind = Type | Category | Type of organisation
partners.locality = City | Town | Location | Municipality
partners.last_contact_on = Last contact | Last spoken | Last contacted on

evaluations.duo = Pair | Duo | Pair no. | Which pair
evaluations.on = Date | Filled in on | Received
evaluations.respondent = Who | Filled in by | From | {Mentor} or {mentee}
evaluations.satisfaction = Satisfaction | Score | Satisfaction score | Rating
evaluations.effects = Effects | What changed | Impact | Benefits
evaluations.outcome = Situation | Situation after | Job outcome | Now doing

programme.item = Item | Required document | What | Point
programme.value = Value | Content | Answer
programme.document = Document | File | Where to find | File name
programme.reviewed_on = Reviewed on | Last update | Last checked

group.contact = Contact details | Contact
group.interview = Interview | INTAKE INTERVIEW
group.decision = Decision | Outcome
group.matching = Match | MATCHING
group.first = First meeting | Introduction
group.agree = Agree? | Happy to go on
group.contract = Agreement | Contract
group.end = End of pair | Closure
group.meetings = Meetings | Meetings (dates)
group.duo = Pair | Progress
sub.interviewed_on = Date | On
sub.interviewed_by = By | Who
sub.interview_topics = Topics | Discussed
sub.decision = Status | Result
sub.decided_on = Date | On
sub.refusal_reason = Reason (if no) | Why not
sub.notified_on = Letter on | Emailed
sub.matched_on = Date | On
sub.matched_by = By | Who
sub.match_reasons = Criteria | Why
sub.first_meeting_on = Date | On
sub.first_meeting_place = Place | Where
sub.first_meeting_neutral = Neutral? | Neutral place
sub.first_meeting_staff = With | Staff
sub.mentor_agrees = {Mentor} | {MENTOR}
sub.mentee_agrees = {Mentee} | {MENTEE}
sub.contract_on = Signed on | Signature
sub.start_on = Start | From
sub.planned_end_on = Planned end | To (planned)
sub.contacts_per_month = Freq. | Per month
sub.ended_on = Date | On
sub.early_end = Early? | Too early
sub.end_reason = Reason | Why
sub.final_meeting_on = Closing meeting | Last talk
sub.final_meeting_mode = Format | In person/online

wide.mentor = {Mentor} {heading} | {heading} ({mentor}) | {Mentor} - {heading} | {Mentor}: {heading}
wide.mentee = {Mentee} {heading} | {heading} ({mentee}) | {Mentee} - {heading} | {Mentee}: {heading}

hint.date = (date) | (dd/mm/yyyy) | : date
hint.boolean = (yes/no) | (Y/N) | ?
hint.satisfaction = (1-5) | /5 | (out of 5)
hint.minutes = (min)
hint.list = (list) | (several possible)
hint.any = * | (required) | - see guide

choice.decision.accepted = OK | Approved | Yes | On board
choice.decision.refused = Declined | Not selected | No | Turned down
choice.decision.pending = Waiting list | To be decided | On hold | Under review
choice.contact_mode.in_person = face to face | live | in person
choice.contact_mode.online = Teams | Zoom | video call
choice.contact_mode.phone = call | phone | tel.
choice.contact_mode.message = WhatsApp | text | email
choice.followup_kind.routine = check-in | normal | routine
choice.followup_kind.conflict = tension | issue | conflict
choice.followup_kind.mediation = mediation | three-way talk
choice.followup_with.mentor = {Mentor} | {mentor} only
choice.followup_with.mentee = {Mentee} | {mentee} only
choice.followup_with.both = both | {mentor} + {mentee} | pair
choice.session_kind.info_mentors = Info session {mentors} | {Mentor} info evening
choice.session_kind.info_mentees = Info session {mentees} | {Mentee} info evening
choice.session_kind.initial_training = Induction | {Mentor} training day 1 | Basic training
choice.session_kind.workshop = Peer exchange | Workshop | Intervision
choice.session_kind.continuing_training = Follow-up training | Refresher course | Themed training
yes_no = yes/no | Y/N | Yes/No | YES/NO

title = {mentors} and {mentees} - tracker | Mentoring project {year} | Mentoring follow-up | Working file
subtitle = Last updated: {date} | DO NOT EDIT GREY COLUMNS | Confidential - internal use | (logo)
heading.year = Cohort {year} | Year {year} | Group {year}
heading.coach = Followed by {coach} | Coordinator: {coach}
total = TOTAL | Grand total | Total number
note = * to be filled in after each interview | NB: older files are in the 2023 workbook | Source: online form
example = EXAMPLE | e.g.
and = and

extra.person = Remarks:remark | Newsletter:yesno | Photo OK:yesno | Address:street | City:town | Age:age
 | Nationality:country
 | Driving licence:yesno | Entered by:name | Criminal record check:date | GDPR signed:date
extra.duo = Remarks:remark | Number of meetings:count | Expenses (€):money | Colour:colour | Photo of the pair:yesno
 | Last modified:date
extra.other = Remarks:remark | Budget (€):money | Entered by:name | Attachment:yesno | Sort order:count
extra_sheet.budget = Budget 2025 | Grants
extra_sheet.lists = Settings | Lists | Drop-downs
extra_sheet.planning = Planning | Team leave
extra_sheet.press = Press contacts | Suppliers
extra_sheet.readme = READ ME | How to use
"""

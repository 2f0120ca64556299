"""English that nobody tunes on: other synonyms, sheets and extra columns than `tuning_en.py`."""

WORDS = """
roles = mentor/mentors/mentee/mentees | mentor/mentors/young person/young people
 | volunteer mentor/volunteer mentors/mentee/mentees | volunteer mentor/volunteer mentors/newcomer/newcomers

sheet.mentors = {Mentor} file | {Mentor} register | All {mentors} | Enrolled {mentors}
sheet.mentees = {Mentee} file | {Mentee} register | All {mentees} | Enrolled {mentees}
sheet.duos = Tandems | Couples | Pairings | Ongoing mentoring
sheet.contacts = Get-togethers | Tandem hours | Encounters
sheet.followups = Progress calls | Touchpoints | Coordination contacts
sheet.sessions = Intro evenings and workshops | Group dates | Course offer
sheet.partners = Referral agencies | Friends of the project | Alliances
sheet.evaluations = Look-back forms | Participant opinions | Closing questionnaires
sheet.staff = Colleagues | Coordination | Employees
sheet.programme = Quality label | Evidence | Charter and procedures
sheet.wide = Big table | Register 2025 | Tandems in full
sheet.year = Tandems {year} | Pairings {year} | Season {year}
sheet.coach.duos = {coach}'s tandems | {coach}'s files
sheet.coach.followups = Notes {coach} | Touchpoints {coach}

person.id = Record number | File no. | Unique number
person.first_name = First name(s) | Given names | First name (as called)
person.last_name = Name on ID card | Lastname | Family
person.full_name = Person | Who is it | First LAST | Identity
person.email = Electronic mail | @ | Inbox | E-address
person.phone = Call on | Reachable at | Contact number | Number
person.language = Speaks | Spoken language | Talks in
person.postcode = Post code (home) | Postal area | P.code
person.birth_year = Birthyear | Year born | Born (year)
person.sector = Trade | Domain | Area of work
person.skills = Talents | Expertise | Good at
person.availability = Free slots | Suits best | Can meet
person.applied_on = Came in on | First e-mail on | Candidate since | File opened
person.info_session_on = Came to intro evening | Intro evening | Briefing attended
person.interviewed_on = One-to-one | Talked on | Personal talk | Face-to-face on
person.interviewed_by = Talked with (staff) | Conducted by | Colleague who talked
person.interview_topics = Points raised | Talk checklist | Content of talk
person.decision = Selected? | Admission | Result | Go / no go
person.decided_on = Result known on | Admitted/turned down on | Selection date
person.refusal_reason = Explanation if turned down | Cause of rejection | Unsuitable because
person.notified_on = Told in writing on | Informed | Answer posted
mentors.trained_on = Day 1 attended | Basic module on | Training day
mentees.objective = Dream job | Wants to become | Aim
mentees.needs = Difficulties | Could use | Help wanted
mentees.referred_by = Referrer | Comes from agency | Origin (service)
mentees.redirected_to = Helped elsewhere by | Other service suggested | Passed on to
mentees.redirected_on = Passed on (date) | Elsewhere since | Handed over on

staff.id = Abbreviation | Short | Letters
staff.role = Title | Mission | Responsibility
staff.salaried = Work contract? | Gets wages | Remunerated
staff.active = On the team now | Works here | Currently employed

duos.id = Tandem no. | Number of tandem | Couple no.
duos.mentor = The {mentor} | Assigned {mentor} | Helper ({mentor})
duos.mentee = The {mentee} | Assisted {mentee} | Helped ({mentee})
duos.coach = Point person | Colleague in charge | Supervisor
duos.matched_on = Brought together on | Linked on | Assigned on
duos.matched_by = Brought together by | Who linked them | Assignment by
duos.match_reasons = Motivation of choice | Click based on | Likenesses
duos.first_meeting_on = Kick-off talk | Introduced on | Three-way start
duos.first_meeting_place = Address of kick-off | Where introduced | Kick-off spot
duos.first_meeting_neutral = Public place? | Not at anyone's home | Neutral ground
duos.first_meeting_staff = Introduced (colleague) | Colleague there | Kick-off led by
duos.mentor_agrees = Green light {mentor} | {Mentor} confirms | Go from {mentor}
duos.mentee_agrees = Green light {mentee} | {Mentee} confirms | Go from {mentee}
duos.contract_on = Charter signed | Commitment signed on | Written agreement of
duos.start_on = Began on | Kicked off | First day
duos.planned_end_on = Agreed until | Normally until | Expiry
duos.contacts_per_month = Rhythm per month | How often a month | Monthly number
duos.ended_on = Parted on | Last day | Finished | Left on
duos.early_end = Break-up | Stopped too soon | Premature end
duos.end_reason = Cause of parting | Explanation of end | Circumstances of end
duos.final_meeting_on = Farewell talk | Look-back talk | Last three-way talk
duos.final_meeting_mode = Farewell: how | Farewell on site or remote

contacts.duo = Tandem | Couple | About which tandem
contacts.on = Day together | Saw each other on | Got together
contacts.mode = Channel | Manner | By which means
contacts.minutes = Number of minutes | How long (min) | Time (min)
contacts.column = Get-together {n} | G{n} | Time {n} | {n}th get-together
contacts.cell = Saw each other on | Get-togethers | All encounters

followups.duo = Tandem | Couple | Concerns tandem
followups.on = Day of contact | Spoken on | Contacted on
followups.by = Colleague | Author | Noted by
followups.with = Person spoken to | On the line | In the presence of
followups.kind = Reason for contact | Subject | Category of talk
followups.note = Summary | Call notes | Observations

sessions.kind = Title | Sort of gathering | Activity name
sessions.on = Took place on | Planned for | Date of gathering
sessions.topics = Agenda | Matters dealt with | Aspects
sessions.place = Hall | Held in | Premises
sessions.led_by = Speaker | Responsible | Taught by
sessions.attendees = How many people | Headcount | Came

partners.name = Association | Name of organisation | Institution
partners.kind = Sort | Legal form / sort | Sort of service
partners.locality = Based in | Seat | Borough
partners.last_contact_on = Most recent contact | Last heard from | Contact of

evaluations.duo = Tandem | Couple | Tandem concerned
evaluations.on = Sent back on | Form of | Dated
evaluations.respondent = Respondent role | View of | Answer by
evaluations.satisfaction = Appreciation | Stars | Happy? (number)
evaluations.effects = Gains | What is different | Results
evaluations.outcome = Career since | What came next | Where now

programme.item = Evidence item | Requirement | Criterion asked
programme.value = Data | Detail | Our choice
programme.document = Binder / link | Proof | Kept in
programme.reviewed_on = Brought up to date | Looked over on | Version of

group.contact = How to reach | Address and phone
group.interview = Personal talk | One-to-one
group.decision = Admission | Result
group.matching = Pairing | Bringing together
group.first = Kick-off | Getting acquainted
group.agree = Green light? | Do they confirm?
group.contract = Commitment | Charter
group.end = Exit | Parting
group.meetings = Get-togethers | Encounters (days)
group.duo = Tandem | Path
sub.interviewed_on = When | Day
sub.interviewed_by = With | Colleague
sub.interview_topics = Points | Content
sub.decision = Result | Go / no go
sub.decided_on = When | Day
sub.refusal_reason = Cause if turned down | Explanation
sub.notified_on = Told on | Written on
sub.matched_on = When | Day
sub.matched_by = With | Decided by
sub.match_reasons = Motivation | Click
sub.first_meeting_on = When | Day
sub.first_meeting_place = Address | Spot
sub.first_meeting_neutral = Public? | Neutral ground
sub.first_meeting_staff = There | Led by
sub.mentor_agrees = The {mentor} | {Mentor} y/n
sub.mentee_agrees = The {mentee} | {Mentee} y/n
sub.contract_on = Signed | Dated
sub.start_on = Since | Starting
sub.planned_end_on = Agreed until | Until
sub.contacts_per_month = Rhythm | Times a month
sub.ended_on = When | Day
sub.early_end = Break-up? | Too soon
sub.end_reason = Cause | Explanation
sub.final_meeting_on = Farewell | Look-back
sub.final_meeting_mode = How | On site or remote

wide.mentor = {heading} / {mentor} | {heading} of the {mentor} | {heading} - {MENTOR} | {heading} [{mentor}]
wide.mentee = {heading} / {mentee} | {heading} of the {mentee} | {heading} - {MENTEE} | {heading} [{mentee}]

hint.date = [date] | (day/month/year) | - dd.mm.yy
hint.boolean = (tick) | yes or no? | [y/n]
hint.satisfaction = (from 1 to 5) | (max. 5) | [1..5]
hint.minutes = (in minutes)
hint.list = (choose from list) | (separate by ;)
hint.any = (!) | (please fill in) | ***

choice.decision.accepted = Admitted | Favourable | Go | Taken on
choice.decision.refused = Not admitted | Unfavourable | No go | Rejected
choice.decision.pending = Pending call | Call back | Undecided | On the waiting list
choice.contact_mode.in_person = in a café | in the flesh | at our office
choice.contact_mode.online = remote | video | Skype
choice.contact_mode.phone = on the line | ring
choice.contact_mode.message = chat | e-mailed | messenger
choice.followup_kind.routine = usual contact | going well | standard
choice.followup_kind.conflict = row | clash | disagreement
choice.followup_kind.mediation = reconciliation | talk of three
choice.followup_with.mentor = the {mentor} | {mentor} side
choice.followup_with.mentee = the {mentee} | {mentee} side
choice.followup_with.both = the two of them | together
choice.session_kind.info_mentors = Intro evening {mentors} | Evening for {mentors}
choice.session_kind.info_mentees = Intro evening {mentees} | Evening for {mentees}
choice.session_kind.initial_training = Starter day | Module 1 | Core course
choice.session_kind.workshop = Round table | Exchange circle | Peer group
choice.session_kind.continuing_training = Deepening course | Module 2 | Further training
yes_no = y/n | true/false | YES/NO

title = Association - {mentors}/{mentees} register | Buddies at work {year} | Paths to work | Steering file
subtitle = Version of {date} | Do not sort! | Draft | [logo]
heading.year = Intake {year} | Season {year} | Wave {year}
heading.coach = With {coach} | {coach}'s portfolio
total = Sum | Altogether | Enrolled in all
note = (1) see the red binder at the office | Careful: delete nothing, ask coordination | from the paper forms
example = Fill in like this | sample
and = and

extra.person = Miscellaneous:remark | Gets the bulletin:yesno | Image rights:yesno | Street and no.:street | Town:town
 | Number of children:count | Country of origin:country | Car:yesno | Typed by:name | Volunteer insurance:date
 | Good conduct certificate:date
extra.duo = Watch out:remark | Hours together:count | Allowance paid:money | Traffic light:colour
 | Story online:yesno | Discussed in team:date
extra.other = Watch out:remark | Cost (EUR):money | Typed by:name | Paper archive:yesno | Page:count
extra_sheet.budget = Cash book | Funding bids
extra_sheet.lists = Codes | Fill-in help | Allowed values
extra_sheet.planning = Team diary | Rota
extra_sheet.press = Media | Handymen
extra_sheet.readme = Read first | Instructions
"""

# Reminders: what comes by itself, the list of it, and what can be changed.
# Short, warm, concrete; plain international English.

# Buttons
remind-button-all = All reminders
remind-button-back = ‹ Back
remind-button-why = Why this?
remind-button-start = Start the round
remind-button-next = Next question
remind-button-board = Open the board
remind-button-team = See the team
remind-button-aged = See the list
remind-button-plan = Strategy planned
remind-button-keep = Keep the date
remind-button-date = Other date
remind-button-month = In a month
remind-button-off-month = Put off a month
remind-button-off-week = Put off a week
remind-button-yes = Yes
remind-button-partly = Partly
remind-button-no = No
remind-button-later = Not yet
remind-button-move = Move
remind-button-mute = Mute
remind-button-unmute = Unmute
remind-button-drop = Delete
remind-button-calendar = Calendar file
remind-button-years = Every { $years ->
    [one] year
   *[other] { $years } years
}
remind-button-often = How often
remind-button-new = Remind me
remind-button-quarter = In three months
remind-button-half-year = In half a year

# Several in one message
remind-several = { $count } reminders for today
remind-and-more = and { $count } more; All reminders shows them.

# The next round
remind-deputy = The coordinator of { $city } cannot be reached, so I ask you.
remind-nobody = Nobody in the team of { $city } can be reached, so I ask you.
remind-reason = You chose this date because: { $reason }
remind-year-title = { $city }: one year to your next Index
remind-year = It is on { $date }. Does your city plan a new strategy before or after it? Then the Index is best done first.
remind-half-year-title = { $city }: six months to your next Index
remind-half-year = It is on { $date }. Who will take part? People and posts change: look at your team and invite who is missing.
remind-quarter-title = { $city }: three months to your next Index
remind-quarter = It is on { $date }. Now is a good time to start collecting evidence.
remind-last-score = Last time you scored { $score }.
remind-aged = { $count ->
    [one] One piece of evidence is older than two years:
   *[other] { $count } pieces of evidence are older than two years:
}
remind-aged-none = No evidence of your city is older than two years.
remind-month-title = { $city }: one month to your next Index
remind-month = It is on { $date }. You can start whenever you like; your last answers are filled in.
remind-day-title = { $city }: today is the day of your next Index
remind-day-late-title = { $city }: your next Index was planned for { $date }
remind-day = One tap starts the round. Your last answers are filled in; you only say what has changed.
remind-overdue-title = { $city }: your Index is waiting
remind-overdue = It was planned for { $date }. Start it now, or choose another date that suits your city.
remind-overdue-last = This is the last time I ask; then I tell the people who run this assistant.
remind-snooze-title = { $city }: your next Index
remind-snooze = It is on { $date }. You asked me to come back to it.
remind-snooze-late-title = { $city }: your Index is waiting
remind-snooze-late = It was planned for { $date }. You asked me to come back to it.
remind-admin-title = { $city }: nobody has started the Index
remind-admin = It was planned for { $date }, and nobody has started it since. Please ask the city whether it goes on. In the team: { $team }.
remind-team-nobody = nobody

# Parts with a date
remind-part-soon-title = Due on { $date }: { $part }
remind-part-day-title = Due today: { $part }
remind-part-late-title = Was due on { $date }: { $part }
remind-part = { $open ->
    [one] One question is open.
   *[other] { $open } questions are open.
}
remind-part-deputy = { $name } cannot be reached. You can give this part to somebody else.

# Weekly
remind-nudge = { $city }: { $open ->
    [one] one question waits for you
   *[other] { $open } questions wait for you
}
remind-nudge-minutes = About { $minutes } minutes.
remind-digest-title = Index of { $city }: how it stands
remind-digest = { $done } of { $of } answered, { $week } in the last seven days.
remind-digest-clashes = { $count ->
    [one] Colleagues differ on one question.
   *[other] Colleagues differ on { $count } questions.
}
remind-digest-unheld = { $count ->
    [one] One open question is with nobody.
   *[other] { $count } open questions are with nobody.
}
remind-digest-late = Past their date: { $parts }.
remind-digest-quiet = No answer in the last seven days: { $parts }.
remind-digest-unreachable = Cannot be reached: { $names }.
remind-digest-ready = Everything is answered. You can review and submit.

# Did it work?
remind-ask-title = You planned:
remind-ask = Did it work?

# For the editors
remind-library-title = To look at again
remind-library-guides = { $count ->
    [one] One guide was last checked more than a year ago:
   *[other] { $count } guides were last checked more than a year ago:
}
remind-library-evidence = Evidence older than two years: { $cities }.
remind-library-city = { $city } ({ $count })
remind-more-lines = … and { $count } more

# The list
command-remind = what I remind you of
home-remind = Reminders
remind-in-private = Reminders are between you and me. Please write /remind to me in private.
remind-title = Your reminders
remind-none = There is nothing I will remind you of yet. When your city submits the Index, I remember the next one.
remind-choose = Tap one to put it off, move it or mute it.
remind-next = next on { $date }
remind-put-off = put off until { $date }
remind-no-more = no more messages planned
remind-muted = muted
remind-name-round = Next Index of { $city }, { $date }
remind-name-assignment = { $part }, due { $date }
remind-name-digest = Weekly summary of the Index of { $city }
remind-name-nudge = Your open questions in { $city }
remind-name-follow_up = “{ $text }”: did it work?
remind-name-aged = Guides and evidence to look at again
remind-one-a-day = You get one message a day at most, on working days, between 9 and 18 o'clock in your city.

# Why
remind-why-round = { $city } repeats the Index every { $years ->
    [one] year
   *[other] { $years } years
}, and the next one is on { $date }. The coordinators are told a year, six months, three months and one month before, on the day, and then monthly.
remind-why-assignment = You answer this part of the Index of { $city } until { $date }. You are told three days before, on the day, and the day after.
remind-why-digest = You coordinate { $city }, and a round of its Index is open. You get a summary every week until it is submitted.
remind-why-nudge = A round of the Index of { $city } is open, and questions in it are yours. You are told once a week until they are answered.
remind-why-follow_up = You asked me to come back to this.
remind-why-aged = You run this assistant. Once a month I list what nobody has looked at for long.
remind-why-deputy = You are told in place of somebody who cannot be reached.
remind-chosen-day = You chose { $date } for the next message; what would have come before that day does not come.
remind-chosen-week = You chose this day of the week: { $weekday }.
remind-chosen-month = The day of the month that was chosen: { $day }.
# What people write to ask why, in place of an answer.
remind-why-words = why, why this, why do I get this, why me, what is this, what is this for, help, explain

# Changes
remind-snoozed = Put off. I remind you again on { $date }.
remind-muted-now = Muted. I do not remind you of this any more.
remind-unmuted-now = I remind you of this again.
remind-dropped = Deleted.
remind-moved = Moved to { $date }.
remind-day-off = { $date } is a day off: the message comes on { $next }.
remind-kept = The date stays: { $date }.
remind-move-ask = Write the new date, such as 12 October 2027, 2027-10-12 or autumn 2027.
remind-move-week = On which day of the week shall it come? Choose, or write the day.
remind-move-month = On which day of the month shall it come? Choose, or write a number from 1 to 28. It changes for everybody who runs this assistant.
remind-move-part = This part is due on { $date }; that date is set by the coordinator and stays. When shall I remind you? Write a day, such as in three days or 5 October 2027.
remind-move-due = This part is due on { $date }. Write the new date, such as 12 October 2027 or in two weeks. It then holds for whoever answers the part.
remind-week-unreadable = I could not read one day of the week in this.
remind-week-off = { $weekday } is a day off in your city.
remind-month-unreadable = I could not read a number from 1 to 28 in this.
remind-moved-week = Day of the week: { $weekday }.
remind-moved-month = Day of the month: { $day }.
remind-moved-next = It comes next on { $date }.
remind-moved-later = It still comes on { $planned }, and on the day you chose from { $date } on.
remind-moved-part = I remind you on { $date }. The part is still due on { $due }.
remind-moved-part-late = I remind you on { $date }. Please note: the part is due before that, on { $due }.
remind-plan-ask = When does your city plan its new strategy? Write for example: autumn 2027, or October 2027.
remind-planned = The next Index is now on { $date }, so that its results are there for the new strategy. I remember the reason.
remind-plan-later = Your next Index is on { $date } anyway, before your new strategy. I leave it there.
remind-planned-reason = a new strategy is planned: { $when }
remind-when-unreadable = I could not read a date to come in this. Write for example: autumn 2027, October 2027, or 2027-10-12.
remind-only-coordinator = Only a coordinator of the city can change this date.
remind-gone = This reminder is not there any more.
remind-answered = Thank you. I have noted it.
remind-years-now = From now on every { $years ->
    [one] year
   *[other] { $years } years
}. The next one is on { $date }.
remind-rhythm-title = How often?
remind-rhythm = The programme asks for about every four years, or when a new strategy is planned.
remind-new-ask = When shall I ask you whether it worked?
remind-new-text = What shall I come back to? Write it in one sentence.
remind-new-why = You write what you plan. On the day you choose, I ask you whether it worked.
remind-new-set = I will ask you on { $date } whether it worked.
remind-new-instead = This takes the place of { $date }, which you chose before.
remind-new-choose = Which step shall I come back to?
remind-new-when = Choose, or write a date such as March 2027.
remind-strategy-words = strategy, action plan
remind-steps = Next messages:
remind-season-spring = spring
remind-season-summer = summer
remind-season-autumn = autumn, fall
remind-season-winter = winter
# Words of days that are named from today on; forms of one number are separated by strokes.
day-word-today = today, now
day-word-tomorrow = tomorrow
day-word-yesterday = yesterday
day-word-next = next, coming
day-word-last = last, past
day-word-in = in, within, after
day-word-ago = ago
day-word-day = day, days
day-word-week = week, weeks
day-word-month = month, months
day-word-year = year, years
day-word-filler = the, of, on, from now, time, about, around, s
day-word-numbers = one/a/an, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve

# The calendar file
calendar-caption = Add it to your calendar. Send /remind again after a change: the same entries are updated.
calendar-nothing = There is no date for a calendar yet.
calendar-round = Intercultural Cities Index: { $city }
calendar-round-text = The next round of the Index. The assistant reminds the coordinators before.
calendar-part = Index of { $city }: { $part }

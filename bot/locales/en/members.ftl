# The team: roles, invitations, assignments.
command-invite = invite a colleague
command-members = your city's team
role-coordinator = Coordinator
role-contributor = Contributor
role-reviewer = Reviewer
role-reader = Reader
role-coordinator-may = Coordinator: everything, and the team
role-contributor-may = Contributor: answers, evidence, comments
role-reviewer-may = Reviewer: approves answers or asks for changes
role-reader-may = Reader: sees everything, changes nothing
invite-title = Invite to { $city }
invite-choose = As what do you invite?
invite-open = Open invitations:
invite-open-line = { $number }: { $role }, { $uses ->
        [one] 1 person
       *[other] { $uses } people
    }, until { $date }
invite-revoke = Cancel { $number }
invite-notes = Forward the message below to your colleague. This one is for you.
invite-cancel = Cancel this invitation
invite-forward = { $role ->
        [coordinator] { $name } invites you to coordinate the Intercultural Cities Index of { $city }.
        [reviewer] { $name } invites you to review the answers of { $city } to the Intercultural Cities Index.
        [reader] { $name } invites you to read the Intercultural Cities Index of { $city }.
       *[other] { $name } invites you to answer the Intercultural Cities Index for { $city }, together with the team.
    } Open this link, then tap Start:
invite-forward-part = { $name } asks you to answer for { $city } in the Intercultural Cities Index: “{ $part }” Open this link, then tap Start:
invite-terminal = In the terminal, or if the link does not open, write:
invite-limits = { $uses ->
        [one] For 1 person
       *[other] For up to { $uses } people
    }, until { $date }.
invite-copy-link = Copy the link
invite-not-valid = This invitation is not valid: it has expired, was used or was taken back. Ask for a new one.
join-welcome = Welcome to the team of { $city }. Your role: { $role }
join-asked = { $name } asks you { $count ->
        [one] one question
       *[other] { $count } questions
    } for the Index of { $city }. About { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
join-asked-how = The Index asks what your city does for living together. Tap the answer that fits, below; it is saved at once. If you do not know, tap Don't know.
join-already = You are in the team of { $city } already.
members-title = Team of { $city }
member-line = { $name } – { $role }
member-line-unreachable = { $name } – { $role } (cannot be reached)
member-remove = Remove from the team
member-removed = { $name } is out of the team. Their answers stay.
member-you-removed = { $name } has taken you out of the team of { $city }. Your answers stay with the city. If this is a mistake, ask for a new invitation.
member-role-given = { $name }: { $role }
member-leave = Leave the team
member-leave-sure = Leave the team of { $city }? Your answers stay with the city.
member-leave-last = You are the last one in the team of { $city }. If you leave, its answers stay, and only the people who run this assistant can appoint somebody.
member-leave-yes = Yes, leave
member-left = You have left the team of { $city }. Thank you for your work.
member-last-coordinator = A team needs a coordinator. Make somebody else coordinator first: tap Team, then their name.
member-gone = This person is not in the team any more.
assign-title = Who answers what
assign-line = { $part } – { $name }
assign-which = Choose an index or a part of it (·), or write the number of one question.
assign-until = Until when? Choose, or write a day such as 31.3.2026, in two weeks or +10 (in ten days).
assign-until-unreadable = Write a day from today on, such as 31.3.2026, in two weeks, or +10 for ten days.
assign-no-date = No date
assign-due = due { $date }
assign-whom = Who takes it?
assign-new-person = Somebody not here yet
assign-invited = an invited colleague
assign-done = { $part } – { $name } is told.
assign-more = Assign more
hand-title = Hand over question { $number }
hand-owner = Who usually knows: { $owner }
hand-whom = Who knows the answer?
hand-done = Question { $number } is with { $name } now, who is told.
appoint-title = Appoint a coordinator
appoint-choose = These cities have no coordinator:
appoint-none = Every city has a coordinator.
appoint-whom = Who becomes coordinator?
appoint-nobody = Nobody is left in this team.
appoint-done = { $name } is coordinator now.

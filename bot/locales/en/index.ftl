# The Index in chat: board, cards, answers, history, review.
command-index = the Index of your city
command-history = who changed what, and why
home-index = The Index

somebody = Somebody

# Doors
index-not-yours = I do not find this in your cities. Tap Home to go on.
index-not-allowed = Your role here is { $role ->
        [contributor] contributor: you answer and comment
        [reviewer] reviewer: you approve answers or ask for changes
        [reader] reader: you see everything and change nothing
       *[other] coordinator
    }. Ask your coordinator if you need more.
index-in-private = Please write this to me in private: not everybody in this group is in your city's team.
index-no-city = You are in no city's team yet. Set up your city, or open the invitation that a colleague sent you.
index-no-round = Your city has not started the Index yet.
index-locked = This round is submitted, so its answers do not change. A coordinator can open it again.
group-not-linked = This group has no city yet. A coordinator of the city writes /index here once.

# States of an answer
state-answered = None of these
state-unknown = Don't know
state-not-applicable = Not applicable
state-empty = No answer

# Board
button-board = Board
button-continue = Continue
button-begin = Begin
button-areas = Choose an index
button-differences = See differences
button-preview = Preview
button-review = Review and submit
button-result = Result
button-reopen = Open again
button-new-round = New round
button-invite = Invite
button-assign = Assign
button-history = History
button-refresh = Refresh
button-answer-in-private = Answer in private
button-more = More
button-older = Older
areas-title = Which index?
board-title = Index { $year } · { $city }
board-submitted = Submitted
board-summary = { $done } of { $of } answered · { $minutes ->
        [0] nothing left
       *[other] about { $minutes } minutes left
    }
board-preview = Preview { $figure }
board-clashes = { $count ->
        [one] 1 answer differs
       *[other] { $count } answers differ
    }
board-unknown = { $count } don't know
board-unheld = { $count ->
        [one] 1 question without a holder
       *[other] { $count } questions without a holder
    }
board-nothing-open = Every question has an answer.
part-done = Thank you, that was your part.
board-holds = { $name }: { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
figure = { $score }
figure-range = { $score } (between { $low } and { $high }; { $unknown } open)
figure-none = no score
preview-kinds = Core counts the { $core } core questions, Extended all { $of }. Open: not answered yet, or don't know.

# Opening a round
round-opened = The round is open. Your answers are saved one by one; leave at any time and come back.
round-opened-without-last = The round is open. The questionnaire is a new one and nobody has written down how the last one leads to it, so you begin without the last answers.
round-questionnaire-broken = The questionnaire for new rounds cannot be read. Please tell the people who run this assistant.
round-opened-with-last = The round is open. { $count } answers of the last round wait for your word: still true, changed, or gone.

# Card
card-place = { $index } · { $place } of { $of }
card-number = Question { $number } of { $of }
card-progress = { $done } of { $of } answered{ $unknown ->
        [0] {""}
       *[other] , { $unknown } don't know
    }
card-answer = Answer: { $answer }
card-reason = Why: { $reason }
card-last-time = Last time: { $answer }
card-reworded = The question has other words now; please read it again.
card-evidence = Evidence: { $count }
card-comments = Comments: { $count }
card-holder = With { $name }
card-holder-invited = waits for an invited colleague
card-approved = Approved by { $name }
card-changes-wanted = { $name } asks for changes
card-dont-know = Don't know
card-not-applicable = Not applicable
card-button-why = Why it matters
card-button-counts = What counts
card-button-example = Example
card-button-ask = Ask the library
card-button-evidence = Evidence
card-button-comment = Comment
card-button-hand-over = Hand over
card-button-back = ‹ Back
card-button-skip = Skip
card-button-next = Next open ›
button-card = Question { $number }
card-counts = { $counts }
    Evidence: { $evidence }
    Who usually knows: { $owner }
card-no-example = I have no example for this question yet.
card-no-library = The library is not at hand just now.
card-saved = Saved, question { $number }: { $answer }
card-saved-short = Saved: { $answer }
card-ask-reason = Why does this not apply to your city? Write one sentence; a reason is needed.
card-colleague-was-here = { $name } has just changed something here.
card-edit-not-understood = I do not recognise this as an answer to question { $number }, so the answer stays as it was.
card-not-understood = I do not recognise “{ $text }” as an answer to question { $number }. Tap one, or tap Ask the library. What you write with a question mark goes to the library as well.
last-still = Still true
last-changed = Changed
last-gone = Gone
because-kept = I have kept why you changed question { $number }.
because-nothing = You have not changed an answer yet, so there is nothing to explain.

# Differing answers
clash-both-kept = Your team answered differently. Both are kept; a coordinator chooses.
clash-yours-to-decide = Your team answered differently. Both are kept; choose one:
clash-decided = Decided: { $answer }. The other answer stays in the history.
clash-decided-short = Decided
clash-settled-already = This is settled already.
differences-title = Where your team differs
differences-none = Nowhere: your team agrees.

# What can be typed on a card; several forms of one are separated by commas
typed-back = back, previous
typed-skip = skip
typed-next = next, next open
typed-board = board
typed-unknown = don't know, dont know, do not know, i don't know, i dont know, i do not know, we don't know, we dont know, we do not know, unknown
typed-not-applicable = not applicable, does not apply
typed-why = why, why it matters
typed-counts = what counts
typed-example = example
typed-library = ask the library
typed-evidence = evidence
typed-comment = comment
typed-hand-over = hand over
typed-still = still true, still
typed-changed = changed
typed-gone = gone
typed-because = because, why:
typed-question = question, go to question, go to, open question, number

# History
history-round = History of the round
history-question = History of question { $number }
history-whole-round = Whole round
history-empty = Nothing has happened yet.
history-why = Why: { $why }
history-answer = { $before } → { $after }
history-decision = decided { $before } → { $after }
history-evidence = added evidence: { $after }
history-removed = removed evidence: { $before }
history-comment = commented: { $after }
history-review = { $after }
history-opened = opened the round
history-submitted = submitted the round, version { $after }
history-reopened = opened the round again
history-imported = { $before } → { $after }, from a workbook
history-still-true = still true since the last round
history-gone = gone since the last round
history-edited = the message was edited

# Comments
comment-title = Comments on question { $number }
comment-ask = Write your comment.
comment-ask-team = Write your comment. Name a colleague to tell them: { $names }
comment-saved = Comment saved.
comment-saved-told = Comment saved. I tell { $names }.
comment-changed = Your comment is changed.

# Review
review-title = Before you submit
review-all-well = Every question is answered, and every answer that earns points has evidence.
review-open-number = Write a number to open its question.
review-clashing = Your team differs on { $count }: { $numbers }
review-empty = Without an answer, { $count }: { $numbers }
review-unknown = Don't know, { $count }: { $numbers }
review-changes-wanted = Changes asked for, { $count }: { $numbers }
review-without-evidence = Without evidence, { $count }: { $numbers }
review-show-clashing = First difference
review-show-empty = First empty
review-show-unknown = First unknown
review-show-changes-wanted = First change
review-show-without-evidence = First without evidence
review-submit-locks = Submitting locks the answers. A coordinator can open the round again with a reason, and every submitted version stays.
review-decide-first = Decide where your team differs; then you can submit.
button-submit = Submit the round
submit-open = { $count ->
        [one] 1 question has no answer and earns no points.
       *[other] { $count } questions have no answer and earn no points.
    } Submit all the same?
button-submit-anyway = Submit
button-keep-answering = Keep answering
review-approve = Approve
review-ask-changes = Ask for changes
review-what = Question { $number }: what should change?
review-write = Write it in a sentence or two. Those who answered are told.
review-approved = approved
review-changes = asked for changes

# Messages to colleagues
tell-round-opened = { $name } opened a round of the Index for { $city }.
tell-round-opened-button = Open the board
tell-mentioned = { $name } named you in a comment on question { $question }:
tell-mentioned-button = Answer there
tell-assigned = { $name } asks you to answer for { $city }: { $part }
tell-assigned-button = Open my part
tell-handed = { $name } hands you a question of { $city }: { $part }
tell-handed-button = Open the question
tell-clash = { $name } answered question { $question } differently from you. Both answers are kept, and a coordinator decides.
tell-clash-button = See both
tell-decided = { $name } has decided question { $question }, where your team differed, for the other answer. Yours stays in the history. Thank you for it.
tell-decided-button = Open the question
tell-changes-wanted = { $name } asks for changes in question { $question }:
tell-changes-wanted-button = Open the question
tell-joined = { $name } joined the team of { $city }.
tell-joined-button = See the team

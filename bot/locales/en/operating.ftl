# What administrators read.
error-report = An event failed: { $kind }, reference { $reference }, update { $update }. The log has the rest under this number.{ $untold ->
    [0] {""}
    [one] {" "}One more failed since the last report.
   *[other] {" "}{ $untold } more failed since the last report.
}

# /stats
stats-administrators-only = Only the people who run this assistant can see its figures. Home shows what I can do for you.
stats-in-private = Please ask me for the figures in private: not everybody in this group runs the assistant.
stats-title = The last { $weeks } weeks
stats-use = Use by week
stats-week = from { $date }: { $people ->
        [one] 1 person
       *[other] { $people } people
    }, { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    }, { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } to the Index
stats-topics = Most asked topics
stats-unanswered = Not in the library, by theme
stats-count = { $what }: { $count }
stats-feedback = Feedback by source
stats-feedback-line = { $title }: { $helpful } helpful, { $other } not helpful
stats-no-document = No source quoted, or no longer in the library
stats-rounds = Rounds of the Index, of all time
stats-round = { $state ->
        [open] under way
        [submitted] submitted
        [reopened] reopened
       *[other] { $state }
    }: { $count }
stats-nothing = Nothing yet.
stats-more = and { $count } more in the table
stats-button-csv = Table (CSV)

# Sentences of charts, reports and workbooks in English.
# Keep the names in braces; the order of the words may change.

## Figures

figure-none = no score
figure = { $score }
figure-short = { $score } (to { $high })
figure-row = { $score } (to { $high }, { $unknown } unknown)
figure-range = { $score } (range { $low }–{ $high }, { $unknown } unknown)
line = { $name }: { $figure }
title-extended = { $title } (extended)
core = Core overall
extended = Extended overall
estimate-unofficial = An unofficial estimate from the city’s own answers. Questionnaire: { $questionnaire }.
estimate-official = An estimate from the city’s own answers, before the analysis by the Council of Europe. Questionnaire: { $questionnaire }.

## Charts

bars-title = Score by index, 0 to 100
lens-title = { $area }: score by part, 0 to 100
radar-title = Profile of the indices, 0 to 100
progress-title = Progress over the rounds, 0 to 100
peers-title = Compared with similar cities, 0 to 100
key-score = Score
key-best-case = Up to the best case, if every unknown answer were filled
key-none = No score: no question applies
key-now = This round
key-before = Last round
key-radar-best-case = “to”: the best case, if every unknown answer were filled
key-first = First round
key-between = Rounds in between
key-latest = Latest round
key-core = Core overall
key-extended = Extended overall
key-own = This city
key-reach = Up to this city’s best case, if every unknown answer were filled
key-group-range = Lowest to highest of the group
key-median = Median of the group
before-after = { $before }, now { $after }
twin-previous = { $figure }; last round { $previous }
progress-round = { $round }: { $figure }
peers-all = All cities
peers-country = Cities in { $country }
peers-population-between = { $low } to { $high } inhabitants
peers-population-under = Under { $high } inhabitants
peers-population-over = { $low } inhabitants or more
peers-foreign_born_share-between = { $low } to { $high } % foreign-born residents
peers-foreign_born_share-under = Under { $high } % foreign-born residents
peers-foreign_born_share-over = { $low } % foreign-born residents or more
peers-members = { $group }: { $count ->
    [one] { $count } other city
   *[other] { $count } other cities
  }
peers-value = { $figure } · median { $median }
peers-missing = { $figure } · too few cities
peers-line = { $figure }; { $count ->
    [one] { $count } other city
   *[other] { $count } other cities
  }: lowest { $low }, median { $median }, mean { $mean }, highest { $high }; place { $rank } of { $of }
peers-line-missing = { $figure }; too few other cities to compare

## Report

report-title = Intercultural Cities Index
report-subtitle = Self-assessment of { $date }
report-document-title = { $city } – Intercultural Cities Index, self-assessment of { $date }
badge-unofficial = Unofficial estimate
badge-official = Estimate before analysis
statement-unofficial = The figures in this report follow from the city’s own answers to an unofficial questionnaire. They are not a result of the Council of Europe.
statement-official = The figures in this report follow from the city’s own answers. The published result follows an analysis by the Council of Europe.
questionnaire-line = { $title }, version { $version }
contents = Contents
page-of = { $page } of { $pages }

method = How to read this report
method-what = What it is
method-what-text = The city answered { $count } questions about what it does to be an intercultural city. This report shows the answers, the scores that follow from them, and where the city can gain most.
method-league = A self-assessment, not a league table
method-league-text = The Index is a collective self-assessment: departments answer together, and the talk between them is as useful as the figures. Read a score first against the city’s own last round, then against similar cities. It is neither a ranking nor a scientific measure.
method-states = How an answer counts
state-answered = Answered
state-answered-text = The option chosen earns its points. Where several options may be chosen, each of them counts.
state-unknown = Don’t know
state-unknown-text = Somebody looked at the question and could not say. It counts as 0 until the answer is found.
state-empty = No answer yet
state-empty-text = Nobody has answered the question. It counts as 0 as well.
state-not_applicable = Not applicable
state-not_applicable-text = The matter is outside the city’s competence. The question leaves the calculation; a reason is always given.
method-range = Score and range
method-range-text = Scores run from 0 to 100 and are shown as whole numbers. Where answers are unknown (don’t know, or no answer yet), the score counts them as 0, and a range is shown beside it. The range ends at the best case: the score if every unknown answer earned all its points. Where nothing applies there is no score, which is not the same as 0.
method-rules = How the figures are made
rule-area-weighted_share = An index, or a part of an index, scores 100 × the sum of weighted points ÷ the sum of weighted maximum points, over the questions that apply.
rule-composite-mean = An index made of parts scores the mean of its parts.
rule-composite-weighted_share = An index made of parts is scored as if it had none: all its questions together.
rule-overall-mean_of_core_areas = { $name } is the mean of the core indices, each over its core questions alone; an index made of parts counts once.
rule-overall-mean_of_areas = { $name } is the mean of all indices, each over all its questions; an index made of parts counts once.
rule-overall-mean_of_core_parts = { $name } is the mean of the core indices, each over its core questions alone; every part counts in place of the index it belongs to.
rule-overall-mean_of_parts = { $name } is the mean of all indices, each over all its questions; every part counts in place of the index it belongs to.
rule-named = { $text } (Rule: { $rule }.)
method-rules-unofficial = The Council of Europe has not published its formula. These rules belong to this questionnaire and are an assumption.

overall = Overall result
card-range = Range { $low }–{ $high }, { $unknown } unknown
card-complete = No unknown answers
card-none = No question applies
table-index = Index
table-score = Score
table-range = Range
table-answered = Answered
table-unknown = Unknown
table-not-applicable = Not applicable
table-caption = All figures. “Unknown” counts don’t know and no answer yet.
scores-column = { $score }
range-column = { $low }–{ $high }
best-next = Where the city can gain most
best-next-text = Ordered by gain for effort. Each gain is what one change alone would add.
nothing-to-gain = No change of an answer would lift the score.
radar-caption = Profile of the indices
bars-caption = Score and best case of every index

kicker-core = Core index
kicker-extended = Extended index
counts = { $of ->
    [one] { $of } question
   *[other] { $of } questions
  }: { $answered } answered, { $dont_know } don’t know, { $empty } without an answer, { $not_applicable } not applicable.
parts = Parts of this index
strengths = Strengths
no-strengths = No answer earned three quarters of its points or more.
gaps = Gaps
no-gaps = No answer earned less than half of its points.
open-questions = Still unknown
answers = What was answered
answer-none = None of these
reason = Reason: { $reason }
note = Note
evidence = Evidence
recommendations = Recommendations
recommendation-step = From “{ $current }” to “{ $target }”.
recommendation-first = To reach: “{ $target }”.
recommendation-gain = Core +{ $core }, extended +{ $extended } points.
practices = From other cities
practice = { $title }. { $place }
since-last = Since the last round
since-last-dated = Since the last round ({ $date })

receipts = Receipts
receipts-text = Every figure can be computed from this table. Multiply points and maximum by the weight; leave out questions that do not apply; divide the sums and multiply by 100. The sums of the core questions alone, which the core overall uses, stand below where they differ.
receipt-number = No.
receipt-question = Question
receipt-answer = Answer
receipt-points = Points
receipt-maximum = Of
receipt-weight = Weight
receipt-share = Share
receipt-sum = { $points } of { $maximum } weighted points: { $score }
receipt-sum-core = Core questions alone: { $points } of { $maximum } weighted points: { $score }
since-figure = { $name }: { $before }, now { $after }
since-summary = Of all questions, { $improved } improved, { $slipped } slipped, { $unchanged } stayed the same, { $new } are newly answered and { $not_comparable } cannot be compared.
since-common = These two figures are over the { $count } questions answered in both rounds, so they can differ from the overall result.
since-improved = Improved: questions { $numbers }
since-slipped = Slipped: questions { $numbers }
since-new = Newly answered: questions { $numbers }
change-new = newly answered
change-improved = improved
change-slipped = slipped
receipt-extended = * a question of the extended index, which the core overall leaves out.

## Workbook (sheet names: at most 31 characters, none of [ ] : * ? / \ )

sheet-answers = Answers
sheet-city = City
sheet-evidence = Evidence
sheet-scores = Scores
sheet-receipt = Receipt
sheet-lists = Lists
column-number = No.
column-question = Question id
column-option = Option id
column-index = Index
column-part = Part
column-kind = Core or extended
column-text = Question
column-counts = What counts
column-answer = Answer
column-reason = Why not applicable
column-note = Note
column-title = Title
column-url = Address
column-date = Date (year-month-day)
column-field = Field
column-value = Value
column-state = State
column-points = Points
column-maximum = Of
column-weight = Weight
column-weighted = Weighted points
column-weighted-maximum = Weighted maximum
column-weighted-best = Weighted points at best
column-in-core = Counts in the core (1 or 0)
column-figure = Figure
column-score = Score
column-best = Best case
column-core-score = Score, core questions alone
column-core-best = Best case, core questions alone
kind-core = core
kind-extended = extended
choice-answered = Answered
choice-yes = Yes
choice-no = No
city-questionnaire = Questionnaire
city-name = City
city-country = Country
city-population = Inhabitants
city-foreign_born_share = Foreign-born residents, per cent
city-date = Date of the answers (year-month-day)
prompt-single = Choose one.
prompt-multiple = Answer each line below with Yes or No. Choose Answered here if none of them applies.
scores-note = These figures are computed from the sheet Answers and change with it.

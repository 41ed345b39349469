# Submitting, results, workbooks.
command-report = the result of your last round
command-export = your answers as a workbook
submit-working = Submitted. I am drawing your result; it comes below in a moment.
reopen-title = Open the round again
reopen-why = Why? Write one sentence; it stays in the history. The submitted version stays too.
reopen-done = The round is open again.
preview-title = If you submitted now
result-none = There is no result yet. Submit the round first.
result-title = Result of { $city }, version { $number }
result-core = Core { $figure }
result-extended = Extended { $figure }
result-line = { $name }: { $figure }
result-strongest = Strongest: { $names }
result-weakest = Most to gain: { $names }
result-next-steps = What would lift your score most
result-target = To reach: { $target } (+{ $gain })
result-unanswered = No answer yet. With “{ $target }”: +{ $gain }
result-without-answers = Without answers so far: { $names }
result-next-round = Next round: { $date }.
result-estimate = An estimate by your own answers, not an official result.
result-since-last = Since the last round
result-change-new = { $count } new
result-change-improved = { $count } improved
result-change-slipped = { $count } slipped
result-change-unchanged = { $count } unchanged
result-change-not-comparable = { $count } not comparable
result-file-radar = All indices of this round
result-file-bars = Index by index
result-file-progress = Round by round
result-file-pdf = The report to print
result-file-xlsx = Answers and scores as a workbook
result-file-json = Everything, for other programs
export-workbook = Your answers as a workbook
export-done = Here is your workbook.
export-send-back = Fill it in and send it back here. I show you what would change before anything is stored.
import-problems = { $count ->
        [one] 1 thing in the workbook does not fit
       *[other] { $count } things in the workbook do not fit
    }
import-more = … and { $count } more
import-nothing-stored = Nothing is stored. Correct these rows and send the file again.
import-nothing-new = The workbook says the same as your round. Nothing to change.
import-differences = { $count ->
        [one] 1 answer would change
       *[other] { $count } answers would change
    }
import-line = { $number }. { $before } → { $after }
import-ask = They become your answers. What the workbook leaves empty stays as it is.
import-take = Take over { $count }
import-leave = Leave it
import-done = { $count } answers taken over.
import-left = Nothing was changed.
import-gone = This workbook was dealt with already. Send it again if you need to.

# What administrators read.
error-report = An event failed: { $kind }, reference { $reference }, update { $update }. The log has the rest under this number.{ $untold ->
    [0] {""}
    [one] {" "}One more failed since the last report.
   *[other] {" "}{ $untold } more failed since the last report.
}

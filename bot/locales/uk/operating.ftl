# What administrators read.
error-report = Збій під час обробки події: { $kind }, номер { $reference }, оновлення { $update }. Решта є в журналі під цим номером.{ $untold ->
    [0] {""}
    [one] {" "}Від останнього звіту стався ще { $untold } збій.
    [few] {" "}Від останнього звіту сталося ще { $untold } збої.
   *[many] {" "}Від останнього звіту сталося ще { $untold } збоїв.
}

# /stats
stats-administrators-only = Показники помічника може бачити лише його адміністрація. «Головна» показує, чим я можу Вам допомогти.
stats-in-private = Будь ласка, запитайте про показники в особистому чаті: не всі в цій групі належать до адміністрації помічника.
stats-title = { $weeks ->
        [one] Останній { $weeks } тиждень
        [few] Останні { $weeks } тижні
       *[many] Останні { $weeks } тижнів
    }
stats-use = Користування за тижнями
stats-week = від { $date }: { $people ->
        [one] { $people } особа
        [few] { $people } особи
       *[many] { $people } осіб
    }, { $messages ->
        [one] { $messages } повідомлення
        [few] { $messages } повідомлення
       *[many] { $messages } повідомлень
    }, { $questions ->
        [one] { $questions } запитання
        [few] { $questions } запитання
       *[many] { $questions } запитань
    }, { $answers ->
        [one] { $answers } відповідь
        [few] { $answers } відповіді
       *[many] { $answers } відповідей
    } в Індексі
stats-topics = Про що питають найчастіше
stats-unanswered = Чого немає в бібліотеці, за темами
stats-count = { $what }: { $count }
stats-feedback = Відгуки за джерелами
stats-feedback-line = { $title }: корисно – { $helpful }, не корисно – { $other }
stats-no-document = Без цитати або джерела вже немає в бібліотеці
stats-rounds = Раунди Індексу за весь час
stats-round = { $state ->
        [open] тривають
        [submitted] подано
        [reopened] відкрито знову
       *[other] { $state }
    }: { $count }
stats-nothing = Ще нічого.
stats-more = і ще { $count } у таблиці
stats-button-csv = Таблиця (CSV)

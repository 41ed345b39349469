# Sentences of charts, reports and workbooks in Ukrainian.
# Keep the names in braces; the order of the words may change.

## Figures

figure-none = показника немає
figure = { $score }
figure-short = { $score } (до { $high })
figure-row = { $score } (до { $high }, невідомо: { $unknown })
figure-range = { $score } (від { $low } до { $high }, невідомо: { $unknown })
line = { $name }: { $figure }
title-extended = { $title } (розширений індекс)
core = Основний показник
extended = Розширений показник
estimate-unofficial = Неофіційна оцінка за власними відповідями міста. Опитувальник: { $questionnaire }.
estimate-official = Оцінка за власними відповідями міста, до аналізу Ради Європи. Опитувальник: { $questionnaire }.

## Charts

bars-title = Показники за індексами, від 0 до 100
lens-title = { $area }: показники за частинами, від 0 до 100
radar-title = Профіль індексів, від 0 до 100
progress-title = Зміни від раунду до раунду, від 0 до 100
peers-title = Порівняння зі схожими містами, від 0 до 100
key-score = Показник
key-best-case = До найкращого випадку, якби всі невідомі відповіді було знайдено
key-none = Показника немає: жодне питання не стосується міста
key-now = Цей раунд
key-before = Минулий раунд
key-radar-best-case = «до»: найкращий випадок, якби всі невідомі відповіді було знайдено
key-first = Перший раунд
key-between = Проміжні раунди
key-latest = Останній раунд
key-core = Основний показник
key-extended = Розширений показник
key-own = Це місто
key-reach = До найкращого випадку цього міста, якби всі невідомі відповіді було знайдено
key-group-range = Від найнижчого до найвищого в групі
key-median = Медіана групи
before-after = { $before }, тепер { $after }
twin-previous = { $figure }; минулий раунд: { $previous }
progress-round = { $round }: { $figure }
peers-all = Усі міста
peers-country = Міста країни: { $country }
peers-population-between = Від { $low } до { $high } жителів
peers-population-under = Менше ніж { $high } жителів
peers-population-over = { $low } жителів і більше
peers-foreign_born_share-between = Від { $low } до { $high } % народжених за кордоном
peers-foreign_born_share-under = Менше ніж { $high } % народжених за кордоном
peers-foreign_born_share-over = { $low } % народжених за кордоном і більше
peers-members = { $group }: { $count ->
    [one] { $count } інше місто
    [few] { $count } інші міста
   *[many] { $count } інших міст
  }
peers-value = { $figure } · медіана { $median }
peers-missing = { $figure } · замало міст
peers-line = { $figure }; { $count ->
    [one] { $count } інше місто
    [few] { $count } інші міста
   *[many] { $count } інших міст
  }: найнижчий { $low }, медіана { $median }, середній { $mean }, найвищий { $high }; місце { $rank } з { $of }
peers-line-missing = { $figure }; замало інших міст для порівняння

## Report

report-title = Індекс інтеркультурних міст
report-subtitle = Самооцінювання, { $date }
report-document-title = { $city } – Індекс інтеркультурних міст, самооцінювання, { $date }
badge-unofficial = Неофіційна оцінка
badge-official = Оцінка до аналізу
statement-unofficial = Показники в цьому звіті випливають із власних відповідей міста на неофіційний опитувальник. Це не результат Ради Європи.
statement-official = Показники в цьому звіті випливають із власних відповідей міста. Оприлюднений результат з’являється після аналізу Ради Європи.
questionnaire-line = { $title }, версія { $version }
contents = Зміст
page-of = { $page } з { $pages }

method = Як читати цей звіт
method-what = Що це таке
method-what-text = { $count ->
    [one] Місто відповідало на { $count } питання
    [few] Місто відповідало на { $count } питання
   *[many] Місто відповідало на { $count } питань
  } про те, що воно робить, щоб бути інтеркультурним. У звіті наведено відповіді, показники, які з них випливають, і те, де місто може здобути найбільше.
method-league = Самооцінювання, а не рейтинг
method-league-text = Індекс – це спільне самооцінювання: підрозділи відповідають разом, і розмова між ними така ж корисна, як і цифри. Спершу порівняйте показник із минулим раундом свого міста, а потім зі схожими містами. Це не рейтинг і не наукове вимірювання.
method-states = Як зараховується відповідь
state-answered = Є відповідь
state-answered-text = Вибраний варіант приносить свої бали. Якщо можна вибрати кілька варіантів, зараховується кожен із них.
state-unknown = Не знаю
state-unknown-text = Хтось розглянув питання й не зміг відповісти. Зараховується як 0, доки відповідь не знайдено.
state-empty = Ще без відповіді
state-empty-text = На питання ніхто не відповів. Теж зараховується як 0.
state-not_applicable = Не стосується
state-not_applicable-text = Справа не належить до повноважень міста. Питання не входить до розрахунку; причину завжди вказано.
method-range = Показник і діапазон
method-range-text = Показники мають значення від 0 до 100 і наведені цілими числами. Невідомі відповіді («не знаю» або ще без відповіді) зараховуються як 0, а поруч наведено діапазон. Діапазон закінчується найкращим випадком: це показник, якби кожна невідома відповідь принесла всі свої бали. Якщо жодне питання не стосується міста, показника немає, а це не те саме, що 0.
method-rules = Як обчислено показники
rule-area-weighted_share = Показник індексу або його частини дорівнює 100 × сума зважених балів ÷ сума зважених найбільших балів за питаннями, які стосуються міста.
rule-composite-mean = Показник індексу, що має частини, – це середнє його частин.
rule-composite-weighted_share = Показник індексу, що має частини, обчислено так, ніби їх немає: за всіма його питаннями разом.
rule-overall-mean_of_core_areas = { $name } – це середнє основних індексів, кожного лише за його основними питаннями; індекс, що має частини, враховано один раз.
rule-overall-mean_of_areas = { $name } – це середнє всіх індексів, кожного за всіма його питаннями; індекс, що має частини, враховано один раз.
rule-overall-mean_of_core_parts = { $name } – це середнє основних індексів, кожного лише за його основними питаннями; кожну частину враховано замість індексу, до якого вона належить.
rule-overall-mean_of_parts = { $name } – це середнє всіх індексів, кожного за всіма його питаннями; кожну частину враховано замість індексу, до якого вона належить.
rule-named = { $text } (Правило: { $rule }.)
method-rules-unofficial = Рада Європи не оприлюднила своєї формули. Ці правила належать до цього опитувальника і є припущенням.

overall = Загальний результат
card-range = Діапазон { $low }–{ $high }, невідомо: { $unknown }
card-complete = Невідомих відповідей немає
card-none = Жодне питання не стосується міста
table-index = Індекс
table-score = Показник
table-range = Діапазон
table-answered = Є відповідь
table-unknown = Невідомо
table-not-applicable = Не стосується
table-caption = Усі показники. «Невідомо» охоплює «не знаю» і питання, що ще без відповіді.
scores-column = { $score }
range-column = { $low }–{ $high }
best-next = Де місто може здобути найбільше
best-next-text = За співвідношенням здобутку й зусиль. Кожен здобуток показує, що додала б лише ця одна зміна.
nothing-to-gain = Жодна зміна відповіді не підвищить показника.
radar-caption = Профіль індексів
bars-caption = Показник і найкращий випадок кожного індексу

kicker-core = Основний індекс
kicker-extended = Розширений індекс
counts = { $of ->
    [one] { $of } питання
    [few] { $of } питання
   *[many] { $of } питань
  }: є відповідь – { $answered }, «не знаю» – { $dont_know }, ще без відповіді – { $empty }, не стосується – { $not_applicable }.
parts = Частини цього індексу
strengths = Сильні сторони
no-strengths = Жодна відповідь не принесла трьох чвертей своїх балів або більше.
gaps = Прогалини
no-gaps = Жодна відповідь не принесла менше ніж половину своїх балів.
open-questions = Ще невідомо
answers = Що відповіло місто
answer-none = Нічого з цього
reason = Причина: { $reason }
note = Примітка
evidence = Підтвердження
recommendations = Рекомендації
recommendation-step = Від «{ $current }» до «{ $target }».
recommendation-first = Щоб досягти: «{ $target }».
recommendation-gain = Бали: основний показник +{ $core }, розширений +{ $extended }.
practices = З інших міст
practice = { $title }. { $place }
since-last = Від минулого раунду
since-last-dated = Від минулого раунду ({ $date })

receipts = Розрахунок
receipts-text = За цією таблицею можна обчислити кожен показник. Помножте бали й найбільшу кількість балів на вагу; пропустіть питання, які не стосуються міста; поділіть суми та помножте на 100. Де суми за самими основними питаннями (за ними обчислено основний показник) інші, їх наведено нижче.
receipt-number = №
receipt-question = Питання
receipt-answer = Відповідь
receipt-points = Бали
receipt-maximum = Макс.
receipt-weight = Вага
receipt-share = Частка
receipt-sum = { $points } з { $maximum } зважених балів: { $score }
receipt-sum-core = Лише основні питання: { $points } з { $maximum } зважених балів: { $score }
since-figure = { $name }: { $before }, тепер { $after }
since-summary = З усіх питань: краще – { $improved }, гірше – { $slipped }, без змін – { $unchanged }, уперше з відповіддю – { $new }, не можна порівняти – { $not_comparable }.
since-common = { $count ->
    [one] Ці два показники обчислено за { $count } питанням, що має відповідь в обох раундах, тому вони можуть відрізнятися від загального результату.
   *[many] Ці два показники обчислено за { $count } питаннями, що мають відповідь в обох раундах, тому вони можуть відрізнятися від загального результату.
  }
since-improved = Краще: питання { $numbers }
since-slipped = Гірше: питання { $numbers }
since-new = Уперше з відповіддю: питання { $numbers }
change-new = уперше з відповіддю
change-improved = краще
change-slipped = гірше
receipt-extended = * питання розширеного індексу, яке не входить до основного показника.

## Workbook (sheet names: at most 31 characters, none of [ ] : * ? / \ )

sheet-answers = Відповіді
sheet-city = Місто
sheet-evidence = Підтвердження
sheet-scores = Показники
sheet-receipt = Розрахунок
sheet-lists = Списки
column-number = №
column-question = Код питання
column-option = Код варіанта
column-index = Індекс
column-part = Частина
column-kind = Основне чи розширене
column-text = Питання
column-counts = Що зараховується
column-answer = Відповідь
column-reason = Чому не стосується
column-note = Примітка
column-title = Назва
column-url = Адреса
column-date = Дата (рік-місяць-день)
column-field = Поле
column-value = Значення
column-state = Стан
column-points = Бали
column-maximum = Максимум
column-weight = Вага
column-weighted = Зважені бали
column-weighted-maximum = Зважений максимум
column-weighted-best = Зважені бали в найкращому випадку
column-in-core = Входить до основного (1 або 0)
column-figure = Назва показника
column-score = Показник
column-best = Найкращий випадок
column-core-score = Показник, лише основні питання
column-core-best = Найкращий випадок, лише основні питання
kind-core = основне
kind-extended = розширене
choice-answered = Є відповідь
choice-yes = Так
choice-no = Ні
city-questionnaire = Опитувальник
city-name = Місто
city-country = Країна
city-population = Населення
city-foreign_born_share = Народжені за кордоном, відсотки
city-date = Дата відповідей (рік-місяць-день)
prompt-single = Виберіть одне.
prompt-multiple = У кожному рядку нижче виберіть «Так» або «Ні». Якщо нічого з цього не підходить, виберіть тут «Є відповідь».
scores-note = Ці показники обчислено за аркушем «Відповіді», і вони змінюються разом із ним.

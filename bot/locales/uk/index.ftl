# The Index in chat: board, cards, answers, history, review.
command-index = Індекс Вашого міста
command-history = хто що змінив і чому
home-index = Індекс

somebody = Хтось

# Doors
index-not-yours = Я не знаходжу цього у Ваших містах. Натисніть «Головна», щоб продовжити.
index-not-allowed = Ваша роль тут: { $role ->
        [contributor] учасник/ця – Ви відповідаєте й коментуєте
        [reviewer] рецензент/ка – Ви схвалюєте відповіді або просите змінити їх
        [reader] спостерігач/ка – Ви бачите все й нічого не змінюєте
       *[other] координатор/ка
    }. Якщо Вам потрібно більше, зверніться до координатора чи координаторки міста.
index-in-private = Будь ласка, напишіть це мені в особистому чаті: не всі в цій групі належать до команди Вашого міста.
index-no-city = Ви ще не в команді жодного міста. Додайте своє місто або відкрийте запрошення, яке надіслали Вам колеги.
index-no-round = Ваше місто ще не почало Індекс.
index-locked = Цей раунд подано, тому його відповіді не змінюються. Координатор/ка може відкрити його знову.
group-not-linked = Ця група ще не пов’язана з містом. Координатор/ка міста має один раз написати тут /index.

# States of an answer
state-answered = Нічого з цього
state-unknown = Не знаю
state-not-applicable = Не стосується
state-empty = Без відповіді

# Board
button-board = Огляд
button-continue = Продовжити
button-begin = Почати
button-areas = Вибрати індекс
button-differences = Розбіжності
button-preview = Попередній показник
button-review = Перевірити й подати
button-result = Результат
button-reopen = Відкрити знову
button-new-round = Новий раунд
button-invite = Запросити
button-assign = Розподілити
button-history = Історія
button-refresh = Оновити
button-answer-in-private = Відповісти особисто
button-more = Більше
button-older = Раніші
areas-title = Який індекс?
board-title = Індекс { $year } · { $city }
board-submitted = Подано
board-summary = Відповіді: { $done } з { $of } · { $minutes ->
        [0] нічого не лишилося
       *[other] ще приблизно { $minutes } хв
    }
board-preview = Попередній показник: { $figure }
board-clashes = { $count ->
        [one] { $count } розбіжність у відповідях
        [few] { $count } розбіжності у відповідях
       *[many] { $count } розбіжностей у відповідях
    }
board-unknown = «не знаю»: { $count }
board-unheld = { $count ->
        [one] { $count } питання нікому не доручено
        [few] { $count } питання нікому не доручено
       *[many] { $count } питань нікому не доручено
    }
board-nothing-open = На кожне питання є відповідь.
part-done = Дякую, це була Ваша частина.
board-holds = { $name }: { $count ->
        [one] { $count } питання
        [few] { $count } питання
       *[many] { $count } питань
    }
figure = { $score }
figure-range = { $score } (від { $low } до { $high }; відкрито: { $unknown })
figure-none = показника немає
preview-kinds = Основний показник рахує основні питання ({ $core }), розширений — усі ({ $of }). Відкрито: ще без відповіді або «не знаю».

# Opening a round
round-opened = Раунд відкрито. Ваші відповіді зберігаються одна за одною; зупиніться й поверніться будь-коли.
round-opened-without-last = Раунд відкрито. Опитувальник новий, і як перенести відповіді з попереднього, ще ніхто не записав, тому Ви починаєте без минулих відповідей.
round-questionnaire-broken = Опитувальник для нових раундів не вдається прочитати. Будь ласка, повідомте адміністрацію помічника.
round-opened-with-last = Раунд відкрито. На Ваше слово { $count ->
        [one] чекає { $count } відповідь минулого раунду
        [few] чекають { $count } відповіді минулого раунду
       *[many] чекають { $count } відповідей минулого раунду
    }: досі так, змінилося чи більше немає.

# Card
card-place = { $index } · { $place } з { $of }
card-number = Питання { $number } з { $of }
card-progress = відповіді: { $done } з { $of }{ $unknown ->
        [0] {""}
       *[other] , «не знаю»: { $unknown }
    }
card-answer = Відповідь: { $answer }
card-reason = Чому: { $reason }
card-last-time = Минулого разу: { $answer }
card-reworded = Формулювання питання змінилося; будь ласка, прочитайте його ще раз.
card-evidence = Підтвердження: { $count }
card-comments = Коментарі: { $count }
card-holder = Відповідальна особа: { $name }
card-holder-invited = чекає на запрошену особу
card-approved = Схвалено: { $name }
card-changes-wanted = { $name } просить внести зміни
card-dont-know = Не знаю
card-not-applicable = Не стосується
card-button-why = Чому це важливо
card-button-counts = Що зараховується
card-button-example = Приклад
card-button-ask = Запитати бібліотеку
card-button-evidence = Підтвердження
card-button-comment = Коментар
card-button-hand-over = Передати
card-button-back = ‹ Назад
card-button-skip = Пропустити
card-button-next = Наступне ›
button-card = Питання { $number }
card-counts = { $counts }
    Підтвердження: { $evidence }
    Хто зазвичай знає: { $owner }
card-no-example = Прикладу до цього питання в мене ще немає.
card-no-library = Бібліотека зараз недоступна.
card-saved = Збережено, питання { $number }: { $answer }
card-saved-short = Збережено: { $answer }
card-ask-reason = Чому це не стосується Вашого міста? Напишіть одне речення; причина потрібна.
card-colleague-was-here = Тут щойно внесено зміни: { $name }
card-edit-not-understood = Я не розпізнаю в цьому відповіді на питання { $number }, тому відповідь залишається як була.
card-not-understood = Я не розпізнаю в «{ $text }» відповіді на питання { $number }. Виберіть відповідь або натисніть «Запитати бібліотеку». Написане зі знаком питання також іде до бібліотеки.
last-still = Досі так
last-changed = Змінилося
last-gone = Більше немає
because-kept = Збережено, чому Ви змінили відповідь на питання { $number }.
because-nothing = Ви ще не змінювали жодної відповіді, тому пояснювати нічого.

# Differing answers
clash-both-kept = У Вашій команді відповіли по-різному. Збережено обидві відповіді; вибирає координатор/ка.
clash-yours-to-decide = У Вашій команді відповіли по-різному. Збережено обидві відповіді; виберіть одну:
clash-decided = Вирішено: { $answer }. Інша відповідь залишається в історії.
clash-decided-short = Вирішено
clash-settled-already = Це вже вирішено.
differences-title = У чому команда розходиться
differences-none = Ні в чому: Ваша команда одностайна.

# What can be typed on a card; several forms of one are separated by commas
typed-back = назад, попереднє
typed-skip = пропустити
typed-next = далі, наступне, наступне відкрите
typed-board = огляд
typed-unknown = не знаю, я не знаю, ми не знаємо, не знаємо, невідомо
typed-not-applicable = не стосується, незастосовно
typed-why = чому, чому це важливо
typed-counts = що зараховується
typed-example = приклад
typed-library = запитати бібліотеку
typed-evidence = підтвердження
typed-comment = коментар
typed-hand-over = передати
typed-still = досі так, так само
typed-changed = змінилося, змінилось
typed-gone = більше немає, вже немає
typed-because = тому що, бо, через те що, чому:
typed-question = питання, перейти до питання, до питання, відкрити питання, номер

# History
history-round = Історія раунду
history-question = Історія питання { $number }
history-whole-round = Увесь раунд
history-empty = Ще нічого не відбулося.
history-why = Чому: { $why }
history-answer = { $before } → { $after }
history-decision = вирішено { $before } → { $after }
history-evidence = додано підтвердження: { $after }
history-removed = видалено підтвердження: { $before }
history-comment = коментар: { $after }
history-review = { $after }
history-opened = відкрито раунд
history-submitted = подано раунд, версія { $after }
history-reopened = раунд відкрито знову
history-imported = { $before } → { $after }, з таблиці
history-still-true = досі так, як у минулому раунді
history-gone = від минулого раунду більше немає
history-edited = повідомлення змінено

# Comments
comment-title = Коментарі до питання { $number }
comment-ask = Напишіть свій коментар.
comment-ask-team = Напишіть свій коментар. Щоб повідомити колегу, назвіть ім’я: { $names }
comment-saved = Коментар збережено.
comment-saved-told = Коментар збережено. Повідомлення отримають: { $names }.
comment-changed = Ваш коментар змінено.

# Review
review-title = Перш ніж подати
review-all-well = На кожне питання є відповідь, і кожна відповідь, що дає бали, має підтвердження.
review-open-number = Напишіть номер, щоб відкрити це питання.
review-clashing = Відповіді команди різняться, { $count }: { $numbers }
review-empty = Без відповіді, { $count }: { $numbers }
review-unknown = Не знаю, { $count }: { $numbers }
review-changes-wanted = Просять змінити, { $count }: { $numbers }
review-without-evidence = Без підтвердження, { $count }: { $numbers }
review-show-clashing = До розбіжності
review-show-empty = До порожнього
review-show-unknown = До «не знаю»
review-show-changes-wanted = До змін
review-show-without-evidence = До непідтверджених
review-submit-locks = Після подання відповіді змінити не можна. Координатор/ка може знову відкрити раунд, указавши причину, а кожна подана версія зберігається.
review-decide-first = Вирішіть розбіжності у відповідях команди; тоді Ви зможете подати.
button-submit = Подати раунд
submit-open = { $count ->
        [one] { $count } питання не має відповіді й не дає балів.
        [few] { $count } питання не мають відповіді й не дають балів.
       *[many] { $count } питань не мають відповіді й не дають балів.
    } Усе одно подати?
button-submit-anyway = Подати
button-keep-answering = Відповідати далі
review-approve = Схвалити
review-ask-changes = Попросити змінити
review-what = Питання { $number }: що слід змінити?
review-write = Напишіть одне-два речення. Ті, хто відповідав, отримають повідомлення.
review-approved = схвалено
review-changes = потрібні зміни

# Messages to colleagues
tell-round-opened = { $name } відкриває раунд Індексу. Місто: { $city }.
tell-round-opened-button = Відкрити огляд
tell-mentioned = { $name } згадує Вас у коментарі до питання { $question }:
tell-mentioned-button = Відповісти там
tell-assigned = { $name } просить Вас відповісти. Місто: { $city }. Частина: { $part }
tell-assigned-button = Відкрити мою частину
tell-handed = { $name } передає Вам питання. Місто: { $city }. Питання: { $part }
tell-handed-button = Відкрити питання
tell-clash = { $name } відповідає на питання { $question } інакше, ніж Ви. Обидві відповіді збережено; вирішує координатор чи координаторка.
tell-clash-button = Переглянути обидві
tell-decided = У питанні { $question } відповіді команди різнилися. Рішення на користь іншої відповіді: { $name }. Ваша залишається в історії. Дякуємо за неї.
tell-decided-button = Відкрити питання
tell-changes-wanted = { $name } просить внести зміни в питанні { $question }:
tell-changes-wanted-button = Відкрити питання
tell-joined = { $name } тепер у команді міста { $city }.
tell-joined-button = Показати команду

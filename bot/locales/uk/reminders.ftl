# Reminders: what comes by itself, the list of it, and what can be changed.
# Short, warm, concrete; plain Ukrainian.

# Buttons
remind-button-all = Усі нагадування
remind-button-back = ‹ Назад
remind-button-why = Чому це мені?
remind-button-start = Почати раунд
remind-button-next = Наступне питання
remind-button-board = Відкрити огляд
remind-button-team = Показати команду
remind-button-aged = Показати список
remind-button-plan = Планується стратегія
remind-button-keep = Залишити дату
remind-button-date = Інша дата
remind-button-month = Через місяць
remind-button-off-month = Відкласти на місяць
remind-button-off-week = Відкласти на тиждень
remind-button-yes = Так
remind-button-partly = Частково
remind-button-no = Ні
remind-button-later = Ще ні
remind-button-move = Перенести
remind-button-mute = Вимкнути
remind-button-unmute = Увімкнути
remind-button-drop = Видалити
remind-button-calendar = Файл календаря
remind-button-years = { $years ->
    [1] Щороку
    [one] Кожен { $years } рік
    [few] Кожні { $years } роки
   *[many] Кожні { $years } років
}
remind-button-often = Як часто
remind-button-new = Нагадати мені
remind-button-quarter = Через три місяці
remind-button-half-year = Через пів року

# Several in one message
remind-several = { $count ->
    [one] { $count } нагадування на сьогодні
    [few] { $count } нагадування на сьогодні
   *[many] { $count } нагадувань на сьогодні
}
remind-and-more = і ще { $count }; їх показує кнопка «Усі нагадування».

# The next round
remind-deputy = Немає зв’язку з координатором чи координаторкою міста { $city }, тому звертаюся до Вас.
remind-nobody = Немає зв’язку ні з ким у команді міста { $city }, тому звертаюся до Вас.
remind-reason = Ви вибрали цю дату, бо: { $reason }
remind-year-title = { $city }: рік до наступного Індексу
remind-year = Дата: { $date } Чи планує Ваше місто нову стратегію до цієї дати або після неї? Якщо так, Індекс краще пройти до нової стратегії.
remind-half-year-title = { $city }: пів року до наступного Індексу
remind-half-year = Дата: { $date } Хто братиме участь? Люди й посади змінюються: перегляньте команду й запросіть тих, кого бракує.
remind-quarter-title = { $city }: три місяці до наступного Індексу
remind-quarter = Дата: { $date } Зараз добрий час почати збирати підтвердження.
remind-last-score = Минулого разу Ваш показник: { $score }.
remind-aged = Підтвердження, старші за два роки ({ $count }):
remind-aged-none = Підтверджень Вашого міста, старших за два роки, немає.
remind-month-title = { $city }: місяць до наступного Індексу
remind-month = Дата: { $date } Почати можна будь-коли; минулі відповіді вже внесено.
remind-day-title = { $city }: сьогодні день наступного Індексу
remind-day-late-title = { $city }: наступний Індекс планувався на { $date }
remind-day = Раунд починається одним натисканням. Минулі відповіді вже внесено; Ви лише вказуєте, що змінилося.
remind-overdue-title = { $city }: Індекс чекає на Вас
remind-overdue = Запланована дата: { $date } Почніть зараз або виберіть іншу дату, зручну для Вашого міста.
remind-overdue-last = Я питаю востаннє; далі я повідомлю адміністрацію помічника.
remind-snooze-title = { $city }: наступний Індекс
remind-snooze = Дата: { $date } Ви просили нагадати про це.
remind-snooze-late-title = { $city }: Індекс чекає на Вас
remind-snooze-late = Запланована дата: { $date } Ви просили нагадати про це.
remind-admin-title = { $city }: Індекс ніхто не почав
remind-admin = Запланована дата: { $date } Відтоді Індекс ніхто не почав. Будь ласка, запитайте місто, чи воно продовжує. У команді: { $team }.
remind-team-nobody = нікого

# Parts with a date
remind-part-soon-title = Потрібно до { $date }: { $part }
remind-part-day-title = Потрібно сьогодні: { $part }
remind-part-late-title = Було потрібно до { $date }: { $part }
remind-part = { $open ->
    [one] { $open } питання без відповіді.
    [few] { $open } питання без відповіді.
   *[many] { $open } питань без відповіді.
}
remind-part-deputy = { $name }: немає зв’язку. Ви можете доручити цю частину іншій особі.

# Weekly
remind-nudge = { $city }: { $open ->
    [one] на Вас чекає { $open } питання
    [few] на Вас чекають { $open } питання
   *[many] на Вас чекають { $open } питань
}
remind-nudge-minutes = Приблизно { $minutes } хв.
remind-digest-title = Індекс, { $city }: як просувається робота
remind-digest = Відповіді: { $done } з { $of }, за останні сім днів: { $week }.
remind-digest-clashes = { $count ->
    [one] Відповіді колег різняться в { $count } питанні.
   *[many] Відповіді колег різняться в { $count } питаннях.
}
remind-digest-unheld = { $count ->
    [one] { $count } відкрите питання нікому не доручено.
    [few] { $count } відкриті питання нікому не доручено.
   *[many] { $count } відкритих питань нікому не доручено.
}
remind-digest-late = Строк минув: { $parts }.
remind-digest-quiet = Без відповідей за останні сім днів: { $parts }.
remind-digest-unreachable = Немає зв’язку: { $names }.
remind-digest-ready = На всі питання є відповідь. Можна перевірити й подати.

# Did it work?
remind-ask-title = Ви планували:
remind-ask = Чи вдалося це?

# For the editors
remind-library-title = Переглянути ще раз
remind-library-guides = { $count ->
    [one] { $count } посібник востаннє перевірено понад рік тому:
    [few] { $count } посібники востаннє перевірено понад рік тому:
   *[many] { $count } посібників востаннє перевірено понад рік тому:
}
remind-library-evidence = Підтвердження, старші за два роки: { $cities }.
remind-library-city = { $city } ({ $count })
remind-more-lines = … і ще { $count }

# The list
command-remind = про що я Вам нагадую
home-remind = Нагадування
remind-in-private = Нагадування – лише між Вами й мною. Будь ласка, напишіть /remind в особистому чаті.
remind-title = Ваші нагадування
remind-none = Поки що мені нема про що Вам нагадувати. Коли місто подасть Індекс, я пам’ятатиму про наступний.
remind-choose = Натисніть нагадування, щоб відкласти, перенести або вимкнути його.
remind-next = наступне: { $date }
remind-put-off = відкладено до { $date }
remind-no-more = більше повідомлень не заплановано
remind-muted = вимкнено
remind-name-round = Наступний Індекс, { $city }, { $date }
remind-name-assignment = { $part }, до { $date }
remind-name-digest = Щотижневий підсумок Індексу, { $city }
remind-name-nudge = Ваші відкриті питання, { $city }
remind-name-follow_up = «{ $text }»: чи вдалося це?
remind-name-aged = Посібники й підтвердження, які варто переглянути
remind-one-a-day = Ви отримуєте щонайбільше одне повідомлення на день: у робочі дні, з 9 до 18 години за часом Вашого міста.

# Why
remind-why-round = Місто { $city } повторює Індекс { $years ->
    [1] щороку
    [one] кожен { $years } рік
    [few] кожні { $years } роки
   *[many] кожні { $years } років
}; дата наступного – { $date } Ті, хто координує місто, отримують нагадування за рік, шість місяців, три місяці та місяць, у сам день, а потім щомісяця.
remind-why-assignment = Ви відповідаєте на цю частину Індексу. Місто: { $city }, строк: до { $date } Нагадування надходять за три дні, у сам день і наступного дня.
remind-why-digest = Ви координуєте місто { $city }, і його раунд Індексу відкритий. Щотижня, доки його не подано, Ви отримуєте підсумок.
remind-why-nudge = Раунд Індексу міста { $city } відкритий, і в ньому є Ваші питання. Раз на тиждень, доки вони без відповіді, Ви отримуєте нагадування.
remind-why-follow_up = Ви просили нагадати про це.
remind-why-aged = Ви належите до адміністрації помічника. Раз на місяць я показую те, чого давно ніхто не переглядав.
remind-why-deputy = Ви отримуєте це замість особи, з якою немає зв’язку.
remind-chosen-day = Для наступного нагадування Ви вибрали такий день: { $date } Те, що мало надійти раніше, не надійде.
remind-chosen-week = Ви вибрали такий день тижня: { $weekday }.
remind-chosen-month = Вибране число місяця: { $day }.
# What people write to ask why, in place of an answer.
remind-why-words = чому, чому це, чому це мені, навіщо, навіщо це, що це, поясни, допомога, why

# Changes
remind-snoozed = Відкладено. Нагадаю Вам знову { $date }
remind-muted-now = Вимкнено. Про це я Вам більше не нагадую.
remind-unmuted-now = Я знову нагадую Вам про це.
remind-dropped = Видалено.
remind-moved = Перенесено на { $date }
remind-day-off = { $date } — вихідний: повідомлення надійде { $next }
remind-kept = Дата залишається: { $date }
remind-move-ask = Напишіть нову дату, наприклад 12 жовтня 2027, 12.10.2027 або осінь 2027.
remind-move-week = Якого дня тижня надсилати? Виберіть або напишіть день.
remind-move-month = Якого числа місяця надсилати? Виберіть або напишіть число від 1 до 28. Зміниться для всіх, хто належить до адміністрації помічника.
remind-move-part = Строк цієї частини: { $date } Його визначає координатор/ка, і він не змінюється. Коли Вам нагадати? Напишіть день, наприклад через три дні або 5.10.2027.
remind-move-due = Строк цієї частини: { $date } Напишіть нову дату, наприклад 12.10.2027 або через два тижні. Вона діятиме для всіх, хто відповідає на цю частину.
remind-week-unreadable = Я не бачу тут одного дня тижня.
remind-week-off = У Вашому місті це вихідний: { $weekday }.
remind-month-unreadable = Я не бачу тут числа від 1 до 28.
remind-moved-week = День тижня: { $weekday }.
remind-moved-month = Число місяця: { $day }.
remind-moved-next = Наступне повідомлення: { $date }
remind-moved-later = Заплановане повідомлення ще надійде: { $planned } Далі вибраний день діє з такої дати: { $date }
remind-moved-part = Нагадаю Вам: { $date } Строк частини той самий: { $due }
remind-moved-part-late = Нагадаю Вам: { $date } Зауважте: строк частини раніше: { $due }
remind-plan-ask = Коли Ваше місто планує нову стратегію? Напишіть, наприклад: осінь 2027 або 10.2027.
remind-planned = Тепер дата наступного Індексу – { $date } Так його результати будуть готові для нової стратегії. Причину збережено.
remind-plan-later = Ваш наступний Індекс і так раніше за нову стратегію: { $date } Цю дату я не змінюю.
remind-planned-reason = планується нова стратегія: { $when }
remind-when-unreadable = Я не бачу тут майбутньої дати. Напишіть, наприклад: осінь 2027, 10.2027 або 12.10.2027.
remind-only-coordinator = Змінити цю дату може лише координатор/ка міста.
remind-gone = Цього нагадування вже немає.
remind-answered = Дякую, збережено.
remind-years-now = Відтепер { $years ->
    [1] щороку
    [one] кожен { $years } рік
    [few] кожні { $years } роки
   *[many] кожні { $years } років
}. Дата наступного: { $date }
remind-rhythm-title = Як часто?
remind-rhythm = Програма просить проходити Індекс приблизно кожні чотири роки або тоді, коли планується нова стратегія.
remind-new-ask = Коли запитати Вас, чи це вдалося?
remind-new-text = Про що Вам нагадати? Напишіть одним реченням.
remind-new-why = Ви пишете, що плануєте. У вибраний день я запитаю, чи це вдалося.
remind-new-set = Чи це вдалося, я запитаю Вас { $date }
remind-new-instead = Ця дата замінює обрану раніше: { $date }
remind-new-choose = Про який крок Вам нагадати?
remind-new-when = Виберіть або напишіть дату, наприклад 3.2027.
remind-strategy-words = стратегі, план дій, плану дій, планом дій
remind-steps = Наступні повідомлення:
remind-season-spring = весна, весни, весну, весною, навесні
remind-season-summer = літо, літа, літом, влітку, улітку
remind-season-autumn = осінь, осені, восени
remind-season-winter = зима, зими, зиму, зимою, взимку, узимку
# Words of days that are named from today on; forms of one number are separated by strokes.
day-word-today = сьогодні
day-word-tomorrow = завтра
day-word-yesterday = вчора, учора
day-word-next = наступний, наступна, наступне, наступного, наступної, наступному, наступну
day-word-last = минулий, минула, минуле, минулого, минулої, минулому, минулу
day-word-in = через, за
day-word-ago = тому
day-word-day = день, дні, днів
day-word-week = тиждень, тижня, тижні, тижнів
day-word-month = місяць, місяця, місяці, місяців
day-word-year = рік, року, році, роки, років
day-word-filler = у, в, на
day-word-numbers = один/одна/одну, два/дві, три, чотири, п'ять, шість, сім, вісім, дев'ять, десять, одинадцять, дванадцять

# The calendar file
calendar-caption = Додайте його до свого календаря. Після змін знову надішліть /remind: оновляться ті самі записи.
calendar-nothing = Дат для календаря ще немає.
calendar-round = Індекс інтеркультурних міст: { $city }
calendar-round-text = Наступний раунд Індексу. Перед ним помічник нагадає тим, хто координує місто.
calendar-part = Індекс, { $city }: { $part }

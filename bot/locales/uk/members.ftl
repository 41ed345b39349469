# The team: roles, invitations, assignments.
command-invite = запросити колегу
command-members = команда Вашого міста
role-coordinator = Координатор/ка
role-contributor = Учасник/ця
role-reviewer = Рецензент/ка
role-reader = Спостерігач/ка
role-coordinator-may = Координатор/ка: усе, а також команда
role-contributor-may = Учасник/ця: відповіді, підтвердження, коментарі
role-reviewer-may = Рецензент/ка: схвалює відповіді або просить змінити їх
role-reader-may = Спостерігач/ка: бачить усе, нічого не змінює
invite-title = Запросити до команди: { $city }
invite-choose = У якій ролі Ви запрошуєте?
invite-open = Чинні запрошення:
invite-open-line = { $number }: { $role }, { $uses ->
        [one] { $uses } особа
        [few] { $uses } особи
       *[many] { $uses } осіб
    }, до { $date }
invite-revoke = Відкликати { $number }
invite-forward = Перешліть це повідомлення колезі: запрошуємо Вас разом заповнювати Індекс інтеркультурних міст. Місто: { $city }. Ваша роль: { $role }.
invite-terminal = У терміналі, або якщо посилання не відкривається, напишіть:
invite-limits = { $uses ->
        [one] Щонайбільше для { $uses } особи
       *[many] Щонайбільше для { $uses } осіб
    }; діє до { $date }
invite-copy-link = Копіювати посилання
invite-not-valid = Це запрошення не діє: його строк минув, його використано або відкликано. Попросіть нове.
join-welcome = Ласкаво просимо до команди міста { $city }. Ваша роль: { $role }
join-already = Ви вже в команді міста { $city }.
members-title = Команда: { $city }
member-line = { $name } – { $role }
member-line-unreachable = { $name } – { $role } (немає зв’язку)
member-remove = Вилучити з команди
member-removed = { $name } більше не в команді. Відповіді цієї особи залишаються.
member-you-removed = Вас вилучено з команди міста { $city } (це зробив(-ла) { $name }). Ваші відповіді залишаються в місті. Якщо це помилка, попросіть нове запрошення.
member-role-given = { $name }: { $role }
member-leave = Вийти з команди
member-leave-sure = Вийти з команди міста { $city }? Ваші відповіді залишаться місту.
member-leave-last = У команді міста { $city } більше нікого немає. Якщо Ви вийдете, відповіді залишаться, але призначити когось зможе лише адміністрація помічника.
member-leave-yes = Так, вийти
member-left = Ви вийшли з команди міста { $city }. Дякую за Вашу роботу.
member-last-coordinator = Команді потрібен координатор чи координаторка. Спершу передайте цю роль іншій особі: натисніть «Команда», а тоді її ім’я.
member-gone = Цієї особи вже немає в команді.
assign-title = Хто на що відповідає
assign-line = { $part } – { $name }
assign-which = Виберіть індекс або його частину (·) чи напишіть номер одного питання.
assign-until = До якого дня? Виберіть або напишіть день, наприклад 31.3.2026 або +10 (через десять днів).
assign-until-unreadable = Напишіть день, не раніший за сьогодні, наприклад 31.3.2026, або +10 (через десять днів).
assign-no-date = Без дати
assign-due = до { $date }
assign-whom = Хто це візьме?
assign-new-person = Ще не в команді
assign-invited = запрошено
assign-done = { $part } – { $name } отримає повідомлення.
assign-more = Розподілити ще
hand-title = Передати питання { $number }
hand-owner = Хто зазвичай знає: { $owner }
hand-whom = Хто знає відповідь?
hand-done = Питання { $number } тепер має { $name }: повідомлення надіслано.
appoint-title = Призначити координатора чи координаторку
appoint-choose = У цих містах нікому координувати роботу:
appoint-none = Кожне місто має координатора чи координаторку.
appoint-whom = Хто координуватиме?
appoint-nobody = У цій команді нікого не залишилося.
appoint-done = Тепер координує { $name }.

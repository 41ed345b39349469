# Submitting, results, workbooks.
command-report = результат останнього раунду
command-export = Ваші відповіді як таблиця
submit-working = Подано. Готую Ваш результат; за мить він з’явиться нижче.
reopen-title = Відкрити раунд знову
reopen-why = Чому? Напишіть одне речення; воно залишиться в історії. Подана версія теж залишиться.
reopen-done = Раунд знову відкрито.
preview-title = Якби Ви подали зараз
result-none = Результату ще немає. Спершу подайте раунд.
result-title = Результат: { $city }, версія { $number }
result-core = Основний показник: { $figure }
result-extended = Розширений показник: { $figure }
result-line = { $name }: { $figure }
result-strongest = Найсильніше: { $names }
result-weakest = Найбільше можна здобути: { $names }
result-next-steps = Що найбільше підвищить Ваш показник
result-target = Щоб досягти: { $target } (+{ $gain })
result-unanswered = Відповіді ще немає. Якщо «{ $target }»: +{ $gain }
result-without-answers = Поки без відповідей: { $names }
result-next-round = Наступний раунд: { $date }
result-estimate = Оцінка за Вашими власними відповідями, а не офіційний результат.
result-since-last = Від минулого раунду
result-change-new = нових: { $count }
result-change-improved = краще: { $count }
result-change-slipped = гірше: { $count }
result-change-unchanged = без змін: { $count }
result-change-not-comparable = не можна порівняти: { $count }
result-file-radar = Усі індекси цього раунду
result-file-bars = Індекс за індексом
result-file-progress = Раунд за раундом
result-file-pdf = Звіт для друку
result-file-xlsx = Відповіді та показники як таблиця
result-file-json = Усі дані для інших програм
export-workbook = Ваші відповіді як таблиця
export-done = Ось Ваша таблиця.
export-send-back = Заповніть її та надішліть сюди. Перш ніж щось зберегти, я покажу Вам, що зміниться.
import-problems = { $count ->
        [one] У таблиці не підходить { $count } запис
        [few] У таблиці не підходять { $count } записи
       *[many] У таблиці не підходять { $count } записів
    }
import-more = … і ще { $count }
import-nothing-stored = Нічого не збережено. Виправте ці рядки та надішліть файл ще раз.
import-nothing-new = У таблиці те саме, що й у Вашому раунді. Змінювати нічого.
import-differences = { $count ->
        [one] Зміниться { $count } відповідь
        [few] Зміняться { $count } відповіді
       *[many] Зміняться { $count } відповідей
    }
import-line = { $number }. { $before } → { $after }
import-ask = Вони стануть Вашими відповідями. Що в таблиці порожнє, залишиться як було.
import-take = Прийняти: { $count }
import-leave = Не змінювати
import-done = Прийнято відповідей: { $count }.
import-left = Нічого не змінено.
import-gone = Цю таблицю вже оброблено. За потреби надішліть її ще раз.

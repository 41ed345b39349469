# Documents of the library: pages, questions to one of them, and new ones.

home-documents = Документи
command-documents = офіційні та власні документи

document-show-page = Показати сторінку
document-show-page-of = Сторінка з [{ $number }]
document-drawing = Готую зображення сторінки. Хвилинку.
document-page = Сторінка { $page }. Цитату позначено смугою збоку.
document-not-marked = Цитату на цій сторінці знайти не вдалося; сторінку показано без позначки.
document-open-page = Відкрити документ на цій сторінці
document-no-page = Файлу цього документа тут уже немає, тому показати сторінку я не можу.
document-ask = Що Ви хочете дізнатися з документа «{ $title }»? Напишіть своє запитання.

# Where to search
ask-button-within = Шукати лише в …
scope-title = Де шукати?
scope-guide = Посібники
scope-practice = Добрі практики
scope-document = Документи
scope-own = Документи мого міста
scope-this-document = «{ $title }»
scope-everywhere = Уся бібліотека
scope-searched =
    { $scope ->
        [guide] Пошук лише в посібниках.
        [practice] Пошук лише в добрих практиках.
        [document] Пошук лише в документах.
        [own] Пошук лише у власних документах Вашого міста.
       *[one] Пошук лише в документі «{ $title }».
    }

# The list
documents-title =
    { $count ->
        [0] Документи
        [one] { $count } документ
        [few] { $count } документи
       *[many] { $count } документів
    }
documents-none = Документів ще не додано.
documents-tap = Натисніть документ, щоб поставити йому запитання.
documents-send = Надішліть сюди файл PDF, Word, HTML, Markdown або текстовий файл, і я додам його до бібліотеки.
documents-own = Документи лише для команди Вашого міста додає адміністрація помічника за номером міста. { $cities }

# A document from an administrator
documents-queued = Файл { $name } отримано. Я прочитаю його й повідомлю, що з ним сталося.
documents-added-title = Бібліотека
documents-result =
    { $result ->
        [added] Додано
        [unchanged] Без змін
        [replaced] Замінено
       *[skipped] Пропущено
    }
documents-not-added = Зберегти документ не вдалося. Те, що було в бібліотеці раніше, не змінилося. Будь ласка, повідомте адміністрацію помічника.

# Asking the library. Short, warm, exact; plain Ukrainian.

home-ask = Поставити запитання
home-topics = Теми
home-practices = Добрі практики
command-ask = запитати бібліотеку
command-topics = посібники за темами
command-practices = добрі практики міст

# How to ask
ask-how-title = Запитайте бібліотеку
ask-how =
    Напишіть своє запитання власними словами просто тут, у чаті. Наприклад:
    { $example }

    Я відповідаю точними цитатами з посібників і добрих практик, завжди з джерелом. Якщо відповіді в бібліотеці немає, я так і скажу.
ask-example = З чого почати стратегію протидії чуткам?
ask-button-example = Спробувати приклад

# An answer
ask-from-cities = З досвіду міст
ask-sources = Джерела
ask-source-kind =
    { $kind ->
        [guide] Посібник
        [practice] Добра практика
       *[document] Документ
    }
ask-source-title = «{ $title }»
ask-source-page = с. { $page }
ask-source-reviewed = перевірено { $date }
ask-source-drawn = джерело { $year } р.
ask-source-after = На основі:
ask-general-advice = Загальна порада, не з джерела.
ask-original-language = Мова оригіналу: { $language }.
ask-more-items =
    { $count ->
        [one] Ще { $count } пункт: натисніть «Більше про це».
        [few] Ще { $count } пункти: натисніть «Більше про це».
       *[many] Ще { $count } пунктів: натисніть «Більше про це».
    }
ask-more-whole =
    { $count ->
        [one] Ще { $count } пункт: натисніть «Увесь текст [{ $number }]».
        [few] Ще { $count } пункти: натисніть «Увесь текст [{ $number }]».
       *[many] Ще { $count } пунктів: натисніть «Увесь текст [{ $number }]».
    }
ask-read-as = Я розумію це так: { $words }

ask-button-more = Більше про це
ask-button-whole = Увесь текст [{ $number }]
ask-button-sources = Повні джерела
ask-button-examples = Приклади міст
ask-button-related = Схожі теми
ask-button-helpful = 👍 Корисно
ask-button-not-helpful = 👎 Не корисно

ask-more-title = Більше про це
ask-sources-title = Повні джерела
ask-examples-title = Приклади міст
ask-related-title = Схожі теми
ask-no-more = Більше про це в бібліотеці немає.
ask-no-sources = Відтоді бібліотека змінилася. Будь ласка, запитайте ще раз.
ask-no-examples = Я не знаю доброї практики, яка б тут підійшла.
ask-no-related = Я не знаю теми, близької до цієї.

# Not sure, or not in the library
ask-unsure-title = Можливо
ask-unsure = Можливо, це не зовсім те, про що Ви питаєте. Найближче, що я маю:
ask-none-from = { $elsewhere ->
    [yes] Я не маю добрих практик із цієї країни: { $country }. Далі приклади з інших місць.
   *[no] Я не маю добрих практик із цієї країни: { $country }.
}
ask-declined =
    Цього в бібліотеці я не знаходжу ({ $guides ->
        [one] { $guides } посібник
        [few] { $guides } посібники
       *[many] { $guides } посібників
    }, { $practices ->
        [one] { $practices } добра практика
        [few] { $practices } добрі практики
       *[many] { $practices } добрих практик
    }).
ask-declined-kept = Ваше запитання, без Вашого імені, внесено до списку для редакторів.
ask-declined-near = Найближчі теми:

# What people say of an answer
feedback-thanks = Дякую, збережено.
feedback-why = Дякую. Що у відповіді не так?
feedback-source = Не те джерело
feedback-outdated = Застаріло
feedback-incomplete = Неповна
feedback-language = Не та мова
feedback-other = Щось інше
feedback-kept = Дякую. Редактори побачать Ваше запитання і цю причину, без Вашого імені.

# Small talk
chat-greeting = Вітаю! Запитуйте мене про інтеркультурні міста: стратегії, протидію чуткам, Індекс, приклади інших міст.
chat-thanks = Будь ласка! Звертайтеся, коли знадоблюся.
chat-goodbye = До побачення, успіхів Вам у роботі.
chat-abilities =
    Я допомагаю тим, хто координує інтеркультурні міста. Я можу:
    • відповідати точними цитатами з посібників і добрих практик
    • показати посібники за темами: /topics
    • показати добрі практики міст: /practices

    Я програма. Я цитую бібліотеку й нічого не вигадую.
chat-complaint = Отже, Вас неправильно зрозуміли. Напишіть іншими словами, що Вам потрібно, і пошук почнеться знову.
chat-praise = Приємно чути. Ставте наступне запитання, коли забажаєте.
chat-abuse = Шкода, що від мене не було користі. Скажіть іншими словами, що Вам потрібно, і я пошукаю ще раз.
chat-instructions = Я лише цитую бібліотеку інтеркультурних міст, і жодне повідомлення цього не змінить. Що Ви хотіли б із неї дізнатися?
chat-other-work = Цього я не вмію. Я лише знаходжу й цитую тексти про інтеркультурні міста. Запитайте, наприклад, з чого почати стратегію протидії чуткам.
chat-personal = Я не можу радити в особистих, медичних чи юридичних справах. Зверніться, будь ласка, до лікаря, юриста або консультаційного центру. А з роботою Вашого міста я допоможу.
chat-number = Я бачу тут лише число. Щоб щось вибрати, натисніть кнопку. Щоб запитати, напишіть, будь ласка, кілька слів.
chat-empty = Я не бачу слів, за якими шукати. Будь ласка, напишіть запитання одним реченням.

# Browsing
browse-back = ‹ Назад
browse-next = Далі ›
browse-next-of = Стор. { $page } з { $pages } ›
browse-share = Поділитися
browse-list = ‹ Список
topics-title = Теми
topics-text =
    { $count ->
        [one] У бібліотеці є посібники й добрі практики з { $count } теми.
       *[many] У бібліотеці є посібники й добрі практики з { $count } тем.
    }
topic-guides =
    { $count ->
        [0] Посібника на цю тему ще немає.
        [one] { $pages ->
            [one] { $count } посібник:
           *[many] { $count } посібник, сторінка { $page } з { $pages }:
        }
        [few] { $pages ->
            [one] { $count } посібники:
           *[many] { $count } посібники, сторінка { $page } з { $pages }:
        }
       *[many] { $pages ->
            [one] { $count } посібників:
           *[many] { $count } посібників, сторінка { $page } з { $pages }:
        }
    }
topic-practices =
    { $count ->
        [one] { $count } добра практика
        [few] { $count } добрі практики
       *[many] { $count } добрих практик
    }
practices-title = Добрі практики міст
practices-count =
    { $count ->
        [0] Жодна практика не підходить. Приберіть один із фільтрів.
        [1] 1 добра практика. Натисніть її номер, щоб прочитати.
        [one] { $count } добра практика, сторінка { $page } з { $pages }. Натисніть номер, щоб прочитати.
        [few] { $count } добрі практики, сторінка { $page } з { $pages }. Натисніть номер, щоб прочитати.
       *[many] { $count } добрих практик, сторінка { $page } з { $pages }. Натисніть номер, щоб прочитати.
    }
practices-by-t = Тема
practices-by-c = Країна
practices-by-p = Місто
practices-by-y = Рік
practices-all = Усі
practices-choose-t = Добрі практики на яку тему?
practices-choose-c = Добрі практики з якої країни?
practices-choose-p = Добрі практики з якого міста?
practices-choose-y = Добрі практики за які роки?
practices-since = з { $year } року
practices-between = { $first }–{ $last }
practices-before = до { $year } року
document-reviewed = Перевірено { $date }. Написано нашими словами за джерелами; це не офіційний текст.
document-gone = Цього тексту в бібліотеці вже немає.
question-gone = Цього запитання я вже не маю. Будь ласка, поставте його ще раз.
inline-guide = Посібник
inline-not-official = З бібліотеки помічника ICC; це не офіційний текст.

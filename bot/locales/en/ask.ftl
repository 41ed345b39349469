# Asking the library. Short, warm, exact; plain international English.

home-ask = Ask a question
home-topics = Topics
home-practices = Good practices
command-ask = ask the library
command-topics = guides by topic
command-practices = good practices of cities

# How to ask
ask-how-title = Ask the library
ask-how =
    Write your question in your own words, here in the chat. For example:
    { $example }

    I answer with exact quotes from guides and good practices, each with its source. When the library does not hold the answer, I say so.
ask-example = How do I start an anti-rumours strategy?
ask-button-example = Try the example

# An answer
ask-from-cities = From cities
ask-sources = Sources
ask-source-kind =
    { $kind ->
        [guide] Guide
        [practice] Good practice
       *[document] Document
    }
ask-source-title = “{ $title }”
ask-source-page = page { $page }
ask-source-reviewed = reviewed { $date }
ask-source-drawn = source of { $year }
ask-source-after = It draws on:
ask-general-advice = General advice, not from a source.
ask-original-language = Original in { $language }.
ask-more-items =
    { $count ->
        [one] 1 more: tap More.
       *[other] { $count } more: tap More.
    }
ask-more-whole =
    { $count ->
        [one] 1 more: tap Whole text [{ $number }].
       *[other] { $count } more: tap Whole text [{ $number }].
    }
ask-read-as = I read: { $words }

ask-button-more = More on this
ask-button-whole = Whole text [{ $number }]
ask-button-sources = Sources in full
ask-button-examples = Examples from cities
ask-button-related = Related topics
ask-button-helpful = 👍 Helpful
ask-button-not-helpful = 👎 Not helpful

ask-more-title = More on this
ask-sources-title = Sources in full
ask-examples-title = Examples from cities
ask-related-title = Related topics
ask-no-more = The library has no more on this.
ask-no-sources = The library has changed since. Please ask again.
ask-no-examples = I know no good practice that fits this.
ask-no-related = I know no topic near this.

# Not sure, or not in the library
ask-unsure-title = Perhaps
ask-unsure = This may not be exactly what you ask. The nearest I have:
ask-none-from = { $elsewhere ->
    [yes] I have no good practice from this country: { $country }. What follows is from elsewhere.
   *[no] I have no good practice from this country: { $country }.
}
ask-declined =
    I did not find this in the library ({ $guides ->
        [one] 1 guide
       *[other] { $guides } guides
    }, { $practices ->
        [one] 1 good practice
       *[other] { $practices } good practices
    }).
ask-declined-kept = I have put your question, without your name, on the editors' list.
ask-declined-near = Nearest topics:

# What people say of an answer
feedback-thanks = Thank you, saved.
feedback-why = Thank you. What was wrong with the answer?
feedback-source = Wrong source
feedback-outdated = Outdated
feedback-incomplete = Incomplete
feedback-language = Wrong language
feedback-other = Something else
feedback-kept = Thank you. The editors will see your question and this reason, without your name.

# Small talk
chat-greeting = Hello! Ask me anything about intercultural cities: strategies, anti-rumours work, the Index, examples from other cities.
chat-thanks = You are welcome. I am here whenever you need me.
chat-goodbye = Goodbye, and good luck with your work.
chat-abilities =
    I help coordinators of intercultural cities. I can:
    • answer questions with exact quotes from guides and good practices
    • show guides by topic: /topics
    • show good practices of cities: /practices

    I am a program. I quote the library and invent nothing.
chat-complaint = Then I misread you. Tell me in other words what you need, and I search again.
chat-praise = Good. Ask me the next question whenever you like.
chat-abuse = I am sorry that I was no help. Tell me in other words what you need, and I will search again.
chat-instructions = I only quote the library of intercultural cities, and nobody can change that by a message. What would you like to know from it?
chat-other-work = I cannot do that. I only find and quote texts on intercultural cities. Ask me, for example, how to start an anti-rumours strategy.
chat-personal = I cannot advise on a personal, medical or legal matter. Please ask a doctor, a lawyer or an advice centre. For the work of your city, I am here.
chat-number = I read only a number. To choose something, tap a button. To ask, please write a few words.
chat-empty = I found no words to search for. Please write your question in a sentence.

# Browsing
browse-back = ‹ Back
browse-next = Next ›
browse-next-of = Page { $page } of { $pages } ›
browse-share = Share
browse-list = ‹ List
topics-title = Topics
topics-text =
    { $count ->
        [one] The library has guides and good practices on 1 topic.
       *[other] The library has guides and good practices on { $count } topics.
    }
topic-guides =
    { $count ->
        [0] There is no guide on this topic yet.
        [one] 1 guide:
       *[other] { $pages ->
            [one] { $count } guides:
           *[other] { $count } guides, page { $page } of { $pages }:
        }
    }
topic-practices =
    { $count ->
        [one] 1 good practice
       *[other] { $count } good practices
    }
practices-title = Good practices of cities
practices-count =
    { $count ->
        [0] No good practice fits. Take a filter away.
        [one] 1 good practice. Tap its number to read it.
       *[other] { $count } good practices, page { $page } of { $pages }. Tap a number to read one.
    }
practices-by-t = Topic
practices-by-c = Country
practices-by-p = City
practices-by-y = Year
practices-all = All
practices-choose-t = Good practices on which topic?
practices-choose-c = Good practices from which country?
practices-choose-p = Good practices from which city?
practices-choose-y = Good practices of which years?
practices-since = since { $year }
practices-between = { $first }–{ $last }
practices-before = before { $year }
document-reviewed = Reviewed { $date }. Written in our own words after the sources; not an official text.
document-gone = This text is no longer in the library.
question-gone = I no longer have this question. Please ask it again.
inline-guide = Guide
inline-not-official = From the library of the ICC assistant; not an official text.

# Sentences that many screens share, and the features every assistant has.
# Short, warm, concrete; plain international English.

# Buttons
button-home = ‹ Home

# /start
start-title = Hello { $name }
start-text =
    I help coordinators of intercultural cities: with quotes from guides and good practices, each with its source.

    Write to me in your own words, or choose:

# /home
home-title = Home
home-text = What would you like to do?
home-help = Help
home-language = Language
home-privacy = Privacy

# /help
help-title = Help
help-text =
    Write your question as you would say it to a colleague. In a group, mention me or reply to me.

    Commands:
command-home = what I can do
command-help = how to use me
command-cancel = stop what we began
command-language = choose a language
command-privacy = what I keep about you

# /cancel
cancelled = Stopped. What you saved before is still saved.
cancelled-nothing = There was nothing to stop. What you saved before is still saved.

# /language
language-title = Language
language-text = I speak { $language } with you.
language-saved = Saved

# /privacy
privacy-title = Your data
privacy-what = What I keep
privacy-what-text =
    Your number and name in this app, the language you chose, your role in your city's team, your reminders, and the answers, comments and evidence you give for your city. Your questions are kept without your name, unless you send feedback on an answer.
privacy-why = Why
privacy-why-text =
    To answer you, to let your team work together, to remind you, and to show the editors which questions the library does not answer yet.
privacy-how-long = How long
privacy-how-long-text =
    What you write leaves my queue as soon as it is answered. A message I failed on, and the record that a message came or was sent, without its words, leave after { $traces } days. Questions and feedback: { $questions ->
        [365] one year
        [730] two years
       *[other] { $questions } days
    }. Your city's answers and evidence: as long as your city uses me, or until it erases them. Your own data: until you write /forget.
privacy-who = Who sees it
privacy-who-text =
    Your answers and evidence: your city's team. Your technical data: the people who run this assistant. Nobody else, and no other city.
privacy-rights = Your data is yours
privacy-rights-text =
    /mydata gives you a copy of everything, /forget removes it.

# Groups
group-greeting =
    Hello, thank you for letting me in. I answer here when you mention me, reply to me, or use a command such as /help.

# When something does not fit
not-understood = I did not understand this. Home shows what I can do.
file-not-expected = Thank you for the file. I did not expect one here, so I did not keep it.
command-unknown = I do not know the command { $command }. Home shows what I can do.
stale-button = This button is from an older message and is no longer in use. Home shows what I can do now.
allowance-used =
    That is a lot at once. I read { $messages } messages a minute from one person. What you send in the next minute I do not read; please send it again after that.
error-failed =
    Something went wrong on my side, and I could not do this. Please try again later. If it happens again, tell the people who run this assistant this number: { $reference }

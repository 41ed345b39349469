# Documents of the library: pages, questions to one of them, and new ones.

home-documents = Documents
command-documents = official and own documents

document-show-page = Show the page
document-show-page-of = Page of [{ $number }]
document-drawing = I am drawing the page. One moment.
document-page = Page { $page }. The quote is marked by a bar at its side.
document-not-marked = I could not find the quote on this page; it is shown without a mark.
document-open-page = Open the document at this page
document-no-page = The file of this document is not here any more, so I cannot show its page.
document-ask = What do you want to know from “{ $title }”? Write your question.

# Where to search
ask-button-within = Search only in …
scope-title = Where shall I search?
scope-guide = Guides
scope-practice = Good practices
scope-document = Documents
scope-own = My city's documents
scope-this-document = “{ $title }”
scope-everywhere = The whole library
scope-searched =
    { $scope ->
        [guide] Searched only in guides.
        [practice] Searched only in good practices.
        [document] Searched only in documents.
        [own] Searched only in your city's own documents.
       *[one] Searched only in “{ $title }”.
    }

# The list
documents-title =
    { $count ->
        [0] Documents
        [one] One document
       *[other] { $count } documents
    }
documents-none = No documents have been added yet.
documents-tap = Tap a document to ask it something.
documents-send = Send me a PDF, Word, HTML, Markdown or text file here, and I add it to the library.
documents-own = Documents for the members of your city alone are added by the operator, with the city's number. { $cities }

# A document from an administrator
documents-queued = I have { $name }. I read it and tell you what became of it.
documents-added-title = Library
documents-result =
    { $result ->
        [added] Added
        [unchanged] Unchanged
        [replaced] Replaced
       *[skipped] Skipped
    }
documents-not-added = It could not be stored. What was in the library before is untouched. Please tell the operator.

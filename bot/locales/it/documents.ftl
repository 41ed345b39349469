# Documenti della biblioteca: pagine, domande a uno di essi, documenti nuovi.

home-documents = Documenti
command-documents = documenti ufficiali e propri

document-show-page = Mostra la pagina
document-show-page-of = Pagina di [{ $number }]
document-drawing = Sto preparando la pagina. Un momento.
document-page = Pagina { $page }. La citazione è segnata da una barra a lato.
document-not-marked = Non ho ritrovato la citazione su questa pagina; la mostro senza segno.
document-open-page = Apri il documento a questa pagina
document-no-page = Il file di questo documento non c’è più, perciò non posso mostrarne la pagina.
document-ask = Che cosa vuole sapere da “{ $title }”? Scriva la sua domanda.

# Where to search
ask-button-within = Cerca solo in …
scope-title = Dove devo cercare?
scope-guide = Guide
scope-practice = Buone pratiche
scope-document = Documenti
scope-own = Documenti della città
scope-this-document = «{ $title }»
scope-everywhere = Tutta la biblioteca
scope-searched =
    { $scope ->
        [guide] Ho cercato solo nelle guide.
        [practice] Ho cercato solo nelle buone pratiche.
        [document] Ho cercato solo nei documenti.
        [own] Ho cercato solo nei documenti della sua città.
       *[one] Ho cercato solo in “{ $title }”.
    }

# The list
documents-title =
    { $count ->
        [0] Documenti
        [one] Un documento
       *[other] { $count } documenti
    }
documents-none = Non è stato ancora aggiunto nessun documento.
documents-tap = Tocchi un documento per fargli una domanda.
documents-send = Mi invii qui un file PDF, Word, HTML, Markdown o di testo e lo aggiungo alla biblioteca.
documents-own = I documenti riservati a chi lavora per la sua città li aggiunge chi gestisce l’assistente, con il numero della città. { $cities }

# A document from an administrator
documents-queued = Ho ricevuto { $name }. Lo leggo e le dico com’è andata.
documents-added-title = Biblioteca
documents-result =
    { $result ->
        [added] Aggiunto
        [unchanged] Invariato
        [replaced] Sostituito
       *[skipped] Saltato
    }
documents-not-added = Non è stato possibile salvarlo. Quello che c’era nella biblioteca è rimasto com’era. Avvisi chi gestisce l’assistente.

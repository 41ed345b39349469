# Domande alla biblioteca. Frasi brevi, cordiali ed esatte.

home-ask = Nuova domanda
home-topics = Temi
home-practices = Buone pratiche
command-ask = domande alla biblioteca
command-topics = guide per tema
command-practices = buone pratiche delle città

# How to ask
ask-how-title = Domande alla biblioteca
ask-how =
    Scriva la sua domanda qui in chat, con parole sue. Per esempio:
    { $example }

    Rispondo con citazioni esatte da guide e buone pratiche, ognuna con la sua fonte. Se la risposta non è nella biblioteca, lo dico.
ask-example = Come si avvia una strategia anti-rumours?
ask-button-example = Prova l’esempio

# An answer
ask-from-cities = Dalle città
ask-sources = Fonti
ask-source-kind =
    { $kind ->
        [guide] Guida
        [practice] Buona pratica
       *[document] Documento
    }
ask-source-title = «{ $title }»
ask-source-page = pagina { $page }
ask-source-reviewed = revisione: { $date }
ask-source-drawn = fonte del { $year }
ask-source-after = Si basa su:
ask-general-advice = Consiglio generale, non tratto da una fonte.
ask-original-language = Lingua originale: { $language }.
ask-more-items =
    { $count ->
        [one] Ce n’è un altro: tocchi Altro.
       *[other] Ce ne sono altri { $count }: tocchi Altro.
    }
ask-more-whole =
    { $count ->
        [one] Ce n’è un altro: tocchi Testo intero [{ $number }].
       *[other] Ce ne sono altri { $count }: tocchi Testo intero [{ $number }].
    }
ask-read-as = Ho letto: { $words }

ask-button-more = Altro sul tema
ask-button-whole = Testo intero [{ $number }]
ask-button-sources = Fonti complete
ask-button-examples = Esempi dalle città
ask-button-related = Temi collegati
ask-button-helpful = 👍 Utile
ask-button-not-helpful = 👎 Non utile

ask-more-title = Altro sul tema
ask-sources-title = Fonti complete
ask-examples-title = Esempi dalle città
ask-related-title = Temi collegati
ask-no-more = La biblioteca non ha altro su questo.
ask-no-sources = Nel frattempo la biblioteca è cambiata. Ripeta la domanda, per favore.
ask-no-examples = Non conosco buone pratiche adatte a questo.
ask-no-related = Non conosco temi vicini a questo.

# Not sure, or not in the library
ask-unsure-title = Forse
ask-unsure = Potrebbe non essere esattamente quello che chiede. Le cose più vicine che ho:
ask-none-from = { $elsewhere ->
    [yes] Non ho buone pratiche di questo paese: { $country }. Quello che segue viene da altri luoghi.
   *[no] Non ho buone pratiche di questo paese: { $country }.
}
ask-declined =
    Non l’ho trovato nella biblioteca ({ $guides ->
        [one] 1 guida
       *[other] { $guides } guide
    }, { $practices ->
        [one] 1 buona pratica
       *[other] { $practices } buone pratiche
    }).
ask-declined-kept = Ho messo la sua domanda, senza il suo nome, nell’elenco della redazione.
ask-declined-near = Temi più vicini:

# What people say of an answer
feedback-thanks = Grazie, salvato.
feedback-why = Grazie. Che cosa non andava nella risposta?
feedback-source = Fonte sbagliata
feedback-outdated = Non aggiornata
feedback-incomplete = Incompleta
feedback-language = Lingua sbagliata
feedback-other = Altro motivo
feedback-kept = Grazie. La redazione vedrà la sua domanda e questo motivo, senza il suo nome.

# Small talk
chat-greeting = Buongiorno! Mi chieda quello che vuole sulle città interculturali: strategie, anti-rumours, l’Indice, esempi di altre città.
chat-thanks = Prego. Sono qui ogni volta che serve.
chat-goodbye = Arrivederci, e buon lavoro.
chat-abilities =
    Aiuto chi coordina le città interculturali. Posso:
    • rispondere con citazioni esatte da guide e buone pratiche
    • mostrare le guide per tema: /topics
    • mostrare le buone pratiche delle città: /practices

    Sono un programma. Cito la biblioteca e non invento nulla.
chat-complaint = Allora non ho capito bene. Mi dica con altre parole che cosa Le serve e cerco di nuovo.
chat-praise = Bene. Mi faccia la prossima domanda quando vuole.
chat-abuse = Mi dispiace di non essere stato d’aiuto. Mi dica con altre parole che cosa le serve e cerco di nuovo.
chat-instructions = Cito soltanto la biblioteca delle città interculturali, e nessun messaggio può cambiarlo. Che cosa vorrebbe sapere?
chat-other-work = Questo non lo so fare. Cerco e cito soltanto testi sulle città interculturali. Mi chieda, per esempio, come si avvia una strategia anti-rumours.
chat-personal = Non posso dare consigli su questioni personali, mediche o legali. Si rivolga a un medico, a un avvocato o a uno sportello di consulenza. Per il lavoro della sua città, sono qui.
chat-number = Vedo solo un numero. Per scegliere, tocchi un pulsante. Per fare una domanda, scriva qualche parola.
chat-empty = Non ho trovato parole da cercare. Scriva la domanda con una frase, per favore.

# Browsing
browse-back = ‹ Indietro
browse-next = Avanti ›
browse-next-of = Pagina { $page } di { $pages } ›
browse-share = Condividi
browse-list = ‹ Elenco
topics-title = Temi
topics-text =
    { $count ->
        [one] La biblioteca ha guide e buone pratiche su 1 tema.
       *[other] La biblioteca ha guide e buone pratiche su { $count } temi.
    }
topic-guides =
    { $count ->
        [0] Non c’è ancora una guida su questo tema.
        [one] 1 guida:
       *[other] { $pages ->
            [one] { $count } guide:
           *[other] { $count } guide, pagina { $page } di { $pages }:
        }
    }
topic-practices =
    { $count ->
        [one] 1 buona pratica
       *[other] { $count } buone pratiche
    }
practices-title = Buone pratiche delle città
practices-count =
    { $count ->
        [0] Nessuna buona pratica corrisponde. Tolga un filtro.
        [one] 1 buona pratica. Tocchi il suo numero per leggerla.
       *[other] { $count } buone pratiche, pagina { $page } di { $pages }. Tocchi un numero per leggerne una.
    }
practices-by-t = Tema
practices-by-c = Paese
practices-by-p = Città
practices-by-y = Anno
practices-all = Tutte
practices-choose-t = Buone pratiche su quale tema?
practices-choose-c = Buone pratiche di quale Paese?
practices-choose-p = Buone pratiche di quale città?
practices-choose-y = Buone pratiche di quali anni?
practices-since = dal { $year }
practices-between = { $first }–{ $last }
practices-before = prima del { $year }
document-reviewed = Verificato: { $date }. Scritto con parole nostre a partire dalle fonti; non è un testo ufficiale.
document-gone = Questo testo non è più nella biblioteca.
question-gone = Non ho più questa domanda. La ripeta, per favore.
inline-guide = Guida
inline-not-official = Dalla biblioteca dell’assistente ICC; non è un testo ufficiale.

# L’Indice in chat: riepilogo, schede, risposte, cronologia, verifica.
command-index = l’Indice della sua città
command-history = chi ha cambiato che cosa, e perché
home-index = L’Indice

somebody = Qualcuno

# Doors
index-not-yours = Non lo trovo tra le sue città. Tocchi Inizio per continuare.
index-not-allowed = Il suo ruolo qui è { $role ->
        [contributor] Collaborazione: risponde e commenta
        [reviewer] Revisione: approva le risposte o chiede modifiche
        [reader] Lettura: vede tutto e non cambia nulla
       *[other] Coordinamento
    }. Se le serve di più, si rivolga a chi coordina la città.
index-in-private = Me lo scriva in privato, per favore: in questa chat non tutti fanno parte del gruppo della sua città.
index-no-city = Non fa ancora parte del gruppo di una città. Aggiunga la sua città, oppure apra l’invito che ha ricevuto.
index-no-round = La sua città non ha ancora iniziato l’Indice.
index-locked = Questa rilevazione è stata inviata, perciò le risposte non cambiano più. Chi coordina può riaprirla.
group-not-linked = Questo gruppo non ha ancora una città. Chi coordina la città scriva qui /index una volta.

# States of an answer
state-answered = Nessuna di queste
state-unknown = Non so
state-not-applicable = Non si applica
state-empty = Senza risposta

# Board
button-board = Riepilogo
button-continue = Continua
button-begin = Inizia
button-areas = Scegli un indice
button-differences = Vedi le differenze
button-preview = Anteprima
button-review = Rivedi e invia
button-result = Risultato
button-reopen = Riapri
button-new-round = Nuova rilevazione
button-invite = Invita
button-assign = Assegna
button-history = Cronologia
button-refresh = Aggiorna
button-answer-in-private = Rispondi in privato
button-more = Altro
button-older = Precedenti
areas-title = Quale indice?
board-title = Indice { $year } · { $city }
board-submitted = Inviato
board-summary = { $done } risposte su { $of } · { $minutes ->
        [0] non manca nulla
        [one] circa 1 minuto ancora
       *[other] circa { $minutes } minuti ancora
    }
board-preview = Anteprima: { $figure }
board-clashes = { $count ->
        [one] 1 risposta discordante
       *[other] { $count } risposte discordanti
    }
board-unknown = { $count } non so
board-unheld = { $count ->
        [one] 1 domanda senza responsabile
       *[other] { $count } domande senza responsabile
    }
board-nothing-open = Ogni domanda ha una risposta.
part-done = Grazie, questa era la sua parte.
board-holds = { $name }: { $count ->
        [one] 1 domanda
       *[other] { $count } domande
    }
figure = { $score }
figure-range = { $score } (tra { $low } e { $high }; { $unknown } in sospeso)
figure-none = nessun punteggio
preview-kinds = Il totale di base conta le { $core } domande di base, quello esteso tutte le { $of }. In sospeso: ancora senza risposta, oppure «non so».

# Opening a round
round-opened = La rilevazione è aperta. Le risposte si salvano una per una; può interrompere e riprendere quando vuole.
round-opened-without-last = La rilevazione è aperta. Il questionario è nuovo e nessuno ha ancora descritto come passare dal precedente a questo, perciò si comincia senza le ultime risposte.
round-questionnaire-broken = Non riesco a leggere il questionario per le nuove rilevazioni. Avvisi chi gestisce l’assistente.
round-opened-with-last = La rilevazione è aperta. { $count ->
        [one] 1 risposta dell’ultima rilevazione aspetta
       *[other] { $count } risposte dell’ultima rilevazione aspettano
    } la sua conferma: vale ancora, è cambiata o non vale più.

# Card
card-place = { $index } · { $place } di { $of }
card-number = Domanda { $number } di { $of }
card-progress = risposte: { $done } su { $of }{ $unknown ->
        [0] {""}
       *[other] , non so: { $unknown }
    }
card-answer = Risposta: { $answer }
card-reason = Motivo: { $reason }
card-last-time = L’ultima volta: { $answer }
card-reworded = Il testo della domanda è cambiato; la rilegga, per favore.
card-evidence = Prove: { $count }
card-comments = Commenti: { $count }
card-holder = Responsabile: { $name }
card-holder-invited = in attesa della persona invitata
card-approved = Approvata da { $name }
card-changes-wanted = { $name } chiede modifiche
card-dont-know = Non so
card-not-applicable = Non si applica
card-button-why = Perché è importante
card-button-counts = Che cosa conta
card-button-example = Esempio
card-button-ask = Cerca in biblioteca
card-button-evidence = Prove
card-button-comment = Commento
card-button-hand-over = Affida ad altri
card-button-back = ‹ Indietro
card-button-skip = Salta
card-button-next = Prossima aperta ›
button-card = Domanda { $number }
card-counts = { $counts }
    Prove: { $evidence }
    Di solito lo sa: { $owner }
card-no-example = Non ho ancora un esempio per questa domanda.
card-no-library = In questo momento la biblioteca non è disponibile.
card-saved = Salvato, domanda { $number }: { $answer }
card-saved-short = Salvato: { $answer }
card-ask-reason = Perché non si applica alla sua città? Scriva una frase; un motivo è necessario.
card-colleague-was-here = { $name } ha appena cambiato qualcosa qui.
card-edit-not-understood = Non lo riconosco come risposta alla domanda { $number }, perciò la risposta resta com’era.
card-not-understood = Non riconosco «{ $text }» come risposta alla domanda { $number }. Scelga una risposta, oppure tocchi Cerca in biblioteca. Anche ciò che scrive con un punto interrogativo va alla biblioteca.
last-still = Vale ancora
last-changed = È cambiata
last-gone = Non vale più
because-kept = Ho annotato il motivo per cui ha cambiato la risposta alla domanda { $number }.
because-nothing = Non ha ancora cambiato una risposta, perciò non c’è nulla da spiegare.

# Differing answers
clash-both-kept = Nel gruppo ci sono risposte diverse. Si conservano entrambe; sceglie chi coordina.
clash-yours-to-decide = Nel gruppo ci sono risposte diverse. Si conservano entrambe; ne scelga una:
clash-decided = Deciso: { $answer }. L’altra risposta resta nella cronologia.
clash-decided-short = Deciso
clash-settled-already = È già deciso.
differences-title = Dove il gruppo non è d’accordo
differences-none = In nessun punto: il gruppo è d’accordo.

# What can be typed on a card; several forms of one are separated by commas
typed-back = indietro, precedente
typed-skip = salta, saltare
typed-next = avanti, prossima, prossima aperta
typed-board = riepilogo
typed-unknown = non so, non lo so, io non lo so, non sappiamo, non lo sappiamo, sconosciuto
typed-not-applicable = non si applica, non applicabile, non pertinente
typed-why = perché, perché è importante
typed-counts = che cosa conta, cosa conta
typed-example = esempio
typed-library = cerca in biblioteca, biblioteca, chiedi alla biblioteca
typed-evidence = prove, prova
typed-comment = commento
typed-hand-over = affida ad altri, affida
typed-still = vale ancora, ancora
typed-changed = è cambiata, cambiata, è cambiato, cambiato
typed-gone = non vale più, non più
typed-because = motivo:, perché:, perche:, poiché, poiche
typed-question = domanda, vai alla domanda, alla domanda, vai a, numero

# History
history-round = Cronologia della rilevazione
history-question = Cronologia della domanda { $number }
history-whole-round = Tutta la rilevazione
history-empty = Non è ancora successo nulla.
history-why = Motivo: { $why }
history-answer = { $before } → { $after }
history-decision = ha deciso: { $before } → { $after }
history-evidence = ha aggiunto una prova: { $after }
history-removed = ha tolto una prova: { $before }
history-comment = ha commentato: { $after }
history-review = { $after }
history-opened = ha aperto la rilevazione
history-submitted = ha inviato la rilevazione, versione { $after }
history-reopened = ha riaperto la rilevazione
history-imported = { $before } → { $after }, da un foglio di calcolo
history-still-true = vale ancora dall’ultima rilevazione
history-gone = non vale più dall’ultima rilevazione
history-edited = il messaggio è stato modificato

# Comments
comment-title = Commenti alla domanda { $number }
comment-ask = Scriva il suo commento.
comment-ask-team = Scriva il suo commento. Per avvisare qualcuno, ne scriva il nome: { $names }
comment-saved = Commento salvato.
comment-saved-told = Commento salvato. Avviso { $names }.
comment-changed = Il suo commento è stato modificato.

# Review
review-title = Prima di inviare
review-all-well = Ogni domanda ha una risposta, e ogni risposta che dà punti ha una prova.
review-open-number = Scriva un numero per aprire la sua domanda.
review-clashing = Il gruppo non è d’accordo, { $count }: { $numbers }
review-empty = Senza risposta, { $count }: { $numbers }
review-unknown = Non so, { $count }: { $numbers }
review-changes-wanted = Modifiche richieste, { $count }: { $numbers }
review-without-evidence = Senza prove, { $count }: { $numbers }
review-show-clashing = Prima differenza
review-show-empty = Prima senza risposta
review-show-unknown = Primo non so
review-show-changes-wanted = Prima modifica
review-show-without-evidence = Prima senza prove
review-submit-locks = Con l’invio le risposte si bloccano. Chi coordina può riaprire la rilevazione indicando un motivo, e ogni versione inviata resta.
review-decide-first = Decida prima dove il gruppo non è d’accordo; poi potrà inviare.
button-submit = Invia la rilevazione
submit-open = { $count ->
        [one] 1 domanda non ha risposta e non dà punti.
       *[other] { $count } domande non hanno risposta e non danno punti.
    } Inviare lo stesso?
button-submit-anyway = Invia
button-keep-answering = Continua
review-approve = Approva
review-ask-changes = Chiedi modifiche
review-what = Domanda { $number }: che cosa va modificato?
review-write = Lo scriva in una o due frasi. Avviso chi ha risposto.
review-approved = approvata
review-changes = modifiche richieste

# Messages to colleagues
tell-round-opened = { $name } ha aperto una rilevazione dell’Indice per { $city }.
tell-round-opened-button = Apri il riepilogo
tell-mentioned = { $name } ha scritto il suo nome in un commento alla domanda { $question }:
tell-mentioned-button = Rispondi lì
tell-assigned = { $name } le chiede di rispondere per { $city }: { $part }
tell-assigned-button = Apri la mia parte
tell-handed = { $name } le affida una domanda di { $city }: { $part }
tell-handed-button = Apri la domanda
tell-clash = { $name } ha risposto alla domanda { $question } in modo diverso da lei. Entrambe le risposte restano; decide chi coordina.
tell-clash-button = Vedi entrambe
tell-decided = Nella domanda { $question } il gruppo non era d’accordo: { $name } ha deciso per l’altra risposta. La sua resta nella cronologia. Grazie per averla data.
tell-decided-button = Apri la domanda
tell-changes-wanted = { $name } chiede modifiche alla domanda { $question }:
tell-changes-wanted-button = Apri la domanda
tell-joined = { $name } fa ora parte del gruppo di { $city }.
tell-joined-button = Vedi il gruppo

# Frasi di grafici, rapporti e fogli di calcolo in italiano.
# I nomi tra parentesi graffe restano; l’ordine delle parole può cambiare.

## Figures

figure-none = nessun punteggio
figure = { $score }
figure-short = { $score } (fino a { $high })
figure-row = { $score } (fino a { $high }, { $unknown } non note)
figure-range = { $score } (intervallo { $low }–{ $high }, { $unknown } non note)
line = { $name }: { $figure }
title-extended = { $title } (esteso)
core = Totale di base
extended = Totale esteso
estimate-unofficial = Una stima non ufficiale in base alle risposte della città stessa. Questionario: { $questionnaire }.
estimate-official = Una stima in base alle risposte della città stessa, prima dell’analisi del Consiglio d’Europa. Questionario: { $questionnaire }.

## Charts

bars-title = Punteggio per indice, da 0 a 100
lens-title = { $area }: punteggio per parte, da 0 a 100
radar-title = Profilo degli indici, da 0 a 100
progress-title = Andamento nelle rilevazioni, da 0 a 100
peers-title = Confronto con città simili, da 0 a 100
key-score = Punteggio
key-best-case = Caso migliore: massimo per le risposte non note
key-none = Nessun punteggio: nessuna domanda si applica
key-now = Questa rilevazione
key-before = Rilevazione precedente
key-radar-best-case = “fino a”: massimo per le risposte non note
key-first = Prima rilevazione
key-between = Rilevazioni intermedie
key-latest = Ultima rilevazione
key-core = Totale di base
key-extended = Totale esteso
key-own = Questa città
key-reach = Caso migliore di questa città: massimo per le risposte non note
key-group-range = Dal valore più basso al più alto del gruppo
key-median = Mediana del gruppo
before-after = { $before }, ora { $after }
twin-previous = { $figure }; rilevazione precedente { $previous }
progress-round = { $round }: { $figure }
peers-all = Tutte le città
peers-country = Città di questo Paese: { $country }
peers-population-between = Tra { $low } e { $high } abitanti
peers-population-under = Meno di { $high } abitanti
peers-population-over = { $low } abitanti o più
peers-foreign_born_share-between = Tra { $low } e { $high } % di residenti nati all’estero
peers-foreign_born_share-under = Meno di { $high } % di residenti nati all’estero
peers-foreign_born_share-over = { $low } % o più di residenti nati all’estero
peers-members = { $group }: { $count ->
    [one] { $count } altra città
   *[other] { $count } altre città
  }
peers-value = { $figure } · mediana { $median }
peers-missing = { $figure } · poche città
peers-line = { $figure }; { $count ->
    [one] { $count } altra città
   *[other] { $count } altre città
  }: minimo { $low }, mediana { $median }, media { $mean }, massimo { $high }; posto { $rank } di { $of }
peers-line-missing = { $figure }; troppo poche altre città per un confronto

## Report

report-title = Indice delle Città interculturali
report-subtitle = Autovalutazione, { $date }
report-document-title = { $city } – Indice delle Città interculturali, autovalutazione, { $date }
badge-unofficial = Stima non ufficiale
badge-official = Stima prima dell’analisi
statement-unofficial = Le cifre di questo rapporto derivano dalle risposte della città stessa a un questionario non ufficiale. Non sono un risultato del Consiglio d’Europa.
statement-official = Le cifre di questo rapporto derivano dalle risposte della città stessa. Il risultato pubblicato segue a un’analisi del Consiglio d’Europa.
questionnaire-line = { $title }, versione { $version }
contents = Sommario
page-of = { $page } di { $pages }

method = Come leggere questo rapporto
method-what = Che cos’è
method-what-text = La città ha risposto a { $count } domande su quello che fa per essere una città interculturale. Questo rapporto mostra le risposte, i punteggi che ne derivano e dove la città può guadagnare di più.
method-league = Un’autovalutazione, non una classifica
method-league-text = L’Indice è un’autovalutazione collettiva: gli uffici rispondono insieme, e il confronto tra loro è utile quanto le cifre. Un punteggio va letto prima rispetto alla rilevazione precedente della città stessa, poi rispetto a città simili. Non è né una classifica né una misura scientifica.
method-states = Come conta una risposta
state-answered = Con risposta
state-answered-text = L’opzione scelta ottiene i suoi punti. Dove si possono scegliere più opzioni, ognuna conta.
state-unknown = Non so
state-unknown-text = Qualcuno ha letto la domanda e non ha potuto rispondere. Conta come 0 finché non si trova la risposta.
state-empty = Ancora senza risposta
state-empty-text = Nessuno ha risposto alla domanda. Anche questo conta come 0.
state-not_applicable = Non si applica
state-not_applicable-text = La materia non è di competenza della città. La domanda esce dal calcolo; un motivo è sempre indicato.
method-range = Punteggio e intervallo
method-range-text = I punteggi vanno da 0 a 100 e sono mostrati come numeri interi. Dove alcune risposte non sono note (non so, oppure ancora senza risposta), il punteggio le conta come 0 e accanto è indicato un intervallo. L’intervallo arriva al caso migliore: il punteggio che si avrebbe se ogni risposta non nota ottenesse tutti i suoi punti. Dove nulla si applica non c’è punteggio, che è diverso da 0.
method-rules = Come si calcolano le cifre
rule-area-weighted_share = Un indice, o una parte di un indice, vale 100 × la somma dei punti ponderati ÷ la somma dei punti massimi ponderati, sulle domande che si applicano.
rule-composite-mean = Un indice composto da parti vale la media delle sue parti.
rule-composite-weighted_share = Un indice composto da parti si calcola come se non ne avesse: tutte le sue domande insieme.
rule-overall-mean_of_core_areas = Il { $name } è la media degli indici di base, ognuno calcolato solo sulle sue domande di base; un indice composto da parti conta una volta.
rule-overall-mean_of_areas = Il { $name } è la media di tutti gli indici, ognuno calcolato su tutte le sue domande; un indice composto da parti conta una volta.
rule-overall-mean_of_core_parts = Il { $name } è la media degli indici di base, ognuno calcolato solo sulle sue domande di base; ogni parte conta al posto dell’indice a cui appartiene.
rule-overall-mean_of_parts = Il { $name } è la media di tutti gli indici, ognuno calcolato su tutte le sue domande; ogni parte conta al posto dell’indice a cui appartiene.
rule-named = { $text } (Regola: { $rule }.)
method-rules-unofficial = Il Consiglio d’Europa non ha pubblicato la sua formula. Queste regole appartengono a questo questionario e sono un’ipotesi.

overall = Risultato complessivo
card-range = Intervallo { $low }–{ $high }, { $unknown } non note
card-complete = Tutte le risposte sono note
card-none = Nessuna domanda si applica
table-index = Indice
table-score = Punteggio
table-range = Intervallo
table-answered = Con risposta
table-unknown = Non note
table-not-applicable = Non si applica
table-caption = Tutte le cifre. “Non note” comprende non so e ancora senza risposta.
scores-column = { $score }
range-column = { $low }–{ $high }
best-next = Dove la città può guadagnare di più
best-next-text = In ordine di guadagno rispetto all’impegno richiesto. Ogni guadagno è quello che darebbe quel solo cambiamento.
nothing-to-gain = Nessun cambiamento di una risposta alzerebbe il punteggio.
radar-caption = Profilo degli indici
bars-caption = Punteggio e caso migliore di ogni indice

kicker-core = Indice di base
kicker-extended = Indice esteso
counts = { $of ->
    [one] { $of } domanda
   *[other] { $of } domande
  }: { $answered } con risposta, { $dont_know } non so, { $empty } senza risposta, { $not_applicable } non si applica.
parts = Parti di questo indice
strengths = Punti di forza
no-strengths = Nessuna risposta ha ottenuto almeno tre quarti dei suoi punti.
gaps = Margini di miglioramento
no-gaps = Nessuna risposta ha ottenuto meno della metà dei suoi punti.
open-questions = Non ancora note
answers = Le risposte date
answer-none = Nessuna di queste
reason = Motivo: { $reason }
note = Nota
evidence = Prove
recommendations = Raccomandazioni
recommendation-step = Da “{ $current }” a “{ $target }”.
recommendation-first = Da raggiungere: “{ $target }”.
recommendation-gain = Base +{ $core }, esteso +{ $extended } punti.
practices = Da altre città
practice = { $title }. { $place }
since-last = Dall’ultima rilevazione
since-last-dated = Dall’ultima rilevazione ({ $date })

receipts = Calcoli
receipts-text = Ogni cifra si può calcolare da questa tabella. Si moltiplicano punti e massimo per il peso; si lasciano fuori le domande che non si applicano; si dividono le somme e si moltiplica per 100. Le somme delle sole domande di base, usate per il totale di base, sono indicate sotto dove sono diverse.
receipt-number = N.
receipt-question = Domanda
receipt-answer = Risposta
receipt-points = Punti
receipt-maximum = Su
receipt-weight = Peso
receipt-share = Quota
receipt-sum = { $points } su { $maximum } punti ponderati: { $score }
receipt-sum-core = Solo domande di base: { $points } su { $maximum } punti ponderati: { $score }
since-figure = { $name }: { $before }, ora { $after }
since-summary = Di tutte le domande, migliorate: { $improved }; peggiorate: { $slipped }; invariate: { $unchanged }; con una nuova risposta: { $new }; non confrontabili: { $not_comparable }.
since-common = Queste due cifre riguardano le { $count } domande che hanno una risposta in entrambe le rilevazioni, perciò possono essere diverse dal risultato complessivo.
since-improved = Migliorate: domande { $numbers }
since-slipped = Peggiorate: domande { $numbers }
since-new = Con una nuova risposta: domande { $numbers }
change-new = nuova risposta
change-improved = migliorata
change-slipped = peggiorata
receipt-extended = * una domanda dell’indice esteso, che il totale di base non conta.

## Workbook (sheet names: at most 31 characters, none of [ ] : * ? / \ )

sheet-answers = Risposte
sheet-city = Città
sheet-evidence = Prove
sheet-scores = Punteggi
sheet-receipt = Calcoli
sheet-lists = Elenchi
column-number = N.
column-question = Codice domanda
column-option = Codice opzione
column-index = Indice
column-part = Parte
column-kind = Base o esteso
column-text = Domanda
column-counts = Che cosa conta
column-answer = Risposta
column-reason = Perché non si applica
column-note = Nota
column-title = Titolo
column-url = Indirizzo
column-date = Data (anno-mese-giorno)
column-field = Campo
column-value = Valore
column-state = Stato
column-points = Punti
column-maximum = Su
column-weight = Peso
column-weighted = Punti ponderati
column-weighted-maximum = Massimo ponderato
column-weighted-best = Punti ponderati nel caso migliore
column-in-core = Conta nella base (1 o 0)
column-figure = Cifra
column-score = Punteggio
column-best = Caso migliore
column-core-score = Punteggio, solo domande di base
column-core-best = Caso migliore, solo domande di base
kind-core = base
kind-extended = esteso
choice-answered = Con risposta
choice-yes = Sì
choice-no = No
city-questionnaire = Questionario
city-name = Città
city-country = Paese
city-population = Abitanti
city-foreign_born_share = Residenti nati all’estero, per cento
city-date = Data delle risposte (anno-mese-giorno)
prompt-single = Scegliere una risposta.
prompt-multiple = Rispondere a ogni riga qui sotto con Sì o No. Se nessuna vale, scegliere qui Con risposta.
scores-note = Queste cifre sono calcolate dal foglio Risposte e cambiano con esso.

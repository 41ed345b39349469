# Invio, risultati, fogli di calcolo.
command-report = il risultato dell’ultima rilevazione
command-export = le sue risposte in un foglio di calcolo
submit-working = Inviato. Sto preparando il risultato; arriva qui sotto tra un momento.
reopen-title = Riaprire la rilevazione
reopen-why = Perché? Scriva una frase; resta nella cronologia. Resta anche la versione inviata.
reopen-done = La rilevazione è di nuovo aperta.
preview-title = Se inviasse adesso
result-none = Non c’è ancora un risultato. Prima invii la rilevazione.
result-title = Risultato di { $city }, versione { $number }
result-core = Totale di base { $figure }
result-extended = Totale esteso { $figure }
result-line = { $name }: { $figure }
result-strongest = Punti più forti: { $names }
result-weakest = Più da guadagnare: { $names }
result-next-steps = Che cosa alzerebbe di più il punteggio
result-target = Per arrivare a: { $target } (+{ $gain })
result-unanswered = Ancora senza risposta. Con «{ $target }»: +{ $gain }
result-without-answers = Ancora senza risposte: { $names }
result-next-round = Prossima rilevazione: { $date }.
result-estimate = Una stima in base alle vostre risposte, non un risultato ufficiale.
result-since-last = Dall’ultima rilevazione
result-change-new = nuove: { $count }
result-change-improved = migliorate: { $count }
result-change-slipped = peggiorate: { $count }
result-change-unchanged = invariate: { $count }
result-change-not-comparable = non confrontabili: { $count }
result-file-radar = Tutti gli indici di questa rilevazione
result-file-bars = Indice per indice
result-file-progress = Rilevazione per rilevazione
result-file-pdf = Il rapporto da stampare
result-file-xlsx = Risposte e punteggi in un foglio di calcolo
result-file-json = Tutto, per altri programmi
export-workbook = Risposte in un foglio di calcolo
export-done = Ecco il suo foglio di calcolo.
export-send-back = Lo compili e lo rimandi qui. Prima di salvare qualcosa, le mostro che cosa cambierebbe.
import-problems = { $count ->
        [one] 1 punto del foglio di calcolo non va bene
       *[other] { $count } punti del foglio di calcolo non vanno bene
    }
import-more = … e ancora { $count }
import-nothing-stored = Non è stato salvato nulla. Corregga queste righe e invii di nuovo il file.
import-nothing-new = Il foglio di calcolo dice lo stesso della rilevazione. Non c’è nulla da cambiare.
import-differences = { $count ->
        [one] 1 risposta cambierebbe
       *[other] { $count } risposte cambierebbero
    }
import-line = { $number }. { $before } → { $after }
import-ask = Diventano le sue risposte. Quello che il foglio di calcolo lascia vuoto resta com’è.
import-take = Importa { $count }
import-leave = Non importare
import-done = Risposte importate: { $count }.
import-left = Non è stato cambiato nulla.
import-gone = Questo foglio di calcolo è già stato trattato. Se serve, lo invii di nuovo.

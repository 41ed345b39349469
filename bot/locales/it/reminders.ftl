# Promemoria: quelli che arrivano da soli, il loro elenco e che cosa si può cambiare.
# Brevi, cordiali, concreti.

# Buttons
remind-button-all = Tutti i promemoria
remind-button-back = ‹ Indietro
remind-button-why = Perché questo?
remind-button-start = Inizia la rilevazione
remind-button-next = Prossima domanda
remind-button-board = Apri il riepilogo
remind-button-team = Vedi il gruppo
remind-button-aged = Vedi l’elenco
remind-button-plan = Strategia prevista
remind-button-keep = Tieni la data
remind-button-date = Altra data
remind-button-month = Tra un mese
remind-button-off-month = Rimanda di un mese
remind-button-off-week = Rimanda di una settimana
remind-button-yes = Sì
remind-button-partly = In parte
remind-button-no = No
remind-button-later = Non ancora
remind-button-move = Sposta
remind-button-mute = Silenzia
remind-button-unmute = Riattiva
remind-button-drop = Elimina
remind-button-calendar = File del calendario
remind-button-years = { $years ->
    [one] Ogni anno
   *[other] Ogni { $years } anni
}
remind-button-often = Ogni quanto
remind-button-new = Ricordamelo
remind-button-quarter = Tra tre mesi
remind-button-half-year = Tra sei mesi

# Several in one message
remind-several = { $count ->
    [one] Un promemoria per oggi
   *[other] { $count } promemoria per oggi
}
remind-and-more = e ancora { $count }; li mostra Tutti i promemoria.

# The next round
remind-deputy = Chi coordina { $city } non è raggiungibile, perciò mi rivolgo a lei.
remind-nobody = Nel gruppo di { $city } nessuno è raggiungibile, perciò mi rivolgo a lei.
remind-reason = Ha scelto questa data perché: { $reason }
remind-year-title = { $city }: un anno al prossimo Indice
remind-year = Data prevista: { $date }. La sua città ha in programma una nuova strategia, prima o dopo? Allora conviene fare prima l’Indice.
remind-half-year-title = { $city }: sei mesi al prossimo Indice
remind-half-year = Data prevista: { $date }. Chi parteciperà? Persone e incarichi cambiano: guardi il gruppo e inviti chi manca.
remind-quarter-title = { $city }: tre mesi al prossimo Indice
remind-quarter = Data prevista: { $date }. È un buon momento per cominciare a raccogliere le prove.
remind-last-score = L’ultima volta il punteggio era { $score }.
remind-aged = { $count ->
    [one] Una prova ha più di due anni:
   *[other] { $count } prove hanno più di due anni:
}
remind-aged-none = Nessuna prova della sua città ha più di due anni.
remind-month-title = { $city }: un mese al prossimo Indice
remind-month = Data prevista: { $date }. Può iniziare quando vuole; le ultime risposte sono già inserite.
remind-day-title = { $city }: oggi è il giorno del prossimo Indice
remind-day-late-title = { $city }: la data del prossimo Indice era { $date }
remind-day = Basta un tocco per iniziare la rilevazione. Le ultime risposte sono già inserite; deve solo dire che cosa è cambiato.
remind-overdue-title = { $city }: l’Indice aspetta
remind-overdue = La data prevista era: { $date }. Lo inizi ora, oppure scelga un’altra data che vada bene alla città.
remind-overdue-last = È l’ultima volta che lo chiedo; poi avviso chi gestisce l’assistente.
remind-snooze-title = { $city }: il prossimo Indice
remind-snooze = Data prevista: { $date }. Mi aveva chiesto di riparlarne.
remind-snooze-late-title = { $city }: l’Indice aspetta
remind-snooze-late = La data prevista era: { $date }. Mi aveva chiesto di riparlarne.
remind-admin-title = { $city }: nessuno ha iniziato l’Indice
remind-admin = La data prevista era: { $date }. Da allora nessuno l’ha iniziato. Chieda alla città se vuole continuare. Nel gruppo: { $team }.
remind-team-nobody = nessuno

# Parts with a date
remind-part-soon-title = Scadenza { $date }: { $part }
remind-part-day-title = Scade oggi: { $part }
remind-part-late-title = Scaduta, { $date }: { $part }
remind-part = { $open ->
    [one] Una domanda è aperta.
   *[other] { $open } domande sono aperte.
}
remind-part-deputy = { $name } non è raggiungibile. Può affidare questa parte a qualcun altro.

# Weekly
remind-nudge = { $city }: { $open ->
    [one] una domanda la aspetta
   *[other] { $open } domande la aspettano
}
remind-nudge-minutes = { $minutes ->
    [one] Circa un minuto.
   *[other] Circa { $minutes } minuti.
}
remind-digest-title = Indice di { $city }: a che punto siamo
remind-digest = { $done } risposte su { $of }, di cui { $week } negli ultimi sette giorni.
remind-digest-clashes = { $count ->
    [one] Su una domanda il gruppo non è d’accordo.
   *[other] Su { $count } domande il gruppo non è d’accordo.
}
remind-digest-unheld = { $count ->
    [one] Una domanda aperta non ha responsabile.
   *[other] { $count } domande aperte non hanno responsabile.
}
remind-digest-late = Scadenza passata: { $parts }.
remind-digest-quiet = Nessuna risposta negli ultimi sette giorni: { $parts }.
remind-digest-unreachable = Non raggiungibili: { $names }.
remind-digest-ready = Tutto ha una risposta. Può rivedere e inviare.

# Did it work?
remind-ask-title = Aveva in programma:
remind-ask = Ha funzionato?

# For the editors
remind-library-title = Da rivedere
remind-library-guides = { $count ->
    [one] Una guida è stata verificata l’ultima volta più di un anno fa:
   *[other] { $count } guide sono state verificate l’ultima volta più di un anno fa:
}
remind-library-evidence = Prove con più di due anni: { $cities }.
remind-library-city = { $city } ({ $count })
remind-more-lines = … e ancora { $count }

# The list
command-remind = che cosa le ricordo
home-remind = Promemoria
remind-in-private = I promemoria restano tra lei e me. Scriva /remind in privato, per favore.
remind-title = I suoi promemoria
remind-none = Non c’è ancora nulla da ricordarle. Quando la sua città invia l’Indice, penso io al prossimo.
remind-choose = Ne tocchi uno per rimandarlo, spostarlo o silenziarlo.
remind-next = prossimo: { $date }
remind-put-off = rimandato, nuova data: { $date }
remind-no-more = nessun altro messaggio previsto
remind-muted = silenziato
remind-name-round = Prossimo Indice di { $city }, { $date }
remind-name-assignment = { $part }, scadenza: { $date }
remind-name-digest = Riepilogo settimanale dell’Indice di { $city }
remind-name-nudge = Le sue domande aperte a { $city }
remind-name-follow_up = “{ $text }”: ha funzionato?
remind-name-aged = Guide e prove da rivedere
remind-one-a-day = Riceve al massimo un messaggio al giorno, nei giorni lavorativi, tra le 9 e le 18 nella sua città.

# Why
remind-why-round = { $city } ripete l’Indice { $years ->
    [one] ogni anno
   *[other] ogni { $years } anni
}. Data del prossimo: { $date }. Chi coordina riceve un avviso un anno, sei mesi, tre mesi e un mese prima, il giorno stesso e poi ogni mese.
remind-why-assignment = Deve rispondere a questa parte dell’Indice di { $city }. Scadenza: { $date }. Riceve un avviso tre giorni prima, il giorno stesso e il giorno dopo.
remind-why-digest = Lei coordina { $city }, e una rilevazione dell’Indice è aperta. Riceve un riepilogo ogni settimana finché non è inviata.
remind-why-nudge = Una rilevazione dell’Indice di { $city } è aperta, e alcune domande sono affidate a lei. Riceve un avviso una volta alla settimana finché non hanno una risposta.
remind-why-follow_up = Mi aveva chiesto di riparlarne.
remind-why-aged = Lei gestisce questo assistente. Una volta al mese elenco quello che nessuno guarda da molto tempo.
remind-why-deputy = Riceve questo avviso al posto di una persona non raggiungibile.
remind-chosen-day = Per il prossimo avviso ha scelto questa data: { $date }. Quello che sarebbe arrivato prima non arriva.
remind-chosen-week = Ha scelto questo giorno della settimana: { $weekday }.
remind-chosen-month = Giorno del mese scelto: { $day }.
# What people write to ask why, in place of an answer.
remind-why-words = perché, perché questo, perché ricevo questo, perché io, a cosa serve, che cos'è, cos'è, aiuto, why

# Changes
remind-snoozed = Rimandato. Glielo ricordo di nuovo in questa data: { $date }.
remind-muted-now = Silenziato. Non glielo ricordo più.
remind-unmuted-now = D’ora in poi glielo ricordo di nuovo.
remind-dropped = Eliminato.
remind-moved = Spostato. Nuova data: { $date }.
remind-day-off = { $date }: non è un giorno lavorativo. Il messaggio arriva in questa data: { $next }.
remind-kept = La data resta: { $date }.
remind-move-ask = Scriva la nuova data, per esempio 12 ottobre 2027, 12/10/2027 o autunno 2027.
remind-move-week = In quale giorno della settimana deve arrivare? Scelga, oppure scriva il giorno.
remind-move-month = In quale giorno del mese deve arrivare? Scelga, oppure scriva un numero da 1 a 28. Cambia per tutti coloro che gestiscono questo assistente.
remind-move-part = Scadenza di questa parte: { $date }. La stabilisce chi coordina, e resta. Quando devo ricordarglielo? Scriva un giorno, per esempio tra tre giorni oppure 5 ottobre 2027.
remind-move-due = Scadenza di questa parte: { $date }. Scriva la nuova data, per esempio 12 ottobre 2027 oppure tra due settimane. Vale per chiunque risponda alla parte.
remind-week-unreadable = Qui non ho trovato un solo giorno della settimana.
remind-week-off = Nella sua città questo giorno non è lavorativo: { $weekday }.
remind-month-unreadable = Qui non ho trovato un numero da 1 a 28.
remind-moved-week = Giorno della settimana: { $weekday }.
remind-moved-month = Giorno del mese: { $day }.
remind-moved-next = Prossimo messaggio: { $date }.
remind-moved-later = Il messaggio previsto arriva ancora in questa data: { $planned }. Poi viene il giorno scelto, a partire da: { $date }.
remind-moved-part = Glielo ricordo in questa data: { $date }. La scadenza della parte resta: { $due }.
remind-moved-part-late = Glielo ricordo in questa data: { $date }. Attenzione: la parte scade prima, in questa data: { $due }.
remind-plan-ask = Quando prevede la sua città la nuova strategia? Scriva per esempio: autunno 2027, oppure ottobre 2027.
remind-planned = Nuova data del prossimo Indice: { $date }. Così i risultati saranno pronti per la nuova strategia. Mi ricordo il motivo.
remind-plan-later = La data del prossimo Indice, { $date }, viene comunque prima della nuova strategia. La lascio così.
remind-planned-reason = è prevista una nuova strategia: { $when }
remind-when-unreadable = Qui non ho trovato una data futura. Scriva per esempio: autunno 2027, ottobre 2027 o 12/10/2027.
remind-only-coordinator = Solo chi coordina la città può cambiare questa data.
remind-gone = Questo promemoria non c’è più.
remind-answered = Grazie. L’ho annotato.
remind-years-now = { $years ->
    [one] D’ora in poi ogni anno.
   *[other] D’ora in poi ogni { $years } anni.
} Data del prossimo: { $date }.
remind-rhythm-title = Ogni quanto?
remind-rhythm = Il programma chiede circa ogni quattro anni, oppure quando si prevede una nuova strategia.
remind-new-ask = Quando devo chiederle se ha funzionato?
remind-new-text = Su che cosa devo tornare? Lo scriva in una frase.
remind-new-why = Lei scrive quello che ha in programma. Nel giorno scelto le chiedo se ha funzionato.
remind-new-set = Le chiederò se ha funzionato in questa data: { $date }.
remind-new-instead = Sostituisce la data scelta prima: { $date }.
remind-new-choose = Su quale passo devo tornare?
remind-new-when = Scelga, oppure scriva una data, per esempio marzo 2027.
remind-strategy-words = strategia, piano d'azione, piano d’azione, piano di azione
remind-steps = Prossimi messaggi:
remind-season-spring = primavera
remind-season-summer = estate
remind-season-autumn = autunno
remind-season-winter = inverno
# Words of days that are named from today on; forms of one number are separated by strokes.
day-word-today = oggi
day-word-tomorrow = domani
day-word-yesterday = ieri
day-word-next = prossimo, prossima
day-word-last = scorso, scorsa, passato, passata
day-word-in = tra, fra, in, entro
day-word-ago = fa
day-word-day = giorno, giorni
day-word-week = settimana, settimane
day-word-month = mese, mesi
day-word-year = anno, anni
day-word-filler = il, la, lo, l, a, di, del, della, circa
day-word-numbers = un/una/uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici

# The calendar file
calendar-caption = Lo aggiunga al suo calendario. Dopo una modifica scriva di nuovo /remind: si aggiornano le stesse voci.
calendar-nothing = Non c’è ancora una data per il calendario.
calendar-round = Indice delle Città interculturali: { $city }
calendar-round-text = La prossima rilevazione dell’Indice. Prima, l’assistente avvisa chi coordina.
calendar-part = Indice di { $city }: { $part }

# Il gruppo: ruoli, inviti, incarichi.
command-invite = invitare una persona
command-members = il gruppo della sua città
role-coordinator = Coordinamento
role-contributor = Collaborazione
role-reviewer = Revisione
role-reader = Lettura
role-coordinator-may = Coordinamento: tutto, anche il gruppo
role-contributor-may = Collaborazione: risposte, prove, commenti
role-reviewer-may = Revisione: approva le risposte o chiede modifiche
role-reader-may = Lettura: vede tutto, non cambia nulla
invite-title = Invito a { $city }
invite-choose = Con quale ruolo vuole invitare?
invite-open = Inviti aperti:
invite-open-line = { $number }: { $role }, { $uses ->
        [one] 1 persona
       *[other] { $uses } persone
    }, scadenza: { $date }
invite-revoke = Annulla { $number }
invite-notes = Inoltri il messaggio qui sotto alla persona da invitare. Questo è per lei.
invite-cancel = Annulla l’invito
invite-forward = { $role ->
        [coordinator] { $name } la invita a coordinare l’Indice delle Città interculturali per { $city }.
        [reviewer] { $name } la invita a verificare le risposte all’Indice delle Città interculturali per { $city }.
        [reader] { $name } la invita a leggere l’Indice delle Città interculturali per { $city }.
       *[other] { $name } la invita a compilare l’Indice delle Città interculturali per { $city } insieme al gruppo.
    } Apra questo link e tocchi Avvia:
invite-forward-part = { $name } le chiede una risposta per l’Indice delle Città interculturali di { $city }: «{ $part }» Apra questo link e tocchi Avvia:
invite-terminal = Nel terminale, o se il link non si apre, scriva:
invite-limits = { $uses ->
        [one] Per 1 persona
       *[other] Per un massimo di { $uses } persone
    }. Scadenza: { $date }.
invite-copy-link = Copia il link
invite-not-valid = Questo invito non è valido: è scaduto, è già stato usato o è stato ritirato. Ne chieda uno nuovo.
join-welcome = Le diamo il benvenuto nel gruppo di { $city }. Il suo ruolo: { $role }
join-asked = { $name } le fa { $count ->
        [one] una domanda
       *[other] { $count } domande
    } per l’Indice di { $city }. Circa { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    }.
join-asked-how = L’Indice chiede che cosa fa la città per la convivenza. Tocchi qui sotto la risposta giusta: viene salvata subito. Se non sa, tocchi Non so.
join-already = Fa già parte del gruppo di { $city }.
members-title = Gruppo di { $city }
member-line = { $name } – { $role }
member-line-unreachable = { $name } – { $role } (non raggiungibile)
member-remove = Togli dal gruppo
member-removed = { $name } non fa più parte del gruppo. Le sue risposte restano.
member-you-removed = { $name } ha concluso la sua partecipazione al gruppo di { $city }. Le sue risposte restano alla città. Se è un errore, chieda un nuovo invito.
member-role-given = { $name }: { $role }
member-leave = Lascia il gruppo
member-leave-sure = Vuole lasciare il gruppo di { $city }? Le sue risposte restano alla città.
member-leave-last = Nel gruppo di { $city } è rimasta solo lei. Se lo lascia, le risposte restano e solo chi gestisce l’assistente può nominare qualcuno.
member-leave-yes = Sì, lascia
member-left = Ha lasciato il gruppo di { $city }. Grazie per il suo lavoro.
member-last-coordinator = Un gruppo ha bisogno di qualcuno che lo coordini. Prima affidi il coordinamento a un’altra persona: tocchi Gruppo, poi il suo nome.
member-gone = Questa persona non fa più parte del gruppo.
assign-title = Chi risponde a che cosa
assign-line = { $part } – { $name }
assign-which = Scelga un indice o una sua parte (·), oppure scriva il numero di una domanda.
assign-until = Entro quando? Scelga, oppure scriva un giorno, per esempio 31.3.2026, tra due settimane o +10 (tra dieci giorni).
assign-until-unreadable = Scriva un giorno da oggi in poi, per esempio 31.3.2026, tra due settimane, oppure +10 per tra dieci giorni.
assign-no-date = Senza data
assign-due = scadenza: { $date }
assign-whom = A chi va?
assign-new-person = Una persona nuova
assign-invited = una persona invitata
assign-done = { $part } – { $name }: avviso inviato.
assign-more = Assegna altro
hand-title = Affidare la domanda { $number }
hand-owner = Di solito lo sa: { $owner }
hand-whom = Chi conosce la risposta?
hand-done = La domanda { $number } è ora affidata a { $name }: avviso inviato.
appoint-title = Nominare chi coordina
appoint-choose = In queste città non coordina nessuno:
appoint-none = In ogni città c’è qualcuno che coordina.
appoint-whom = Chi coordinerà?
appoint-nobody = In questo gruppo non è rimasto nessuno.
appoint-done = Ora coordina { $name }.

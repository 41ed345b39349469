# Frasi comuni a molte schermate e funzioni che ogni assistente ha.
# Brevi, cordiali, concrete.

# Buttons
button-home = ‹ Inizio

# /start
start-title = Buongiorno { $name }
start-text =
    Aiuto chi coordina le città interculturali: con citazioni da guide e buone pratiche, ognuna con la sua fonte.

    Mi scriva con parole sue, oppure scelga:

# /home
home-title = Inizio
home-text = Che cosa vuole fare?
home-help = Aiuto
home-language = Lingua
home-privacy = Privacy

# /help
help-title = Aiuto
help-text =
    Scriva la sua domanda come la farebbe a una collega o a un collega. In un gruppo, mi menzioni o risponda a un mio messaggio.

    Comandi:
command-home = che cosa so fare
command-help = come usarmi
command-cancel = interrompere quello che abbiamo iniziato
command-language = scegliere la lingua
command-privacy = che cosa conservo su di lei

# /cancel
cancelled = Interrotto. Quello che aveva già salvato resta salvato.
cancelled-nothing = Non c’era nulla da interrompere. Ciò che ha salvato prima resta salvato.

# /language
language-title = Lingua
language-text = Le parlo in questa lingua: { $language }.
language-saved = Salvato

# /privacy
privacy-title = I suoi dati
privacy-what = Che cosa conservo
privacy-what-text =
    Il suo numero e il suo nome in questa app, la lingua scelta, il suo ruolo nel gruppo della città, i suoi promemoria e le risposte, i commenti e le prove che dà per la città. Le sue domande sono conservate senza il suo nome, a meno che lei non dia un parere su una risposta.
privacy-why = Perché
privacy-why-text =
    Per risponderle, per far lavorare insieme il suo gruppo, per ricordarle le scadenze e per mostrare alla redazione a quali domande la biblioteca non risponde ancora.
privacy-how-long = Per quanto tempo
privacy-how-long-text =
    Quello che scrive esce dalla mia coda appena ho risposto. Un messaggio che non sono riuscito a trattare, e la nota che un messaggio è arrivato o partito, senza il contenuto, si cancellano dopo { $traces } giorni. Domande e pareri: { $questions ->
        [365] un anno
        [730] due anni
       *[other] { $questions } giorni
    }. Risposte e prove della città: finché la città mi usa, o finché le cancella. I suoi dati personali: finché non scrive /forget.
privacy-who = Chi li vede
privacy-who-text =
    Le risposte e le prove: il gruppo della sua città. I dati tecnici: chi gestisce questo assistente. Nessun altro, e nessun’altra città.
privacy-rights = I dati sono suoi
privacy-rights-text =
    /mydata le dà una copia di tutto, /forget cancella i suoi dati.

# Groups
group-greeting =
    Buongiorno, grazie per avermi fatto entrare. Qui rispondo quando qualcuno mi menziona, risponde a un mio messaggio o usa un comando come /help.

# When something does not fit
not-understood = Non ho capito. Tocchi Inizio per vedere che cosa so fare.
file-not-expected = Grazie del file. Qui non ne aspettavo uno, perciò non l’ho conservato.
command-unknown = Non conosco il comando { $command }. Tocchi Inizio per vedere che cosa so fare.
stale-button = Questo pulsante appartiene a un messaggio precedente e non si usa più. Tocchi Inizio per vedere che cosa posso fare ora.
allowance-used =
    È molto in una volta. Da una persona leggo { $messages } messaggi al minuto. Quello che invia nel prossimo minuto non lo leggo; lo invii di nuovo dopo, per favore.
error-failed =
    C’è stato un problema da parte mia e non sono riuscito a farlo. Riprovi più tardi, per favore. Se succede di nuovo, comunichi questo numero a chi gestisce l’assistente: { $reference }

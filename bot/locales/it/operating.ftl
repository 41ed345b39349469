# Che cosa legge chi amministra.
error-report = Un evento non è riuscito: { $kind }, riferimento { $reference }, aggiornamento { $update }. Il resto è nel log sotto questo numero.{ $untold ->
    [0] {""}
    [one] {" "}Un altro non è riuscito dopo l’ultimo avviso.
   *[other] {" "}Altri { $untold } non sono riusciti dopo l’ultimo avviso.
}

# /stats
stats-administrators-only = Solo chi gestisce l’assistente può vedere queste cifre. Tocchi Inizio per vedere che cosa posso fare per lei.
stats-in-private = Mi chieda le cifre in privato, per favore: in questo gruppo non tutti gestiscono l’assistente.
stats-title = { $weeks ->
    [one] L’ultima settimana
   *[other] Le ultime { $weeks } settimane
}
stats-use = Uso per settimana
stats-week = settimana { $date }: { $people ->
        [one] 1 persona
       *[other] { $people } persone
    }, { $messages ->
        [one] 1 messaggio
       *[other] { $messages } messaggi
    }, { $questions ->
        [one] 1 domanda
       *[other] { $questions } domande
    }, { $answers ->
        [one] 1 risposta
       *[other] { $answers } risposte
    } all’Indice
stats-topics = Temi più richiesti
stats-unanswered = Non nella biblioteca, per tema
stats-count = { $what }: { $count }
stats-feedback = Pareri per fonte
stats-feedback-line = { $title }: utile { $helpful }, non utile { $other }
stats-no-document = Nessuna fonte citata, o non più nella biblioteca
stats-rounds = Rilevazioni dell’Indice, da sempre
stats-round = { $state ->
        [open] in corso
        [submitted] inviate
        [reopened] riaperte
       *[other] { $state }
    }: { $count }
stats-nothing = Ancora nulla.
stats-more = e ancora { $count } nella tabella
stats-button-csv = Tabella (CSV)

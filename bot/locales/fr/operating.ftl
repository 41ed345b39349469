# Ce que lisent les responsables de l’assistant.
error-report = Un événement a échoué : { $kind }, référence { $reference }, mise à jour { $update }. Le journal contient le reste sous ce numéro.{ $untold ->
    [0] {""}
    [one] {" "}{ $untold } autre échec depuis le dernier rapport.
   *[other] {" "}{ $untold } autres échecs depuis le dernier rapport.
}

# /stats
stats-administrators-only = Seules les personnes responsables de cet assistant peuvent voir ses chiffres. Touchez « Accueil » pour voir ce que je peux faire pour vous.
stats-in-private = Demandez-moi ces chiffres en privé, s’il vous plaît : tout le monde dans ce groupe n’est pas responsable de l’assistant.
stats-title = Les { $weeks } dernières semaines
stats-use = Utilisation par semaine
stats-week = semaine du { $date } : { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $answers ->
        [one] { $answers } réponse
       *[other] { $answers } réponses
    } à l’Index
stats-topics = Thèmes les plus demandés
stats-unanswered = Absent de la bibliothèque, par sujet
stats-count = { $what } : { $count }
stats-feedback = Avis par source
stats-feedback-line = { $title } : utile { $helpful } fois, pas utile { $other } fois
stats-no-document = Sans source citée, ou source retirée de la bibliothèque
stats-rounds = Cycles de l’Index, depuis le début
stats-round = { $state ->
        [open] en cours
        [submitted] clôturés
        [reopened] rouverts
       *[other] { $state }
    } : { $count }
stats-nothing = Rien pour l’instant.
stats-more = et { $count } de plus dans le tableau
stats-button-csv = Tableau (CSV)

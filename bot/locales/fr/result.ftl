# Clôture, résultats, classeurs.
command-report = le résultat de votre dernier cycle
command-export = vos réponses dans un classeur
submit-working = Clôturé. Je prépare votre résultat ; il arrive ci-dessous dans un instant.
reopen-title = Rouvrir le cycle
reopen-why = Pourquoi ? Écrivez une phrase ; elle reste dans l’historique. La version clôturée est conservée aussi.
reopen-done = Le cycle est de nouveau ouvert.
preview-title = Si vous clôturiez maintenant
result-none = Il n’y a pas encore de résultat. Clôturez d’abord le cycle.
result-title = Résultat : { $city }, version { $number }
result-core = Index de base : { $figure }
result-extended = Index étendu : { $figure }
result-line = { $name } : { $figure }
result-strongest = Points forts : { $names }
result-weakest = Le plus à gagner : { $names }
result-next-steps = Ce qui ferait le plus monter votre score
result-target = À atteindre : { $target } (+{ $gain })
result-unanswered = Pas encore de réponse. Avec « { $target } » : +{ $gain }
result-without-answers = Encore sans réponse : { $names }
result-next-round = Prochain cycle : { $date }.
result-estimate = Une estimation d’après vos propres réponses, pas un résultat officiel.
result-since-last = Depuis le cycle précédent
result-change-new = { $count ->
        [one] { $count } nouvelle
       *[other] { $count } nouvelles
    }
result-change-improved = { $count } en progrès
result-change-slipped = { $count } en recul
result-change-unchanged = { $count ->
        [one] { $count } inchangée
       *[other] { $count } inchangées
    }
result-change-not-comparable = { $count ->
        [one] { $count } non comparable
       *[other] { $count } non comparables
    }
result-file-radar = Tous les indicateurs de ce cycle
result-file-bars = Indicateur par indicateur
result-file-progress = Cycle par cycle
result-file-pdf = Le rapport à imprimer
result-file-xlsx = Réponses et scores dans un classeur
result-file-json = Tout, pour d’autres programmes
export-workbook = Vos réponses dans un classeur
export-done = Voici votre classeur.
export-send-back = Remplissez-le et renvoyez-le ici. Je vous montre ce qui changerait avant d’enregistrer quoi que ce soit.
import-problems = { $count ->
        [one] { $count } élément du classeur ne convient pas
       *[other] { $count } éléments du classeur ne conviennent pas
    }
import-more = … et { $count } de plus
import-nothing-stored = Rien n’est enregistré. Corrigez ces lignes et renvoyez le fichier.
import-nothing-new = Le classeur dit la même chose que votre cycle. Rien à changer.
import-differences = { $count ->
        [one] { $count } réponse changerait
       *[other] { $count } réponses changeraient
    }
import-line = { $number }. { $before } → { $after }
import-ask = Elles deviendront vos réponses. Ce que le classeur laisse vide reste inchangé.
import-take = Reprendre ({ $count })
import-leave = Ne rien changer
import-done = Réponses reprises : { $count }.
import-left = Rien n’a été changé.
import-gone = Ce classeur a déjà été traité. Renvoyez-le si besoin.

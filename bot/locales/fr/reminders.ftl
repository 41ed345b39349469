# Rappels : ce qui arrive tout seul, la liste, et ce que l’on peut changer.
# Court, chaleureux, concret ; un français simple.

# Boutons
remind-button-all = Tous les rappels
remind-button-back = ‹ Retour
remind-button-why = Pourquoi ce rappel ?
remind-button-start = Commencer le cycle
remind-button-next = Question suivante
remind-button-board = Ouvrir le tableau
remind-button-team = Voir l’équipe
remind-button-aged = Voir la liste
remind-button-plan = Stratégie prévue
remind-button-keep = Garder la date
remind-button-date = Autre date
remind-button-month = Dans un mois
remind-button-off-month = Reporter d’un mois
remind-button-off-week = Reporter d’une semaine
remind-button-yes = Oui
remind-button-partly = En partie
remind-button-no = Non
remind-button-later = Pas encore
remind-button-move = Changer la date
remind-button-mute = Désactiver
remind-button-unmute = Réactiver
remind-button-drop = Supprimer
remind-button-calendar = Fichier d’agenda
remind-button-years = { $years ->
    [one] Chaque année
   *[other] Tous les { $years } ans
}
remind-button-often = Fréquence
remind-button-new = Nouveau rappel
remind-button-quarter = Dans trois mois
remind-button-half-year = Dans six mois

# Plusieurs dans un message
remind-several = { $count ->
    [one] { $count } rappel pour aujourd’hui
   *[other] { $count } rappels pour aujourd’hui
}
remind-and-more = et { $count } de plus ; touchez « Tous les rappels » pour les voir.

# Le prochain cycle
remind-deputy = La personne qui coordonne { $city } est injoignable, je m’adresse donc à vous.
remind-nobody = Toute l’équipe « { $city } » est injoignable, je m’adresse donc à vous.
remind-reason = Vous avez choisi cette date pour la raison suivante : { $reason }
remind-year-title = { $city } : un an avant votre prochain Index
remind-year = Il est prévu le { $date }. Votre ville prépare-t-elle une nouvelle stratégie avant ou après ? Dans ce cas, mieux vaut commencer par l’Index.
remind-half-year-title = { $city } : six mois avant votre prochain Index
remind-half-year = Il est prévu le { $date }. Qui participera ? Les personnes et les postes changent : regardez votre équipe et invitez les personnes qui manquent.
remind-quarter-title = { $city } : trois mois avant votre prochain Index
remind-quarter = Il est prévu le { $date }. C’est un bon moment pour commencer à réunir les preuves.
remind-last-score = La dernière fois, votre score était de { $score }.
remind-aged = { $count ->
    [one] { $count } preuve date de plus de deux ans :
   *[other] { $count } preuves datent de plus de deux ans :
}
remind-aged-none = Aucune preuve de votre ville ne date de plus de deux ans.
remind-month-title = { $city } : un mois avant votre prochain Index
remind-month = Il est prévu le { $date }. Vous pouvez commencer quand vous voulez ; vos dernières réponses sont déjà reprises.
remind-day-title = { $city } : c’est aujourd’hui le jour de votre prochain Index
remind-day-late-title = { $city } : votre prochain Index était prévu le { $date }
remind-day = Un seul bouton suffit pour commencer le cycle. Vos dernières réponses sont déjà reprises ; dites seulement ce qui a changé.
remind-overdue-title = { $city } : votre Index vous attend
remind-overdue = Il était prévu le { $date }. Commencez-le maintenant, ou choisissez une autre date qui convient à votre ville.
remind-overdue-last = C’est la dernière fois que je vous le demande ; ensuite, je préviens les responsables de cet assistant.
remind-snooze-title = { $city } : votre prochain Index
remind-snooze = Il est prévu le { $date }. Vous m’avez demandé de vous le rappeler.
remind-snooze-late-title = { $city } : votre Index vous attend
remind-snooze-late = Il était prévu le { $date }. Vous m’avez demandé de vous le rappeler.
remind-admin-title = { $city } : personne n’a commencé l’Index
remind-admin = Il était prévu le { $date }, et personne ne l’a commencé depuis. Demandez à la ville si elle continue, s’il vous plaît. Dans l’équipe : { $team }.
remind-team-nobody = personne

# Parties qui ont une date
remind-part-soon-title = À rendre le { $date } : { $part }
remind-part-day-title = À rendre aujourd’hui : { $part }
remind-part-late-title = À rendre le { $date }, en retard : { $part }
remind-part = { $open ->
    [one] { $open } question est encore ouverte.
   *[other] { $open } questions sont encore ouvertes.
}
remind-part-deputy = { $name } est injoignable. Vous pouvez confier cette partie à quelqu’un d’autre.

# Chaque semaine
remind-nudge = { $city } : { $open ->
    [one] { $open } question vous attend
   *[other] { $open } questions vous attendent
}
remind-nudge-minutes = Environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
remind-digest-title = Index – { $city } : où en est-on ?
remind-digest = Réponses : { $done } sur { $of }, dont { $week } ces sept derniers jours.
remind-digest-clashes = { $count ->
    [one] Désaccord dans l’équipe sur { $count } question.
   *[other] Désaccord dans l’équipe sur { $count } questions.
}
remind-digest-unheld = { $count ->
    [one] { $count } question ouverte est sans responsable.
   *[other] { $count } questions ouvertes sont sans responsable.
}
remind-digest-late = Date dépassée : { $parts }.
remind-digest-quiet = Aucune réponse ces sept derniers jours : { $parts }.
remind-digest-unreachable = Injoignable : { $names }.
remind-digest-ready = Toutes les questions ont une réponse. Vous pouvez vérifier et clôturer.

# Est-ce que cela a fonctionné ?
remind-ask-title = Vous aviez prévu :
remind-ask = Est-ce que cela a fonctionné ?

# Pour l’équipe éditoriale
remind-library-title = À revoir
remind-library-guides = { $count ->
    [one] { $count } guide n’a pas été relu depuis plus d’un an :
   *[other] { $count } guides n’ont pas été relus depuis plus d’un an :
}
remind-library-evidence = Preuves de plus de deux ans : { $cities }.
remind-library-city = { $city } ({ $count })
remind-more-lines = … et { $count } de plus

# La liste
command-remind = ce que je vous rappelle
home-remind = Rappels
remind-in-private = Les rappels restent entre vous et moi. Écrivez-moi /remind en privé, s’il vous plaît.
remind-title = Vos rappels
remind-none = Je n’ai encore rien à vous rappeler. Quand votre ville aura clôturé l’Index, je penserai au suivant.
remind-choose = Touchez un rappel pour le reporter, changer sa date ou le désactiver.
remind-next = prochain message le { $date }
remind-put-off = reporté au { $date }
remind-no-more = plus aucun message prévu
remind-muted = désactivé
remind-name-round = Prochain Index – { $city }, { $date }
remind-name-assignment = { $part }, pour le { $date }
remind-name-digest = Résumé hebdomadaire de l’Index – { $city }
remind-name-nudge = Vos questions ouvertes – { $city }
remind-name-follow_up = « { $text } » : est-ce que cela a fonctionné ?
remind-name-aged = Guides et preuves à revoir
remind-one-a-day = Vous recevez au plus un message par jour, les jours ouvrés, entre 9 h et 18 h à l’heure de votre ville.

# Pourquoi
remind-why-round = Pour { $city }, l’Index revient { $years ->
    [one] chaque année
   *[other] tous les { $years } ans
}, et le prochain est prévu le { $date }. La coordination est prévenue un an, six mois, trois mois et un mois avant, le jour même, puis chaque mois.
remind-why-assignment = Vous répondez à cette partie de l’Index pour { $city }, jusqu’au { $date }. Vous recevez un message trois jours avant, le jour même et le lendemain.
remind-why-digest = Vous coordonnez { $city }, et un cycle de son Index est ouvert. Vous recevez un résumé chaque semaine jusqu’à la clôture.
remind-why-nudge = Un cycle de l’Index est ouvert pour { $city }, et des questions vous sont confiées. Vous recevez un message par semaine jusqu’à ce qu’elles aient une réponse.
remind-why-follow_up = Vous m’avez demandé de vous en reparler.
remind-why-aged = Vous êtes responsable de cet assistant. Une fois par mois, je liste ce que personne n’a revu depuis longtemps.
remind-why-deputy = Vous recevez ce message à la place de quelqu’un d’injoignable.
remind-chosen-day = Vous avez choisi le { $date } pour le prochain message ; ce qui serait arrivé avant ce jour n’arrive pas.
remind-chosen-week = Vous avez choisi ce jour de la semaine : { $weekday }.
remind-chosen-month = Jour du mois choisi : { $day }.
# What people write to ask why, in place of an answer.
remind-why-words = pourquoi, pourquoi ce rappel, pourquoi cela, pourquoi ça, pourquoi moi, c'est quoi, qu'est-ce que c'est, aide, explique, why

# Changements
remind-snoozed = Reporté. Je vous le rappelle le { $date }.
remind-muted-now = Désactivé. Je ne vous le rappelle plus.
remind-unmuted-now = Réactivé. Je vous le rappelle de nouveau.
remind-dropped = Supprimé.
remind-moved = Nouvelle date : { $date }.
remind-day-off = Le { $date } n’est pas un jour ouvré : le message arrive le { $next }.
remind-kept = La date ne change pas : { $date }.
remind-move-ask = Écrivez la nouvelle date, par exemple 12 octobre 2027, 2027-10-12 ou automne 2027.
remind-move-week = Quel jour de la semaine doit-il arriver ? Choisissez, ou écrivez le jour.
remind-move-month = Quel jour du mois doit-il arriver ? Choisissez, ou écrivez un nombre de 1 à 28. Cela change pour toutes les personnes responsables de cet assistant.
remind-move-part = Cette partie est à rendre pour le { $date } ; cette date est fixée par la coordination et ne change pas. Quand dois-je vous la rappeler ? Écrivez un jour, par exemple dans trois jours ou 5 octobre 2027.
remind-move-due = Cette partie est à rendre pour le { $date }. Écrivez la nouvelle date, par exemple 12 octobre 2027 ou dans deux semaines. Elle vaut alors pour la personne qui répond.
remind-week-unreadable = Je n’y ai pas trouvé un seul jour de la semaine.
remind-week-off = Ce jour n’est pas ouvré dans votre ville : { $weekday }.
remind-month-unreadable = Je n’y ai pas trouvé de nombre de 1 à 28.
remind-moved-week = Jour de la semaine : { $weekday }.
remind-moved-month = Jour du mois : { $day }.
remind-moved-next = Prochain message : { $date }.
remind-moved-later = Le message prévu arrive encore ce jour : { $planned }. Ensuite vient le jour choisi, à partir de cette date : { $date }.
remind-moved-part = Je vous le rappelle le { $date }. La partie reste à rendre pour le { $due }.
remind-moved-part-late = Je vous le rappelle le { $date }. Attention : la partie est à rendre avant, pour le { $due }.
remind-plan-ask = Quand votre ville prévoit-elle sa nouvelle stratégie ? Écrivez par exemple : automne 2027, ou octobre 2027.
remind-planned = Le prochain Index est maintenant prévu le { $date }, pour que ses résultats soient là pour la nouvelle stratégie. Je retiens la raison.
remind-plan-later = Votre prochain Index est de toute façon prévu le { $date }, avant votre nouvelle stratégie. Je ne change rien.
remind-planned-reason = une nouvelle stratégie est prévue : { $when }
remind-when-unreadable = Je n’y ai pas trouvé de date à venir. Écrivez par exemple : automne 2027, octobre 2027 ou 2027-10-12.
remind-only-coordinator = Seule la coordination de la ville peut changer cette date.
remind-gone = Ce rappel n’est plus là.
remind-answered = Merci. C’est noté.
remind-years-now = Désormais, { $years ->
    [one] chaque année
   *[other] tous les { $years } ans
}. Le prochain est prévu le { $date }.
remind-rhythm-title = À quelle fréquence ?
remind-rhythm = Le programme demande un Index tous les quatre ans environ, ou quand une nouvelle stratégie est prévue.
remind-new-ask = Quand dois-je vous demander si cela a fonctionné ?
remind-new-text = De quoi dois-je vous reparler ? Écrivez-le en une phrase.
remind-new-why = Vous écrivez ce que vous prévoyez. Le jour choisi, je vous demande si cela a fonctionné.
remind-new-set = Le { $date }, je vous demanderai si cela a fonctionné.
remind-new-instead = Cette date remplace le { $date }, que vous aviez choisi avant.
remind-new-choose = De quelle étape dois-je vous reparler ?
remind-new-when = Choisissez, ou écrivez une date, par exemple mars 2027.
remind-strategy-words = stratégie, strategie, plan d’action, plan d'action
remind-steps = Prochains messages :
remind-season-spring = printemps
remind-season-summer = été, ete
remind-season-autumn = automne
remind-season-winter = hiver
# Words of days that are named from today on; forms of one number are separated by strokes.
day-word-today = aujourd'hui
day-word-tomorrow = demain
day-word-yesterday = hier
day-word-next = prochain, prochaine, prochains
day-word-last = dernier, dernière, passé, passée
day-word-in = dans, d'ici, d'ici à
day-word-ago = il y a
day-word-day = jour, jours
day-word-week = semaine, semaines
day-word-month = mois
day-word-year = an, ans, année, années
day-word-filler = le, la, les, l, au, en, à, du, de, environ
day-word-numbers = un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze

# Le fichier d’agenda
calendar-caption = Ajoutez-le à votre agenda. Après un changement, envoyez de nouveau /remind : les mêmes entrées sont mises à jour.
calendar-nothing = Il n’y a encore aucune date pour un agenda.
calendar-round = Index des Cités interculturelles : { $city }
calendar-round-text = Le prochain cycle de l’Index. L’assistant prévient la coordination avant.
calendar-part = Index – { $city } : { $part }

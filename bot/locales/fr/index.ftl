# L’Index dans la conversation : tableau, fiches, réponses, historique, vérification.
command-index = l’Index de votre ville
command-history = qui a changé quoi, et pourquoi
home-index = L’Index

somebody = Quelqu’un

# Portes
index-not-yours = Je ne trouve pas cela dans vos villes. Touchez « Accueil » pour continuer.
index-not-allowed = Votre rôle ici est : { $role ->
        [contributor] contribution, c’est-à-dire répondre et commenter
        [reviewer] relecture, c’est-à-dire approuver les réponses ou demander des modifications
        [reader] lecture, c’est-à-dire tout voir sans rien modifier
       *[other] coordination
    }. S’il vous faut davantage, adressez-vous à la personne qui coordonne votre équipe.
index-in-private = Écrivez-moi cela en privé, s’il vous plaît : tout le monde dans ce groupe ne fait pas partie de l’équipe de votre ville.
index-no-city = Vous ne faites encore partie d’aucune équipe. Ajoutez votre ville, ou ouvrez l’invitation qu’un ou une collègue vous a envoyée.
index-no-round = Votre ville n’a pas encore commencé l’Index.
index-locked = Ce cycle est clôturé, ses réponses ne changent donc plus. La coordination peut le rouvrir.
group-not-linked = Ce groupe n’a pas encore de ville. Une personne qui coordonne la ville doit écrire /index ici une fois.

# États d’une réponse
state-answered = Rien de tout cela
state-unknown = Je ne sais pas
state-not-applicable = Sans objet
state-empty = Pas de réponse

# Tableau
button-board = Tableau
button-continue = Continuer
button-begin = Commencer
button-areas = Choisir l’indicateur
button-differences = Voir les désaccords
button-preview = Aperçu
button-review = Vérifier et clôturer
button-result = Résultat
button-reopen = Rouvrir
button-new-round = Nouveau cycle
button-invite = Inviter
button-assign = Répartir
button-history = Historique
button-refresh = Actualiser
button-answer-in-private = Répondre en privé
button-more = Plus
button-older = Plus ancien
areas-title = Quel indicateur ?
board-title = Index { $year } · { $city }
board-submitted = Clôturé
board-summary = Réponses : { $done } sur { $of } · { $minutes ->
        [0] plus rien à faire
        [one] encore { $minutes } minute environ
       *[other] encore { $minutes } minutes environ
    }
board-preview = Aperçu : { $figure }
board-clashes = { $count ->
        [one] { $count } désaccord
       *[other] { $count } désaccords
    }
board-unknown = « Je ne sais pas » : { $count }
board-unheld = { $count ->
        [one] { $count } question sans responsable
       *[other] { $count } questions sans responsable
    }
board-nothing-open = Chaque question a une réponse.
part-done = Merci, c’était votre partie.
board-holds = { $name } : { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
figure = { $score }
figure-range = { $score } (entre { $low } et { $high } ; { $unknown ->
        [one] { $unknown } en suspens
       *[other] { $unknown } en suspens
    })
figure-none = pas de score
preview-kinds = L’index de base compte les { $core } questions de base, l’index étendu les { $of } questions. En suspens : sans réponse, ou « je ne sais pas ».

# Ouvrir un cycle
round-opened = Le cycle est ouvert. Vos réponses sont enregistrées une à une ; arrêtez-vous quand vous voulez et revenez.
round-opened-without-last = Le cycle est ouvert. Le questionnaire est nouveau et son lien avec le précédent n’a pas été établi : vous commencez donc sans les dernières réponses.
round-questionnaire-broken = Le questionnaire des nouveaux cycles est illisible. Prévenez les responsables de cet assistant, s’il vous plaît.
round-opened-with-last = Le cycle est ouvert. Réponses du cycle précédent qui attendent votre avis : { $count }. Toujours vrai, changé ou disparu ?

# Fiche
card-place = { $index } · { $place } sur { $of }
card-number = Question { $number } sur { $of }
card-progress = { $done } sur { $of } { $done ->
        [one] faite
       *[other] faites
    }{ $unknown ->
        [0] {""}
       *[other] , « je ne sais pas » : { $unknown }
    }
card-answer = Réponse : { $answer }
card-reason = Pourquoi : { $reason }
card-last-time = La dernière fois : { $answer }
card-reworded = La question est maintenant formulée autrement ; relisez-la, s’il vous plaît.
card-evidence = Preuves : { $count }
card-comments = Commentaires : { $count }
card-holder = Responsable : { $name }
card-holder-invited = attend une personne invitée
card-approved = Approuvé par { $name }
card-changes-wanted = { $name } demande une modification
card-dont-know = Je ne sais pas
card-not-applicable = Sans objet
card-button-why = Pourquoi c’est utile
card-button-counts = Ce qui compte
card-button-example = Exemple
card-button-ask = Bibliothèque
card-button-evidence = Preuves
card-button-comment = Commenter
card-button-hand-over = Confier
card-button-back = ‹ Retour
card-button-skip = Passer
card-button-next = À faire ›
button-card = Question { $number }
card-counts = { $counts }
    Preuves : { $evidence }
    Qui le sait d’habitude : { $owner }
card-no-example = Je n’ai pas encore d’exemple pour cette question.
card-no-library = La bibliothèque n’est pas disponible en ce moment.
card-saved = Enregistré, question { $number } : { $answer }
card-saved-short = Enregistré : { $answer }
card-ask-reason = Pourquoi cette question ne concerne-t-elle pas votre ville ? Écrivez une phrase ; il faut une raison.
card-colleague-was-here = { $name } vient de changer quelque chose ici.
card-edit-not-understood = Je ne reconnais pas là une réponse à la question { $number } ; la réponse reste donc inchangée.
card-not-understood = Je ne reconnais pas « { $text } » comme réponse à la question { $number }. Choisissez une réponse, ou touchez Bibliothèque. Ce que vous écrivez avec un point d’interrogation va aussi à la bibliothèque.
last-still = Toujours vrai
last-changed = Changé
last-gone = Disparu
because-kept = J’ai noté pourquoi vous avez changé la question { $number }.
because-nothing = Vous n’avez encore changé aucune réponse, il n’y a donc rien à expliquer.

# Désaccords
clash-both-kept = Les réponses de votre équipe diffèrent. Les deux sont gardées ; la coordination choisit.
clash-yours-to-decide = Les réponses de votre équipe diffèrent. Les deux sont gardées ; choisissez-en une :
clash-decided = Décidé : { $answer }. L’autre réponse reste dans l’historique.
clash-decided-short = Décidé
clash-settled-already = C’est déjà décidé.
differences-title = Là où les réponses diffèrent
differences-none = Nulle part : votre équipe est d’accord.

# Ce que l’on peut écrire sur une fiche ; plusieurs formes sont séparées par des virgules
typed-back = retour, précédent, précédente
typed-skip = passer
typed-next = à faire, suivant, suivante
typed-board = tableau, tableau de bord
typed-unknown = je ne sais pas, ne sait pas, sais pas, je sais pas, nous ne savons pas, on ne sait pas, inconnu
typed-not-applicable = sans objet, non applicable, ne s'applique pas
typed-why = pourquoi, pourquoi c'est utile
typed-counts = ce qui compte
typed-example = exemple
typed-library = bibliothèque, demander à la bibliothèque
typed-evidence = preuves, preuve
typed-comment = commenter, commentaire
typed-hand-over = confier
typed-still = toujours vrai, toujours
typed-changed = changé
typed-gone = disparu
typed-because = parce que, parce, car, pourquoi :, pourquoi:
typed-question = question, aller à la question, va à la question, aller à, numéro

# Historique
history-round = Historique du cycle
history-question = Historique de la question { $number }
history-whole-round = Tout le cycle
history-empty = Il ne s’est encore rien passé.
history-why = Pourquoi : { $why }
history-answer = { $before } → { $after }
history-decision = décision : { $before } → { $after }
history-evidence = preuve ajoutée : { $after }
history-removed = preuve supprimée : { $before }
history-comment = commentaire : { $after }
history-review = { $after }
history-opened = a ouvert le cycle
history-submitted = a clôturé le cycle, version { $after }
history-reopened = a rouvert le cycle
history-imported = { $before } → { $after }, depuis un classeur
history-still-true = toujours vrai depuis le cycle précédent
history-gone = disparu depuis le cycle précédent
history-edited = le message a été modifié

# Commentaires
comment-title = Commentaires sur la question { $number }
comment-ask = Écrivez votre commentaire.
comment-ask-team = Écrivez votre commentaire. Pour prévenir quelqu’un de l’équipe, écrivez son nom : { $names }
comment-saved = Commentaire enregistré.
comment-saved-told = Commentaire enregistré. Je préviens { $names }.
comment-changed = Votre commentaire est modifié.

# Vérification
review-title = Avant de clôturer
review-all-well = Chaque question a une réponse, et chaque réponse qui rapporte des points a une preuve.
review-open-number = Écrivez un numéro pour ouvrir sa question.
review-clashing = Désaccords dans l’équipe ({ $count }) : { $numbers }
review-empty = Sans réponse ({ $count }) : { $numbers }
review-unknown = « Je ne sais pas » ({ $count }) : { $numbers }
review-changes-wanted = Modifications demandées ({ $count }) : { $numbers }
review-without-evidence = Sans preuve ({ $count }) : { $numbers }
review-show-clashing = Premier désaccord
review-show-empty = Première vide
review-show-unknown = Première inconnue
review-show-changes-wanted = Première à modifier
review-show-without-evidence = Première sans preuve
review-submit-locks = La clôture verrouille les réponses. La coordination peut rouvrir le cycle en donnant une raison, et chaque version clôturée est conservée.
review-decide-first = Décidez d’abord là où votre équipe n’est pas d’accord ; ensuite vous pourrez clôturer.
button-submit = Clôturer le cycle
submit-open = { $count ->
        [one] { $count } question n’a pas de réponse et ne rapporte aucun point.
       *[other] { $count } questions n’ont pas de réponse et ne rapportent aucun point.
    } Clôturer quand même ?
button-submit-anyway = Clôturer
button-keep-answering = Continuer
review-approve = Approuver
review-ask-changes = Faire modifier
review-what = Question { $number } : que faut-il modifier ?
review-write = Écrivez-le en une ou deux phrases. Les personnes qui ont répondu sont prévenues.
review-approved = réponse approuvée
review-changes = modification demandée

# Messages aux collègues
tell-round-opened = { $name } a ouvert un cycle de l’Index pour { $city }.
tell-round-opened-button = Ouvrir le tableau
tell-mentioned = { $name } cite votre nom dans un commentaire sur la question { $question } :
tell-mentioned-button = Y répondre
tell-assigned = { $name } vous demande de répondre pour { $city } : { $part }
tell-assigned-button = Ouvrir ma partie
tell-handed = { $name } vous confie une question pour { $city } : { $part }
tell-handed-button = Ouvrir la question
tell-clash = { $name } a répondu autrement que vous à la question { $question }. Les deux réponses sont conservées ; la coordination décide.
tell-clash-button = Voir les deux
tell-decided = { $name } a décidé de la question { $question }, où votre équipe n’était pas d’accord, en faveur de l’autre réponse. La vôtre reste dans l’historique. Merci de l’avoir donnée.
tell-decided-button = Ouvrir la question
tell-changes-wanted = { $name } demande une modification à la question { $question } :
tell-changes-wanted-button = Ouvrir la question
tell-joined = { $name } a rejoint l’équipe « { $city } ».
tell-joined-button = Voir l’équipe

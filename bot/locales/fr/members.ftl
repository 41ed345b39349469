# L’équipe : rôles, invitations, répartition. Les rôles nomment une fonction, pour convenir à tout le monde.
command-invite = inviter un ou une collègue
command-members = l’équipe de votre ville
role-coordinator = Coordination
role-contributor = Contribution
role-reviewer = Relecture
role-reader = Lecture
role-coordinator-may = Coordination : tout, y compris l’équipe
role-contributor-may = Contribution : réponses, preuves, commentaires
role-reviewer-may = Relecture : approuve les réponses ou demande des modifications
role-reader-may = Lecture : voit tout, ne modifie rien
invite-title = Inviter : { $city }
invite-choose = Pour quel rôle invitez-vous ?
invite-open = Invitations en cours :
invite-open-line = { $number } : { $role }, { $uses ->
        [one] { $uses } personne
       *[other] { $uses } personnes
    }, jusqu’au { $date }
invite-revoke = Annuler la n° { $number }
invite-notes = Transférez le message ci-dessous à votre collègue. Celui-ci est pour vous.
invite-cancel = Annuler l’invitation
invite-forward = { $role ->
        [coordinator] { $name } vous invite à coordonner l’Index des Cités interculturelles. Ville : { $city }.
        [reviewer] { $name } vous invite à vérifier les réponses à l’Index des Cités interculturelles. Ville : { $city }.
        [reader] { $name } vous invite à lire l’Index des Cités interculturelles. Ville : { $city }.
       *[other] { $name } vous invite à remplir l’Index des Cités interculturelles avec l’équipe. Ville : { $city }.
    } Ouvrez ce lien, puis touchez Démarrer :
invite-forward-part = { $name } vous demande une réponse pour l’Index des Cités interculturelles. Ville : { $city }. « { $part } » Ouvrez ce lien, puis touchez Démarrer :
invite-terminal = Dans le terminal, ou si le lien ne s’ouvre pas, écrivez :
invite-limits = { $uses ->
        [one] Pour { $uses } personne
       *[other] Pour { $uses } personnes au plus
    }, jusqu’au { $date }.
invite-copy-link = Copier le lien
invite-not-valid = Cette invitation n’est plus valable : elle a expiré, a déjà servi ou a été retirée. Demandez-en une nouvelle.
join-welcome = Bienvenue dans l’équipe « { $city } ». Votre rôle : { $role }
join-asked = { $name } vous pose { $count ->
        [one] une question
       *[other] { $count } questions
    } pour l’Index. Ville : { $city }. Environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }.
join-asked-how = L’Index demande ce que votre ville fait pour le vivre-ensemble. Touchez ci-dessous la réponse qui convient ; elle est enregistrée aussitôt. Si vous ne savez pas, touchez Je ne sais pas.
join-already = Vous faites déjà partie de l’équipe « { $city } ».
members-title = Équipe « { $city } »
member-line = { $name } – { $role }
member-line-unreachable = { $name } – { $role } (injoignable)
member-remove = Retirer de l’équipe
member-removed = { $name } ne fait plus partie de l’équipe. Ses réponses restent.
member-you-removed = { $name } a mis fin à votre participation à l’équipe « { $city } ». Vos réponses restent à la ville. Si c’est une erreur, demandez une nouvelle invitation.
member-role-given = { $name } : { $role }
member-leave = Quitter l’équipe
member-leave-sure = Quitter l’équipe « { $city } » ? Vos réponses restent à la ville.
member-leave-last = Vous êtes la dernière personne de l’équipe « { $city } ». Si vous partez, ses réponses restent, et seules les personnes responsables de cet assistant peuvent confier la coordination à quelqu’un.
member-leave-yes = Oui, quitter
member-left = Vous avez quitté l’équipe « { $city } ». Merci pour votre travail.
member-last-coordinator = Il faut quelqu’un à la coordination. Confiez d’abord ce rôle à une autre personne : touchez « Équipe », puis son nom.
member-gone = Cette personne ne fait plus partie de l’équipe.
assign-title = Qui répond à quoi
assign-line = { $part } – { $name }
assign-which = Choisissez un indicateur ou une de ses parties (·), ou écrivez le numéro d’une question.
assign-until = Jusqu’à quand ? Choisissez, ou écrivez un jour, par exemple 31.3.2026, dans deux semaines ou +10 (dans dix jours).
assign-until-unreadable = Écrivez un jour à partir d’aujourd’hui, par exemple 31.3.2026, dans deux semaines, ou +10 pour dix jours.
assign-no-date = Sans date
assign-due = pour le { $date }
assign-whom = Qui s’en charge ?
assign-new-person = Une autre personne
assign-invited = une personne invitée
assign-done = { $part } – je préviens { $name }.
assign-more = Répartir encore
hand-title = Confier la question { $number }
hand-owner = Qui le sait d’habitude : { $owner }
hand-whom = Qui connaît la réponse ?
hand-done = La question { $number } est confiée à { $name }, que je préviens.
appoint-title = Confier la coordination
appoint-choose = Ces villes n’ont personne à la coordination :
appoint-none = Chaque ville a quelqu’un à la coordination.
appoint-whom = Qui prend la coordination ?
appoint-nobody = Il n’y a plus personne dans cette équipe.
appoint-done = { $name } assure maintenant la coordination.

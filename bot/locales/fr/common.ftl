# Les phrases communes à beaucoup d’écrans, et ce que tout assistant sait faire.
# Court, chaleureux, concret ; un français simple.

# Boutons
button-home = ‹ Accueil

# /start
start-title = Bonjour { $name }
start-text =
    J’aide les personnes qui coordonnent une cité interculturelle, par des citations de guides et de bonnes pratiques, avec la source de chacune.

    Écrivez-moi avec vos mots, ou choisissez :

# /home
home-title = Accueil
home-text = Que souhaitez-vous faire ?
home-help = Aide
home-language = Langue
home-privacy = Vie privée

# /help
help-title = Aide
help-text =
    Écrivez votre question comme vous la poseriez à un ou une collègue. Dans un groupe, mentionnez-moi ou répondez à l’un de mes messages.

    Commandes :
command-home = ce que je sais faire
command-help = comment m’utiliser
command-cancel = arrêter ce que nous avons commencé
command-language = choisir une langue
command-privacy = ce que je garde sur vous

# /cancel
cancelled = Arrêté. Ce que vous aviez déjà enregistré le reste.
cancelled-nothing = Il n’y avait rien à arrêter. Ce que vous aviez déjà enregistré le reste.

# /language
language-title = Langue
language-text = Langue de nos échanges : { $language }.
language-saved = Enregistré

# /privacy
privacy-title = Vos données
privacy-what = Ce que je garde
privacy-what-text =
    Votre numéro et votre nom dans cette application, la langue que vous avez choisie, votre rôle dans l’équipe de votre ville, vos rappels, ainsi que les réponses, les commentaires et les preuves que vous donnez pour votre ville. Vos questions sont gardées sans votre nom, sauf si vous donnez votre avis sur une réponse.
privacy-why = Pourquoi
privacy-why-text =
    Pour vous répondre, pour permettre à votre équipe de travailler ensemble, pour vous envoyer des rappels, et pour montrer à l’équipe éditoriale les questions auxquelles la bibliothèque ne répond pas encore.
privacy-how-long = Combien de temps
privacy-how-long-text =
    Ce que vous écrivez quitte ma file d’attente dès que la réponse est donnée. Un message que je n’ai pas su traiter, et la trace qu’un message est arrivé ou parti, sans son contenu : { $traces } jours. Questions et avis : { $questions ->
        [365] un an
        [730] deux ans
       *[other] { $questions } jours
    }. Réponses et preuves de votre ville : tant que votre ville m’utilise, ou jusqu’à ce qu’elle les efface. Vos propres données : jusqu’à ce que vous écriviez /forget.
privacy-who = Qui les voit
privacy-who-text =
    Vos réponses et vos preuves : l’équipe de votre ville. Vos données techniques : les responsables de cet assistant. Personne d’autre, et aucune autre ville.
privacy-rights = Vos données vous appartiennent
privacy-rights-text =
    /mydata vous donne une copie de tout, /forget efface tout.

# Groupes
group-greeting =
    Bonjour, et merci de m’accueillir ici. Je réponds quand vous me mentionnez, quand vous répondez à l’un de mes messages, ou quand vous utilisez une commande comme /help.

# Quand quelque chose ne convient pas
not-understood = Je n’ai pas compris. Touchez « Accueil » pour voir ce que je sais faire.
file-not-expected = Merci pour le fichier. Je n’en attendais pas ici, donc je ne l’ai pas gardé.
command-unknown = Je ne connais pas la commande { $command }. Touchez « Accueil » pour voir ce que je sais faire.
stale-button = Ce bouton vient d’un ancien message et ne sert plus. Touchez « Accueil » pour voir ce que je sais faire maintenant.
allowance-used =
    Cela fait beaucoup d’un coup. Je lis { $messages } messages par minute et par personne. Je ne lirai pas ce que vous enverrez dans la minute qui vient ; merci de le renvoyer ensuite.
error-failed =
    Un problème est survenu de mon côté, et je n’ai pas pu répondre à votre demande. Réessayez plus tard, s’il vous plaît. Si cela se reproduit, donnez ce numéro aux responsables de cet assistant : { $reference }

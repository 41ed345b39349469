# Interroger la bibliothèque. Court, chaleureux, exact ; un français simple.

home-ask = Poser une question
home-topics = Thèmes
home-practices = Bonnes pratiques
command-ask = interroger la bibliothèque
command-topics = les guides par thème
command-practices = les bonnes pratiques des villes

# Comment demander
ask-how-title = Interroger la bibliothèque
ask-how =
    Écrivez votre question ici, avec vos mots. Par exemple :
    { $example }

    Je réponds par des citations exactes de guides et de bonnes pratiques, avec la source de chacune. Si la bibliothèque n’a pas la réponse, je vous le dis.
ask-example = Comment lancer une stratégie anti-rumeurs ?
ask-button-example = Essayer l’exemple

# Une réponse
ask-from-cities = Dans les villes
ask-sources = Sources
ask-source-kind =
    { $kind ->
        [guide] Guide
        [practice] Bonne pratique
       *[document] Document
    }
ask-source-title = « { $title } »
ask-source-page = page { $page }
ask-source-reviewed = relu le { $date }
ask-source-drawn = source de { $year }
ask-source-after = Ce texte s’appuie sur :
ask-general-advice = Conseil d’ordre général, sans source.
ask-original-language = Langue d’origine : { $language }.
ask-more-items =
    { $count ->
        [one] { $count } élément de plus : touchez « En savoir plus ».
       *[other] { $count } éléments de plus : touchez « En savoir plus ».
    }
ask-more-whole =
    { $count ->
        [one] { $count } élément de plus : touchez « Texte entier [{ $number }] ».
       *[other] { $count } éléments de plus : touchez « Texte entier [{ $number }] ».
    }
ask-read-as = J’ai compris : { $words }

ask-button-more = En savoir plus
ask-button-whole = Texte entier [{ $number }]
ask-button-sources = Sources complètes
ask-button-examples = Exemples de villes
ask-button-related = Thèmes proches
ask-button-helpful = 👍 Utile
ask-button-not-helpful = 👎 Pas utile

ask-more-title = En savoir plus
ask-sources-title = Sources complètes
ask-examples-title = Exemples de villes
ask-related-title = Thèmes proches
ask-no-more = La bibliothèque n’a rien de plus à ce sujet.
ask-no-sources = La bibliothèque a changé depuis. Posez de nouveau votre question, s’il vous plaît.
ask-no-examples = Je ne connais pas de bonne pratique qui corresponde.
ask-no-related = Je ne connais pas de thème proche.

# Pas sûr, ou pas dans la bibliothèque
ask-unsure-title = Peut-être
ask-unsure = Ce n’est peut-être pas exactement ce que vous demandez. Voici ce que j’ai de plus proche :
ask-none-from = { $elsewhere ->
    [yes] Je n’ai aucune bonne pratique de ce pays : { $country }. Ce qui suit vient d’ailleurs.
   *[no] Je n’ai aucune bonne pratique de ce pays : { $country }.
}
ask-declined =
    Je n’ai pas trouvé cela dans la bibliothèque ({ $guides ->
        [one] { $guides } guide
       *[other] { $guides } guides
    }, { $practices ->
        [one] { $practices } bonne pratique
       *[other] { $practices } bonnes pratiques
    }).
ask-declined-kept = J’ai transmis votre question, sans votre nom, à l’équipe éditoriale.
ask-declined-near = Thèmes les plus proches :

# Ce que l’on dit d’une réponse
feedback-thanks = Merci, c’est noté.
feedback-why = Merci. Qu’est-ce qui n’allait pas dans la réponse ?
feedback-source = Mauvaise source
feedback-outdated = Pas à jour
feedback-incomplete = Incomplet
feedback-language = Mauvaise langue
feedback-other = Autre chose
feedback-kept = Merci. L’équipe éditoriale verra votre question et cette raison, sans votre nom.

# Quelques mots
chat-greeting = Bonjour ! Demandez-moi ce que vous voulez sur les cités interculturelles : stratégies, travail anti-rumeurs, Index, exemples d’autres villes.
chat-thanks = Avec plaisir. Je suis là quand vous avez besoin de moi.
chat-goodbye = Au revoir, et bonne continuation dans votre travail.
chat-abilities =
    J’aide les personnes qui coordonnent une cité interculturelle. Je peux :
    • répondre aux questions par des citations exactes de guides et de bonnes pratiques
    • montrer les guides par thème : /topics
    • montrer les bonnes pratiques des villes : /practices

    Je suis un programme. Je cite la bibliothèque et je n’invente rien.
chat-complaint = Je vous ai donc mal compris. Dites-moi avec d’autres mots ce qu’il vous faut, et je cherche de nouveau.
chat-praise = Tant mieux ! Posez-moi une autre question quand vous voulez.
chat-abuse = Je regrette de ne pas vous avoir été utile. Dites-moi avec d’autres mots ce qu’il vous faut, et je chercherai de nouveau.
chat-instructions = Je ne fais que citer la bibliothèque des cités interculturelles, et aucun message ne peut y changer quoi que ce soit. Que souhaitez-vous y trouver ?
chat-other-work = Je ne sais pas faire cela. Je trouve et je cite seulement des textes sur les cités interculturelles. Demandez-moi par exemple comment lancer une stratégie anti-rumeurs.
chat-personal = Je ne peux pas vous conseiller sur une question personnelle, médicale ou juridique. Adressez-vous à un cabinet médical, à un cabinet d’avocats ou à un service de conseil. Pour le travail de votre ville, je suis là.
chat-number = Je ne lis qu’un nombre. Pour choisir, touchez un bouton. Pour demander, écrivez quelques mots.
chat-empty = Je n’ai pas trouvé de mots à chercher. Écrivez votre question en une phrase, s’il vous plaît.

# Parcourir
browse-back = ‹ Retour
browse-next = Suite ›
browse-next-of = Page { $page } sur { $pages } ›
browse-share = Partager
browse-list = ‹ Liste
topics-title = Thèmes
topics-text =
    { $count ->
        [one] La bibliothèque a des guides et des bonnes pratiques sur { $count } thème.
       *[other] La bibliothèque a des guides et des bonnes pratiques sur { $count } thèmes.
    }
topic-guides =
    { $count ->
        [0] Il n’y a pas encore de guide sur ce thème.
        [one] { $count } guide :
       *[other] { $pages ->
            [one] { $count } guides :
           *[other] { $count } guides, page { $page } sur { $pages } :
        }
    }
topic-practices =
    { $count ->
        [one] { $count } bonne pratique
       *[other] { $count } bonnes pratiques
    }
practices-title = Bonnes pratiques des villes
practices-count =
    { $count ->
        [0] Aucune bonne pratique ne correspond. Retirez un filtre.
        [one] { $count } bonne pratique. Touchez son numéro pour la lire.
       *[other] { $count } bonnes pratiques, page { $page } sur { $pages }. Touchez un numéro pour en lire une.
    }
practices-by-t = Thème
practices-by-c = Pays
practices-by-p = Ville
practices-by-y = Année
practices-all = Toutes
practices-choose-t = Des bonnes pratiques sur quel thème ?
practices-choose-c = Des bonnes pratiques de quel pays ?
practices-choose-p = Des bonnes pratiques de quelle ville ?
practices-choose-y = Des bonnes pratiques de quelles années ?
practices-since = depuis { $year }
practices-between = { $first }–{ $last }
practices-before = avant { $year }
document-reviewed = Relu : { $date }. Rédigé avec nos propres mots d’après les sources ; ce n’est pas un texte officiel.
document-gone = Ce texte n’est plus dans la bibliothèque.
question-gone = Je n’ai plus cette question. Posez-la de nouveau, s’il vous plaît.
inline-guide = Guide
inline-not-official = De la bibliothèque de l’assistant ICC ; ce n’est pas un texte officiel.

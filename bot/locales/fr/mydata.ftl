# Ce qui est gardé sur les personnes et les villes : en donner une copie, ou l’effacer.
command-mydata = recevoir une copie de vos données
command-forget = effacer vos données

mydata-export-title = Une copie de vos données
mydata-export-text = Vous recevez un seul fichier : tout en JSON, et vos fichiers tels que vous les avez envoyés.
mydata-export-mine = Mes données
mydata-button = Copier mes données
mydata-export-city = Données : { $city }
mydata-export-coming = Je rassemble vos données.
mydata-here = Voici. Je supprime ma copie de ce fichier au bout d’un jour.
mydata-left-out = Trop lourd pour être envoyé ici, ou disparu : { $files }. Adressez-vous aux responsables de cet assistant.

mydata-forget-title = Effacer vos données
mydata-forget-text = J’efface votre nom, votre numéro, vos rappels, vos avis et ce que je vous avais demandé. Les réponses, les commentaires et les preuves que vous avez donnés pour une ville restent à la ville, sans votre nom. C’est définitif.
mydata-forget-last = Vous êtes seul·e à la coordination : { $cities }. Confiez d’abord ce rôle à un ou une collègue : /members
mydata-forget-sure = Ensuite, plus personne ne coordonne votre ville, jusqu’à ce que les responsables de cet assistant confient ce rôle à quelqu’un. Effacer quand même vos données ?
mydata-forget-yes = Effacer mes données
mydata-forgotten = C’est fait. Je ne vous connais plus. Merci pour votre travail, et au revoir.
mydata-erase-city = Effacer : { $city }
mydata-erase-sure = Effacer { $city } avec tous ses cycles, réponses, preuves et résultats, pour toute l’équipe ? C’est définitif. /mydata vous en donne d’abord une copie.
mydata-erased = Effacé.
mydata-sure-yes = Oui, effacer

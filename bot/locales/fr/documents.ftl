# Documents de la bibliothèque : leurs pages, les questions à l’un d’eux, et les nouveaux.

home-documents = Documents
command-documents = documents officiels et documents de la ville

document-show-page = Voir la page
document-show-page-of = Page de [{ $number }]
document-drawing = Je prépare la page. Un instant.
document-page = Page { $page }. Un trait sur le côté marque la citation.
document-not-marked = Je n’ai pas retrouvé la citation sur cette page ; elle s’affiche sans marque.
document-open-page = Ouvrir le document à cette page
document-no-page = Le fichier de ce document n’est plus ici, je ne peux donc pas montrer sa page.
document-ask = Quelle est votre question sur « { $title } » ? Écrivez-la ici.

# Où chercher
ask-button-within = Chercher dans…
scope-title = Où dois-je chercher ?
scope-guide = Guides
scope-practice = Bonnes pratiques
scope-document = Documents
scope-own = Nos documents
scope-this-document = « { $title } »
scope-everywhere = Toute la bibliothèque
scope-searched =
    { $scope ->
        [guide] Recherche dans les guides seulement.
        [practice] Recherche dans les bonnes pratiques seulement.
        [document] Recherche dans les documents seulement.
        [own] Recherche dans les documents de votre ville seulement.
       *[one] Recherche dans « { $title } » seulement.
    }

# La liste
documents-title =
    { $count ->
        [0] Documents
        [one] Un document
       *[other] { $count } documents
    }
documents-none = Aucun document n’a encore été ajouté.
documents-tap = Touchez un document pour lui poser une question.
documents-send = Envoyez-moi ici un fichier PDF, Word, HTML, Markdown ou texte, et je l’ajoute à la bibliothèque.
documents-own = Les documents réservés à l’équipe de votre ville sont ajoutés par les responsables techniques, avec le numéro de la ville. { $cities }

# Un document envoyé par l’administration
documents-queued = J’ai reçu { $name }. Je le lis et je vous dis ce qu’il en est.
documents-added-title = Bibliothèque
documents-result =
    { $result ->
        [added] Ajouté
        [unchanged] Inchangé
        [replaced] Remplacé
       *[skipped] Non repris
    }
documents-not-added = Le document n’a pas pu être enregistré. Ce qui était déjà dans la bibliothèque n’a pas changé. Prévenez les responsables techniques, s’il vous plaît.

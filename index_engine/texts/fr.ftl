# Phrases des graphiques, rapports et classeurs en français.
# Garder les noms entre accolades ; l’ordre des mots peut changer.

## Chiffres

figure-none = pas de score
figure = { $score }
figure-short = { $score } (max. { $high })
figure-row = { $score } (max. { $high }, { $unknown ->
    [one] { $unknown } inconnue
   *[other] { $unknown } inconnues
  })
figure-range = { $score } (entre { $low } et { $high }, { $unknown ->
    [one] { $unknown } inconnue
   *[other] { $unknown } inconnues
  })
line = { $name } : { $figure }
title-extended = { $title } (étendu)
core = Index de base
extended = Index étendu
estimate-unofficial = Une estimation non officielle, d’après les réponses de la ville elle-même. Questionnaire : { $questionnaire }.
estimate-official = Une estimation d’après les réponses de la ville elle-même, avant l’analyse du Conseil de l’Europe. Questionnaire : { $questionnaire }.

## Graphiques

bars-title = Score par indicateur, de 0 à 100
lens-title = { $area } : score par partie, de 0 à 100
radar-title = Profil des indicateurs, de 0 à 100
progress-title = Évolution d’un cycle à l’autre, de 0 à 100
peers-title = Comparaison entre villes, de 0 à 100
key-score = Score
key-best-case = Jusqu’au maximum possible, si chaque réponse inconnue rapportait tous ses points
key-none = Pas de score : aucune question ne s’applique
key-now = Ce cycle
key-before = Cycle précédent
key-radar-best-case = « max. » : le maximum possible, si chaque réponse inconnue rapportait tous ses points
key-first = Premier cycle
key-between = Cycles intermédiaires
key-latest = Dernier cycle
key-core = Index de base
key-extended = Index étendu
key-own = Cette ville
key-reach = Maximum possible de cette ville, si chaque réponse inconnue rapportait tous ses points
key-group-range = Du plus bas au plus haut du groupe
key-median = Médiane du groupe
before-after = { $before }, puis { $after }
twin-previous = { $figure } ; cycle précédent { $previous }
progress-round = { $round } : { $figure }
peers-all = Toutes les villes
peers-country = Pays : { $country }
peers-population-between = De { $low } à { $high } habitants
peers-population-under = Moins de { $high } habitants
peers-population-over = { $low } habitants ou plus
peers-foreign_born_share-between = De { $low } à { $high } % de personnes nées à l’étranger
peers-foreign_born_share-under = Moins de { $high } % de personnes nées à l’étranger
peers-foreign_born_share-over = { $low } % de personnes nées à l’étranger ou plus
peers-members = { $group } : { $count ->
    [one] { $count } autre ville
   *[other] { $count } autres villes
  }
peers-value = { $figure } · médiane { $median }
peers-missing = { $figure } · trop peu de villes
peers-line = { $figure } ; { $count ->
    [one] { $count } autre ville
   *[other] { $count } autres villes
  } : minimum { $low }, médiane { $median }, moyenne { $mean }, maximum { $high } ; place { $rank } sur { $of }
peers-line-missing = { $figure } ; trop peu d’autres villes pour comparer

## Rapport

report-title = Index des Cités interculturelles
report-subtitle = Auto-évaluation du { $date }
report-document-title = { $city } – Index des Cités interculturelles, auto-évaluation du { $date }
badge-unofficial = Estimation non officielle
badge-official = Estimation avant analyse
statement-unofficial = Les chiffres de ce rapport résultent des réponses de la ville elle-même à un questionnaire non officiel. Ce ne sont pas des résultats du Conseil de l’Europe.
statement-official = Les chiffres de ce rapport résultent des réponses de la ville elle-même. Le résultat publié suit une analyse du Conseil de l’Europe.
questionnaire-line = { $title }, version { $version }
contents = Sommaire
page-of = { $page } sur { $pages }

method = Comment lire ce rapport
method-what = De quoi il s’agit
method-what-text = La ville a répondu à { $count ->
    [one] { $count } question
   *[other] { $count } questions
  } sur ce qu’elle fait pour être une ville interculturelle. Ce rapport montre les réponses, les scores qui en résultent, et là où la ville peut le plus progresser.
method-league = Une auto-évaluation, pas un classement
method-league-text = L’Index est une auto-évaluation collective : les services répondent ensemble, et leurs échanges sont aussi utiles que les chiffres. Comparez d’abord un score au cycle précédent de la ville elle-même, puis à des villes semblables. Ce n’est ni un classement ni une mesure scientifique.
method-states = Comment une réponse compte
state-answered = Réponse donnée
state-answered-text = L’option choisie rapporte ses points. Là où l’on peut choisir plusieurs options, chacune compte.
state-unknown = Je ne sais pas
state-unknown-text = Quelqu’un a examiné la question et n’a pas pu répondre. Cela compte pour 0 tant que la réponse n’est pas trouvée.
state-empty = Pas encore de réponse
state-empty-text = Personne n’a répondu à la question. Cela compte aussi pour 0.
state-not_applicable = Sans objet
state-not_applicable-text = Le sujet ne relève pas de la ville. La question sort du calcul ; une raison est toujours donnée.
method-range = Score et fourchette
method-range-text = Les scores vont de 0 à 100 et sont arrondis à l’unité. Les réponses inconnues (« Je ne sais pas », ou pas encore de réponse) comptent pour 0 dans le score, et une fourchette est indiquée à côté. Elle se termine au maximum possible : le score si chaque réponse inconnue rapportait tous ses points. Là où rien ne s’applique, il n’y a pas de score, ce qui n’est pas la même chose que 0.
method-rules = Comment les chiffres sont calculés
rule-area-weighted_share = Le score d’un indicateur, ou d’une de ses parties, est égal à 100 × la somme des points pondérés ÷ la somme des points maximaux pondérés, pour les questions qui s’appliquent.
rule-composite-mean = Le score d’un indicateur formé de plusieurs parties est la moyenne de ses parties.
rule-composite-weighted_share = Le score d’un indicateur formé de plusieurs parties est calculé comme s’il n’en avait pas : toutes ses questions ensemble.
rule-overall-mean_of_core_areas = { $name } : moyenne des indicateurs de base, chacun d’après ses seules questions de base ; un indicateur formé de plusieurs parties compte une fois.
rule-overall-mean_of_areas = { $name } : moyenne de tous les indicateurs, chacun d’après toutes ses questions ; un indicateur formé de plusieurs parties compte une fois.
rule-overall-mean_of_core_parts = { $name } : moyenne des indicateurs de base, chacun d’après ses seules questions de base ; chaque partie compte à la place de son indicateur.
rule-overall-mean_of_parts = { $name } : moyenne de tous les indicateurs, chacun d’après toutes ses questions ; chaque partie compte à la place de son indicateur.
rule-named = { $text } (Règle : { $rule }.)
method-rules-unofficial = Le Conseil de l’Europe n’a pas publié sa formule. Ces règles sont propres à ce questionnaire et reposent sur une hypothèse.

overall = Résultat général
card-range = Entre { $low } et { $high }, { $unknown ->
    [one] { $unknown } inconnue
   *[other] { $unknown } inconnues
  }
card-complete = Aucune réponse inconnue
card-none = Aucune question ne s’applique
table-index = Indicateur
table-score = Score
table-range = Fourchette
table-answered = Réponses
table-unknown = Inconnues
table-not-applicable = Sans objet
table-caption = Tous les chiffres. « Inconnues » réunit « Je ne sais pas » et l’absence de réponse.
scores-column = { $score }
range-column = { $low }–{ $high }
best-next = Là où la ville peut le plus progresser
best-next-text = Par ordre de gain pour l’effort demandé. Chaque gain est ce qu’apporterait ce seul changement.
nothing-to-gain = Aucun changement de réponse n’augmenterait le score.
radar-caption = Profil des indicateurs
bars-caption = Score et maximum possible de chaque indicateur

kicker-core = Indicateur de base
kicker-extended = Indicateur étendu
counts = { $of ->
    [one] { $of } question
   *[other] { $of } questions
  } : { $answered } avec réponse, { $dont_know } « Je ne sais pas », { $empty } sans réponse, { $not_applicable } sans objet.
parts = Parties de cet indicateur
strengths = Points forts
no-strengths = Aucune réponse n’a obtenu les trois quarts de ses points ou plus.
gaps = À améliorer
no-gaps = Aucune réponse n’a obtenu moins de la moitié de ses points.
open-questions = Encore inconnues
answers = Les réponses données
answer-none = Rien de tout cela
reason = Raison : { $reason }
note = Note{"\u00A0"}
evidence = Preuves
recommendations = Recommandations
recommendation-step = De « { $current } » à « { $target } ».
recommendation-first = À atteindre : « { $target } ».
recommendation-gain = Index de base +{ $core } points, Index étendu +{ $extended } points.
practices = Dans d’autres villes
practice = { $title }. { $place }
since-last = Depuis le cycle précédent
since-last-dated = Depuis le cycle précédent ({ $date })

receipts = Détail du calcul
receipts-text = Ce tableau permet de recalculer chaque chiffre. Multipliez les points et le maximum par le poids ; laissez de côté les questions sans objet ; divisez les sommes et multipliez par 100. Les sommes des seules questions de base, qui servent à l’Index de base, sont indiquées en dessous là où elles diffèrent.
receipt-number = N°
receipt-question = Question
receipt-answer = Réponse
receipt-points = Points
receipt-maximum = Sur
receipt-weight = Poids
receipt-share = Part
receipt-sum = { $points } points pondérés sur { $maximum } : { $score }
receipt-sum-core = Questions de base seulement : { $points } points pondérés sur { $maximum } : { $score }
since-figure = { $name } : { $before }, maintenant { $after }
since-summary = Sur l’ensemble des questions : { $improved } en progrès, { $slipped } en recul, { $unchanged } sans changement, { $new } avec une première réponse, { $not_comparable } impossibles à comparer.
since-common = Ces deux chiffres portent sur { $count ->
    [one] la seule question qui a
   *[other] les { $count } questions qui ont
  } une réponse dans les deux cycles ; ils peuvent donc différer du résultat général.
since-improved = En progrès, questions : { $numbers }
since-slipped = En recul, questions : { $numbers }
since-new = Première réponse, questions : { $numbers }
change-new = première réponse
change-improved = en progrès
change-slipped = en recul
receipt-extended = * une question de l’Index étendu, que l’Index de base laisse de côté.

## Classeur (noms de feuilles : 31 caractères au plus, aucun de [ ] : * ? / \ )

sheet-answers = Réponses
sheet-city = Ville
sheet-evidence = Preuves
sheet-scores = Scores
sheet-receipt = Détail
sheet-lists = Listes
column-number = N°
column-question = Code de la question
column-option = Code de l’option
column-index = Indicateur
column-part = Partie
column-kind = De base ou étendu
column-text = Question
column-counts = Ce qui compte
column-answer = Réponse
column-reason = Pourquoi sans objet
column-note = Note
column-title = Titre
column-url = Adresse
column-date = Date (année-mois-jour)
column-field = Champ
column-value = Valeur
column-state = État
column-points = Points
column-maximum = Sur
column-weight = Poids
column-weighted = Points pondérés
column-weighted-maximum = Maximum pondéré
column-weighted-best = Points pondérés au mieux
column-in-core = Compte dans l’Index de base (1 ou 0)
column-figure = Chiffre
column-score = Score
column-best = Maximum possible
column-core-score = Score, questions de base seulement
column-core-best = Maximum possible, questions de base seulement
kind-core = de base
kind-extended = étendu
choice-answered = Réponse donnée
choice-yes = Oui
choice-no = Non
city-questionnaire = Questionnaire
city-name = Ville
city-country = Pays
city-population = Population
city-foreign_born_share = Personnes nées à l’étranger, en pour cent
city-date = Date des réponses (année-mois-jour)
prompt-single = Choisissez une réponse.
prompt-multiple = Répondez à chaque ligne ci-dessous par Oui ou Non. Choisissez ici « Réponse donnée » si aucune ne convient.
scores-note = Ces chiffres sont calculés à partir de la feuille « Réponses » et changent avec elle.

# Sources of courses that change: for holders of certificates, readers, and those who look after a
# course.

# On a learner's pages.
moved-title = Ce qui a changé depuis
moved-text = Depuis que vous avez suivi ce cours, des sources sur lesquelles il s’appuie ont changé. Votre certificat reste tel quel.
moved-lessons = Leçons qui s’appuient sur cette source :
# A line of a mail: the title of a source, the day, a sentence.
moved-line = { $source }, { $date } : { $what }
lesson-moved = Depuis la dernière vérification de cette leçon, une source qu’elle cite a changé :

# For those who look after a course.
sources-title = Sources et changements
sources-lede = Les traités, les résolutions et les lois changent après la rédaction d’une leçon. Vous trouvez ici ce qui a changé, ce qui est à revérifier et qui il convient d’informer.
sources-tell-title = Informer les titulaires de certificats
sources-tell-text = Chaque titulaire d’un certificat valable obtenu avec une édition antérieure reçoit un seul courriel, dans sa langue, avec les changements qui ne lui ont pas encore été signalés et un lien vers la page de son certificat.
sources-tell-button = { $count ->
    [one] Informer le titulaire de { $count } certificat valable
   *[other] Informer les titulaires de { $count } certificats valables
}
sources-tell-nobody = Il n’y a personne à informer : tous les titulaires connaissent les changements par leur édition ou par un courriel.
sources-told = { $count ->
    [0] Il ne restait personne à informer.
    [one] { $count } courriel est en route.
   *[other] { $count } courriels sont en route.
}
sources-stale-title = À revérifier
sources-stale-text = Ces textes ont été vérifiés pour la dernière fois avant le changement d’une source. Une note au-dessus de la leçon en informe les personnes qui suivent le cours. Une fois que les auteurs les auront corrigés et confirmés, publiez une nouvelle version du cours.
sources-stale-empty = Tous les textes ont été vérifiés au regard de la dernière version de leurs sources.
sources-changes-title = Ce qui a changé
sources-changes-empty = Les sources de cette édition n’ont pas changé.

# In a mail.
mail-moved-subject = Ce qui a changé dans les sources du cours « { $course } »
mail-moved-text = Depuis que vous avez suivi le cours « { $course } », des sources sur lesquelles il s’appuie ont changé. Votre certificat reste tel quel. Voici ce qui a changé :
mail-moved-link = Les leçons concernées sont indiquées ici :
mail-why-moved = Vous recevez ce courriel parce que vous êtes titulaire d’un certificat de ce cours. Chaque changement est signalé une seule fois.

# In the journal.
journal-verb-told = a informé
journal-verb-not-told = n’a pas informé

# What a course rests on, for those who look after it.
facts-title = Faits
facts-lede = Chaque leçon et chaque question indique les faits sur lesquels elle repose. Les voici, avec leur degré de certitude et, pour un chiffre qui change, la date à laquelle il était exact. Seules les personnes qui s’occupent du cours voient cette page.
facts-trace-title = Ce qui repose sur quoi
facts-graded = des points en dépendent
facts-ungraded = non notée
facts-nothing = ne cite aucun fait
facts-unknown = absent de la liste des faits
facts-wrong = ne doit pas fonder une note, ou manque
facts-list-title = Les faits
facts-list-empty = Aucun fait n’est cité.
facts-empty = Cette édition n’a ni leçons ni questions.
certainty-verified = vérifié
certainty-known = connu
certainty-synthesis = notre conclusion
certainty-partly = certain en partie
certainty-uncertain = incertain
certainty-means-verified = lu dans la source
certainty-means-known = bien connu et stable ; à confronter au texte original avant publication
certainty-means-synthesis = conclusion des auteurs à partir d’autres faits
certainty-means-partly = une partie est incertaine ; la source dit laquelle
certainty-means-uncertain = rien de noté ne peut reposer dessus

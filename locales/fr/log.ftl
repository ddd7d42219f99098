# The transparency log (docs/transparency.md).

about-log-link = Le journal public de tous les certificats
log-title = Le journal public des certificats
log-lede = Tout ce qui arrive à un certificat est inscrit dans un journal qui ne peut que croître. Chacun peut le copier et le surveiller, de sorte que personne, pas même nous, ne peut antidater un certificat ou en faire disparaître un sans que cela se voie.
log-what-title = Comment cela fonctionne
log-what-text = Chaque délivrance, remplacement et révocation est une ligne. Toutes les lignes forment ensemble un arbre d’empreintes, dont nous signons la taille et la racine toutes les quelques secondes. Si une seule ligne était modifiée, déplacée ou supprimée, la racine ne correspondrait plus à ce qui a été signé, et quiconque a gardé une signature antérieure pourrait le prouver.
log-private-title = Ce qu’il ne contient pas
log-private-text = Ni noms, ni cours, ni numéros de certificat. Une ligne dit quel genre de chose s’est produit et quand, et porte une empreinte calculée avec seize octets aléatoires, dont rien ne peut être lu ni deviné. Seul le titulaire du certificat peut montrer quelle ligne est la sienne.
log-state-title = Le journal en ce moment
log-state = { $leaves ->
    [one] { $leaves } ligne signée
   *[other] { $leaves } lignes signées
    } le { $moment }.
log-root = Racine :
log-checkpoint = Le point de contrôle signé, tel que les programmes le lisent
log-state-empty = Rien n’a encore été signé.
log-watch-title = Surveillez-le vous-même
log-watch-text = Gardez la clé ci-dessous et n’importe quel point de contrôle que vous avez vu. Les programmes qui lisent les journaux selon les spécifications C2SP tlog-tiles, tlog-checkpoint et signed-note peuvent lire celui-ci. Le nôtre compare tout ce qui est nouveau avec ce que vous avez gardé et donne l’alerte si les deux ne concordent pas.
log-address = Adresse :
log-key = Clé :
log-command = Commande :
log-holder-title = Si vous détenez un certificat
log-holder-text = La page de votre certificat vous donne les octets aléatoires et une preuve que votre ligne figure dans le journal. Avec l’attestation signée du certificat, chacun peut vérifier la preuve sans nous interroger.
log-limits-title = Ce qu’un journal ne peut pas faire
log-limits-text = Il montre que nous avons dit quelque chose et quand, non que c’était vrai. Et il ne dissuade que si quelqu’un regarde : plus il y a de personnes qui gardent des points de contrôle, moins on peut changer quoi que ce soit à leur insu.

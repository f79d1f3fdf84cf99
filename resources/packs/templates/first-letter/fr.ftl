### A first letter, French. How these files are built stands in template.toml.
### One message is one sentence; its attributes are alternatives. The same id and
### letter says the same thing in every language, so change them together.
### The last variant of a gender selector has to be correct for anybody.
### The space before ? ! : ; is a no-break space (U+00A0), as French asks.

## greeting: alternatives .e and .f need no name

greeting =
    .a = { $readerGender ->
        [female] Chère { $given },
        [male] Cher { $given },
       *[unspecified] Bonjour à vous, { $given },
    }
    .b = Bonjour { $given },
    .c = { $given }, bonjour !
    .d = Un chaleureux bonjour à vous, { $given },
    .e = Bonjour,
    .f = Je vous souhaite le bonjour,

## who_i_am: .e needs no name, .d and .e of who-city need no city

who-name =
    .a = Je m’appelle { $writerName }, et nous ne nous connaissons pas.
    .b = Nous ne nous connaissons pas : je m’appelle { $writerName }, et c’est la première lettre que je vous envoie.
    .c = C’est { $writerName } qui vous écrit, même si nous ne nous sommes jamais vus.
    .d = Permettez-moi de me présenter : je m’appelle { $writerName }.
    .e = Nous ne nous connaissons pas, et c’est la première lettre que je vous envoie.

who-city =
    .a = Ma ville, c’est { $city }.
    .b = La ville que j’appelle la mienne, c’est { $city }.
    .c = Je commence cette lettre à la table de la cuisine, et la ville derrière la fenêtre, c’est { $city }.
    .d = J’habite une maison ordinaire, avec un vieux tilleul sous la fenêtre.
    .e = J’habite un endroit calme où, le matin, les voisins se disent bonjour.

who-about =
    .a = { $about }

## how_i_know: no source is named, on purpose

how-read =
    .a = J’ai lu quelques mots sur vous récemment, et j’ai décidé de vous écrire.
    .b = Il y a peu de temps, quelques lignes qui parlaient de vous m’ont donné envie de vous envoyer une lettre toute simple.
    .c = Je sais très peu de choses de vous, mais cela a suffi pour me donner envie d’écrire.
    .d = Quelques lignes que j’ai lues sur vous me sont restées en mémoire, et voilà, je vous écris.
    .e = J’ai rencontré votre nom par hasard, et j’ai décidé de vous parler un peu de moi.

## about_me

about-day =
    .a = Mes matins commencent avec la bouilloire et la radio, que je mets tout bas pour ne pas réveiller les voisins.
    .b = Pour rentrer, je prends d’habitude le chemin le plus long, devant la boulangerie, parce que ça sent le pain frais.
    .c = Le soir, je prépare quelque chose de simple, et les vitres de la cuisine se couvrent de buée.
    .d = Le samedi, je fais du pain, et il n’a encore jamais été deux fois le même.
    .e = Le rebord de ma fenêtre est plein de pots de fleurs, et chaque matin je regarde ce qui a poussé pendant la nuit.

about-season =
    .a = { $season ->
        [winter] Ici, c’est l’hiver, et le matin le givre dessine des motifs sur le pare-brise des voitures.
        [spring] Ici, c’est le printemps, et les buissons au bord du chemin montrent leur premier vert.
        [summer] Ici, c’est l’été, et le soir les tilleuls sentent si bon que je laisse les fenêtres ouvertes.
       *[autumn] Ici, c’est l’automne, et les trottoirs sont couverts de feuilles jaunes qui craquent sous les pas.
    }
    .b = { $season ->
        [winter] En hiver, ce que je préfère, c’est la tombée du jour, quand les fenêtres d’en face s’allument l’une après l’autre.
        [spring] Au printemps, ce que je préfère, c’est le premier jour doux où l’on peut sortir sans bonnet.
        [summer] En été, ce que je préfère, c’est le petit matin, quand il fait frais et que les rues sont vides.
       *[autumn] En automne, ce que je préfère, c’est le premier soir où l’on ressort la couverture chaude.
    }
    .c = { $season ->
        [winter] Cet hiver, les enfants de la cour ont fait un bonhomme de neige, et chaque jour il a un nouveau bonnet.
        [spring] Ce printemps, une grive chante sous ma fenêtre et me réveille avant le réveil.
        [summer] Cet été, les martinets s’appellent au-dessus des toits jusque tard le soir.
       *[autumn] Cet automne, les marrons tombent sur le toit de la remise, et je sursaute à chaque fois.
    }
    .d = { $season ->
        [winter] Au marché, il y a maintenant des mandarines, et toute la cuisine sent leur écorce.
        [spring] Au marché, il y a les premiers radis, et je les mange avec du pain et du sel.
        [summer] Au marché, il y a maintenant des cerises, et j’en mange la moitié sur le chemin du retour.
       *[autumn] Au marché, il y a maintenant des potirons, et j’en fais de la soupe pour trois jours.
    }
    .e = Ici, le temps change toutes les heures, et je ne sors jamais sans parapluie.

about-hobby =
    .a = Je lis beaucoup, souvent deux livres à la fois, et ensuite je mélange les personnages.
    .b = Depuis un an, j’apprends à dessiner, et pour l’instant mes arbres sont plus réussis que mes personnages.
    .c = J’aime marcher sans but, et je rapporte toujours un caillou ou une feuille dans ma poche.
    .d = Je chante dans la cuisine, fort et faux, et le chat change de pièce.
    .e = J’aime les puzzles, et il y en a toujours un inachevé sur ma table.

## story: the four sentences of one letter are one episode; the letter is chosen once for all four

story-1 =
    .a = Je vais vous parler d’un petit invité : une mangeoire est accrochée devant ma fenêtre, et pendant une semaine personne n’est venu.
    .b = L’autre jour, nous avons fait un gâteau entre amis, d’après la recette de ma grand-mère.
    .c = Un soir, j’ai manqué le dernier tram d’une demi-minute et j’ai traversé toute la ville à pied pour rentrer.
    .d = Un jour, chez un bouquiniste, j’ai trouvé un vieux recueil de contes qui sentait la poussière et un peu la pomme.
    .e = L’hiver dernier, au parc, un chien inconnu a couru vers moi et a posé une moufle rouge à mes pieds.
    .f = Il y a deux ans, quelqu’un a laissé une plante dans l’escalier, trois petites feuilles sans pot, et depuis elle vit chez moi.

story-2 =
    .a = Je n’y pensais plus du tout quand, un matin, on a frappé doucement à la vitre.
    .b = Nous avons confondu le sel et le sucre, et nous ne l’avons remarqué que lorsque toute la maison sentait la vanille.
    .c = Il venait de pleuvoir, les rues étaient vides, et cela sentait l’asphalte mouillé.
    .d = À la maison, un ticket de cinéma tout jauni en est tombé.
    .e = La moufle était mouillée et sentait le chien, et il n’y avait personne en vue.
    .f = Je l’arrose, je la tourne vers la lumière et je n’attends rien de particulier.

story-3 =
    .a = Sur le bord, un gros moineau, gonflé comme une balle, me regardait comme si le petit déjeuner était en retard.
    .b = Nous avons goûté la première part dans un silence complet, puis nous avons ri aux larmes.
    .c = Près du pont, derrière une fenêtre éclairée, quelqu’un travaillait toujours la même mélodie au piano et trébuchait chaque fois au même endroit.
    .d = Je me demande quel film c’était, et qui était assis là avec des contes sur les genoux.
    .e = Nous avons suivi l’allée ensemble, et bientôt une petite fille avec une seule moufle est arrivée, tenant la main de son grand-père.
    .f = Et un matin de cette semaine, une odeur sucrée et inconnue flottait dans la pièce, je ne savais d’où.

story-4 =
    .a = Depuis, il vient tous les jours vers huit heures, et maintenant je me lève plus tôt pour ne pas le faire attendre.
    .b = Finalement, nous avons mangé du pain et de la confiture, et il paraît qu’on n’avait pas vu de fête aussi gaie depuis longtemps.
    .c = { $writerGender ->
        [female] Je suis restée à écouter jusqu’à ce que ce soit réussi, et je suis rentrée tard et de très bonne humeur.
        [male] Je suis resté à écouter jusqu’à ce que ce soit réussi, et je suis rentré tard et de très bonne humeur.
       *[unspecified] J’ai écouté jusqu’à ce que ce soit réussi, et la soirée s’est terminée tard et dans la bonne humeur.
    }
    .d = J’ai remis le ticket à sa place : il sera pour la personne qui lira le livre après moi.
    .e = Le chien a rendu sa trouvaille comme si tout était prévu, et nous avons tous éclaté de rire.
    .f = Une seule fleur blanche s’était ouverte pendant la nuit, et maintenant tous les voisins le savent.

## question: the second begins with "and", it follows any first

question-first =
    .a = Je voudrais vous demander : y a-t-il un livre auquel vous aimez revenir ?
    .b = Quelle musique préférez-vous : douce, forte, ou celle qu’écoutaient vos parents ?
    .c = Que sentait la cuisine de votre enfance quand on y préparait un plat de fête ?
    .d = Vous souvenez-vous du premier film que vous avez vu au cinéma ?
    .e = Quelle saison préférez-vous, et pourquoi celle-là ?
    .f = Avez-vous déjà eu un animal à la maison, et comment s’appelait-il ?

question-second =
    .a = Et sur quoi aimeriez-vous lire dans une lettre : la nature, les sciences, les voyages ou la vie de tous les jours ?
    .b = Et de quoi pourriez-vous parler toute une soirée : des étoiles, des trains, ou de tout autre chose ?
    .c = Et qu’est-ce que vous aimez le plus : la mer, la montagne, la forêt ou les grandes plaines ?
    .d = Et y a-t-il un plat que vous réussissez mieux que tous les autres ?
    .e = Et à quoi aimiez-vous jouer dans votre enfance ?
    .f = Et y a-t-il un poème ou une chanson que vous savez par cœur ?

## reply_info: reply-welcome with, reply-none without a return address

reply-welcome =
    .a = Si vous avez envie de répondre, cela me fera plaisir, mais cela ne vous engage à rien.
    .b = Une réponse serait une joie pour moi, mais sans réponse tout va bien aussi.
    .c = Il n’est pas nécessaire de répondre, et si un jour l’envie vous en vient, deux ou trois lignes suffiront.
    .d = Je lirais votre réponse avec intérêt, mais seulement si vous en avez le temps et l’envie.
    .e = Je n’attends pas de réponse : il me suffit que vous ayez cette lettre.

reply-none =
    .a = Il n’est pas nécessaire de répondre à cette lettre : c’est simplement un bonjour pour vous.
    .b = J’écris comme ça, simplement, et je n’attends pas de réponse.
    .c = Je vous en prie, ne vous souciez pas d’une réponse : j’ai simplement plaisir à vous écrire.
    .d = Cette lettre ne demande rien, on peut simplement la lire.
    .e = Aucune réponse n’est nécessaire, il me suffit que vous ayez cette lettre.

reply-address =
    .a = L’adresse de retour figure sur l’enveloppe.
    .b = Les lettres envoyées à l’adresse de retour me parviennent.
    .c = À toutes fins utiles, il y a une adresse de retour sur l’enveloppe.
    .d = Vous pouvez m’écrire à l’adresse de retour.

reply-kit =
    .a = Avec cette lettre, vous trouverez une feuille de papier vierge et une enveloppe.
    .b = Une feuille de papier et une enveloppe accompagnent cette lettre, et elles peuvent aussi servir à autre chose.
    .c = Il y a également ici une feuille de papier et une enveloppe, au cas où vous en auriez besoin.
    .d = J’ajoute une feuille de papier et une enveloppe, à toutes fins utiles.

## wish

wish-health =
    .a = Je vous souhaite une bonne santé et un sommeil calme et profond.
    .b = Je vous souhaite une bonne santé et un bon livre à portée de main.
    .c = Je vous souhaite une semaine tranquille, une bonne santé et des lectures intéressantes.
    .d = Que les nuits soient calmes, et que les matins commencent par quelque chose d’agréable.
    .e = Je vous souhaite une bonne santé et de belles pensées.
    .f = Que de bons livres croisent votre chemin, de ceux qu’on n’a pas envie de finir.

wish-small =
    .a = Et que chaque journée ait au moins une bonne minute.
    .b = Et qu’il arrive chaque jour quelque chose qui vous fasse sourire.
    .c = Et qu’un bel air vous revienne juste quand vous en avez envie.
    .d = Et que le prochain livre vous surprenne en bien.
    .e = Et que toutes sortes de petites choses réussissent aujourd’hui.
    .f = Et qu’il arrive aujourd’hui quelque chose de bon, même tout petit.

## signature

signature-closing =
    .a = Avec mes salutations chaleureuses,
    .b = Très cordialement,
    .c = Avec mes souhaits les meilleurs,
    .d = Avec respect et amitié,
    .e = Bien à vous,

signature-name =
    .a = { $writerName }

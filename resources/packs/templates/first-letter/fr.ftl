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
    .f = Bonjour à vous,

## who_i_am: .e needs no name, .d and .e of who-city need no city

who-name =
    .a = Je m’appelle { $writerName }, et nous ne nous connaissons pas.
    .b = Nous ne nous connaissons pas : je m’appelle { $writerName }, et c’est la première lettre que je vous envoie.
    .c = Vous ne me connaissez pas, je m’appelle { $writerName }.
    .d = Permettez-moi de me présenter : je m’appelle { $writerName }.
    .e = Nous ne nous connaissons pas, et c’est la première lettre que je vous envoie.

who-city =
    .a = J’habite { $city }.
    .b = L’endroit où je vis, c’est { $city }.
    .c = Devant ma fenêtre, c’est { $city }, et tout est calme en ce moment.
    .d = La maison où j’habite est tout ordinaire, et la rue aussi.
    .e = J’habite un endroit calme où l’on dit bonjour même aux inconnus.

who-about =
    .a = { $about }

## how_i_know: no source is named, on purpose

how-read =
    .a = J’ai lu quelques mots sur vous récemment, et j’ai décidé de vous écrire.
    .b = Il y a quelque temps, j’ai lu par hasard quelques mots sur vous, et l’envie m’est venue de vous envoyer une lettre toute simple.
    .c = Je sais très peu de choses de vous, mais cela a suffi pour me donner envie d’écrire.
    .d = Quelques lignes à votre sujet me sont restées en tête, et voilà, je vous écris.
    .e = Votre nom m’est tombé sous les yeux par hasard, et l’envie m’est venue de vous parler de la vie de tous les jours.

## about_me

about-day =
    .a = Mes matins commencent avec la bouilloire et la radio, que je mets tout bas.
    .b = Dans la rue, j’aime regarder les balcons : ici des géraniums, là des skis, plus loin tout un fauteuil.
    .c = Le soir, je prépare quelque chose de simple, et pendant que cela mijote, je ne fais rien du tout.
    .d = Le samedi, je remets le ménage au soir, et le soir, au dimanche.
    .e = Avant de faire les courses, j’écris toujours une liste, et je l’oublie toujours à la maison.

about-season =
    .a = { $season ->
        [winter] Ici, c’est l’hiver, et le givre dessine des motifs sur le pare-brise des voitures.
        [spring] Ici, c’est le printemps, et les premières feuilles pointent sur les buissons au bord du chemin.
        [summer] Ici, c’est l’été, et les tilleuls sentent si bon que je ne ferme presque plus les fenêtres.
       *[autumn] Ici, c’est l’automne, et les trottoirs sont couverts de feuilles jaunes qui bruissent sous les pas.
    }
    .b = { $season ->
        [winter] En hiver, ce que je préfère, c’est la tombée du jour, quand les fenêtres d’en face s’allument l’une après l’autre.
        [spring] Au printemps, ce que je préfère, c’est le premier jour doux où l’on peut sortir sans bonnet.
        [summer] En été, ce que je préfère, c’est le petit matin, quand il fait frais et que les rues sont vides.
       *[autumn] En automne, ce que je préfère, c’est le premier soir où l’on ressort la couverture chaude.
    }
    .c = { $season ->
        [winter] Cet hiver, les enfants de la cour ont fait un bonhomme de neige, et chaque jour il a un nouveau bonnet.
        [spring] Ce printemps, quelqu’un a dessiné une marelle à la craie sur le trottoir, et j’ai vu sauter des adultes aussi.
        [summer] Cet été, on fait la queue chez le marchand de glaces jusque tard le soir.
       *[autumn] Cet automne, les marrons tombent avec un tel bruit que les passants lèvent la tête.
    }
    .d = { $season ->
        [winter] Au marché, il y a maintenant des mandarines, et mes mains sentent leur écorce toute la journée.
        [spring] Au marché, il y a les premiers radis, et ils croquent si fort que cela me fait rire à chaque fois.
        [summer] Au marché, il y a maintenant des cerises, et j’en mange la moitié en chemin.
       *[autumn] Au marché, il y a maintenant des potirons, certains si gros que personne n’ose les acheter.
    }
    .e = Ici, le temps ne se décide jamais, et je promène mon parapluie le plus souvent pour rien.

about-hobby =
    .a = Je lis beaucoup, souvent deux livres à la fois, et ensuite je mélange les personnages.
    .b = J’aime réparer de petites choses à la maison, et il me reste presque toujours une vis en trop.
    .c = J’aime marcher sans but, et je rapporte toujours un caillou ou une feuille dans ma poche.
    .d = Quand il n’y a personne à la maison, je chante, fort et faux.
    .e = J’aime les puzzles, et il y en a toujours un inachevé sur ma table.

## story: the four sentences of one letter are one episode; the letter is chosen once for all four

story-1 =
    .a = Je vais vous parler d’un petit invité : il y a une mangeoire devant ma fenêtre, et pendant une semaine personne n’est venu.
    .b = L’autre jour, j’ai fait un gâteau avec des amis, d’après une vieille recette de famille.
    .c = Un soir, le dernier tram m’est passé sous le nez, et j’ai dû traverser toute la ville à pied pour rentrer.
    .d = Un jour, chez un bouquiniste, j’ai trouvé un vieux recueil de contes qui sentait la poussière et un peu la pomme.
    .e = L’hiver dernier, au parc, un chien inconnu a couru vers moi et a posé une moufle verte à mes pieds.
    .f = Il y a deux ans, quelqu’un a laissé une plante dans l’escalier, trois petites feuilles sans pot, et depuis elle vit chez moi.

story-2 =
    .a = Je n’y pensais plus du tout quand, un matin, j’ai entendu un froissement derrière la vitre.
    .b = Nous avions confondu le sel et le sucre, mais toute la maison sentait si fort la vanille que personne ne l’a remarqué.
    .c = Il venait de pleuvoir, les rues étaient vides, et cela sentait l’asphalte mouillé.
    .d = À la maison, un ticket de cinéma tout jauni en est tombé.
    .e = La moufle était mouillée et sentait le chien, et il n’y avait personne en vue.
    .f = Je l’arrose, je la tourne vers la lumière et je n’attends rien de particulier.

story-3 =
    .a = Sur le bord, un gros moineau, gonflé comme une balle, me regardait comme si le petit déjeuner était en retard.
    .b = Nous avons goûté la première part dans un silence complet, puis nous avons ri aux larmes.
    .c = Près du pont, derrière une fenêtre éclairée, quelqu’un travaillait le même air au piano et trébuchait chaque fois au même endroit.
    .d = Je me demande quel film c’était, et qui était assis là avec des contes sur les genoux.
    .e = Nous avons suivi l’allée ensemble, et bientôt une petite fille avec une seule moufle est venue vers nous, tenant la main de son grand-père.
    .f = Et un matin de cette semaine, une odeur sucrée flottait dans la pièce, venue je ne savais d’où.

story-4 =
    .a = Depuis, il vient tous les jours vers huit heures, et je me lève maintenant plus tôt pour ne pas le faire attendre.
    .b = Finalement, nous avons mangé des tartines de confiture, et dans la recette le mot « sucre » est maintenant souligné deux fois.
    .c = Enfin, l’air est venu sans une faute, et le reste du chemin m’a paru très court.
    .d = Le ticket est de nouveau à sa place : il sera pour la personne qui lira le livre après moi.
    .e = Le chien a rendu sa trouvaille comme si tout était prévu, et nous avons tous éclaté de rire.
    .f = Une seule fleur s’était ouverte pendant la nuit, pas plus grande qu’un bouton de chemise, et maintenant tous les voisins sont au courant.

## question: the second begins with "and", it follows any first

question-first =
    .a = Je voudrais vous demander : y a-t-il un livre auquel vous aimez revenir ?
    .b = Quelle musique préférez-vous : douce, forte, ou celle sur laquelle on peut danser ?
    .c = Y a-t-il une odeur qui vous plaît toujours : le café, le foin, un vieux livre ?
    .d = Vous souvenez-vous du premier film que vous avez vu au cinéma ?
    .e = Quelle saison préférez-vous, et pourquoi celle-là ?
    .f = Y a-t-il un animal que vous pourriez regarder pendant des heures ?

question-second =
    .a = Et sur quoi aimeriez-vous lire dans une lettre : la nature, les sciences, les voyages ou la vie de tous les jours ?
    .b = Et de quoi pourriez-vous parler toute une soirée : des étoiles, des trains, ou de tout autre chose ?
    .c = Et qu’est-ce que vous aimez le plus : la mer, la montagne, la forêt ou les grandes plaines ?
    .d = Et quel plat savez-vous faire sans regarder la recette ?
    .e = Et à quoi aimiez-vous jouer dans votre enfance ?
    .f = Et quel poème ou quelle chanson savez-vous par cœur ?

## reply_info: reply-welcome with, reply-none without a return address

reply-welcome =
    .a = Si vous avez envie de répondre, cela me fera plaisir, mais cela ne vous engage à rien.
    .b = Une réponse me ferait plaisir, mais sans réponse tout va bien aussi.
    .c = Il n’est pas nécessaire de répondre, mais si un jour l’envie vous en vient, deux ou trois lignes suffiront.
    .d = Je lirais votre réponse avec intérêt, mais seulement si vous en avez le temps et l’envie.
    .e = Je n’attends pas de réponse : il me suffit que vous ayez cette lettre.

reply-none =
    .a = Il n’est pas nécessaire de répondre à cette lettre : c’est simplement un bonjour pour vous.
    .b = J’écris comme ça, simplement, et je n’attends pas de réponse.
    .c = Ne vous souciez surtout pas d’une réponse : j’ai simplement plaisir à vous écrire.
    .d = Cette lettre ne demande rien, vous pouvez simplement la lire.
    .e = Aucune réponse n’est nécessaire, il me suffit que vous ayez cette lettre.

reply-address =
    .a = L’adresse de l’expéditeur figure sur l’enveloppe.
    .b = Les lettres pour moi arrivent à l’adresse de l’expéditeur, qui est sur l’enveloppe.
    .c = À toutes fins utiles, l’adresse de l’expéditeur est sur l’enveloppe.
    .d = Je mets l’adresse de l’expéditeur sur l’enveloppe, pour que vous l’ayez sous la main.

reply-kit =
    .a = Une feuille de papier vierge et une enveloppe accompagnent cette lettre.
    .b = La feuille de papier et l’enveloppe sont pour vous, à utiliser comme vous voudrez.
    .c = Il y a aussi une feuille de papier et une enveloppe, si elles peuvent vous servir.
    .d = J’ajoute une feuille de papier et une enveloppe.

## wish

wish-health =
    .a = Je vous souhaite une bonne santé et un sommeil calme et profond.
    .b = Je vous souhaite une bonne santé et la tranquillité d’esprit.
    .c = Je vous souhaite une bonne santé et une semaine tranquille.
    .d = Je vous souhaite de bien dormir et de vous réveiller avec des forces neuves.
    .e = Je vous souhaite une bonne santé et des pensées légères.
    .f = Je vous souhaite de bons livres, de ceux que l’on regrette d’avoir finis.

wish-small =
    .a = Et qu’il y ait un bon moment dans chaque journée.
    .b = Et que quelque chose vous fasse sourire aujourd’hui.
    .c = Et que les bons souvenirs vous viennent souvent.
    .d = Et que le temps vous soit clément.
    .e = Et que la soirée vous soit agréable.
    .f = Et qu’il vous arrive aujourd’hui quelque chose de bon, même de tout petit.

## signature

signature-closing =
    .a = Bien chaleureusement,
    .b = Très cordialement,
    .c = Avec mes meilleurs vœux,
    .d = Avec respect et amitié,
    .e = Bien à vous,

signature-name =
    .a = { $writerName }

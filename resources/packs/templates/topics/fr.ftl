### Sentences about the reader's interests, French. See topics.toml.
### "<topic>-share" speaks of the interest and the writer, "<topic>-question" asks.
### The same id and letter says the same thing in every language.
### The space before ? ! : ; is a no-break space (U+00A0), as French asks.

astronomy-share =
    .a = J’ai retenu que vous aimez l’astronomie ; je ne sais trouver que la Grande Ourse, et j’en tire chaque fois de la fierté.
    .b = Les soirs de ciel clair, je sors sur le balcon regarder les étoiles, alors j’ai eu plaisir à lire que vous aimez l’astronomie.
    .c = Il paraît que vous aimez l’astronomie ; ce qui m’étonne le plus, c’est l’âge de la lumière des étoiles.

astronomy-question =
    .a = Quelle constellation avez-vous appris à trouver en premier ?
    .b = Quelle planète aimeriez-vous le plus voir au télescope ?
    .c = Qu’est-ce qui vous étonne le plus dans le ciel ?

biology-share =
    .a = J’ai retenu que vous vous intéressez à la biologie ; je peux regarder pendant une demi-heure des fourmis qui portent une miette.
    .b = Enfant, j’ai fait pousser un haricot dans un bocal en le regardant dix fois par jour, alors j’ai eu plaisir à lire que vous aimez la biologie.
    .c = Il paraît que vous aimez la biologie ; je connais peu de plantes par leur nom, mais je regarde chaque feuille.

biology-question =
    .a = De quelle plante ou de quel animal pourriez-vous parler le plus longtemps ?
    .b = Qu’est-ce qui vous étonne le plus dans la nature vivante ?
    .c = Avez-vous déjà fait pousser quelque chose à partir d’une graine, en l’observant chaque jour ?

birds-share =
    .a = J’ai retenu que vous aimez les oiseaux ; je sais distinguer un moineau d’un étourneau, et c’est à peu près tout.
    .b = Quand une grive chante, je m’arrête toujours pour l’écouter, alors j’ai eu plaisir à lire que vous aimez les oiseaux.
    .c = Il paraît que vous aimez les oiseaux ; le matin, je devine à l’oreille qui chante, et je me trompe presque toujours.

birds-question =
    .a = Quel oiseau reconnaissez-vous à sa voix ?
    .b = Vous souvenez-vous du premier oiseau que vous avez pris le temps de regarder ?
    .c = Quel oiseau trouvez-vous le plus drôle ?

board-games-share =
    .a = J’ai retenu que vous aimez les jeux de société ; je lis toujours les règles à voix haute, puis je fais tout à l’envers.
    .b = Je préfère les jeux où même le perdant rit, alors j’ai eu plaisir à lire que vous aimez les jeux de société.
    .c = Il paraît que vous aimez les jeux de société ; je perds souvent, mais j’aime le bruit des pions sur le plateau.

board-games-question =
    .a = À quel jeu jouiez-vous le plus dans votre enfance ?
    .b = Quels jeux préférez-vous : ceux qui font réfléchir ou ceux qui font rire ?
    .c = Quel jeu choisiriez-vous pour une longue soirée de pluie ?

books-share =
    .a = J’ai retenu que vous aimez lire ; il y a toujours une pile de livres près de mon lit, et elle ne diminue jamais.
    .b = J’aime aller à la bibliothèque rien que pour l’odeur, alors j’ai eu plaisir à apprendre que vous aimez les livres.
    .c = Il paraît que vous aimez lire ; moi, je lis souvent deux fois la même page parce que mes pensées sont parties ailleurs.

books-question =
    .a = Quel livre offririez-vous à un bon ami ?
    .b = Où aimiez-vous le plus lire dans votre enfance ?
    .c = De quel livre pour enfants vous souvenez-vous le mieux ?

cats-share =
    .a = J’ai retenu que vous aimez les chats ; un chat que je connais prend toute feuille de papier pour un lit.
    .b = Je m’arrête pour chaque chat de notre rue, alors j’ai eu plaisir à lire que vous aimez les chats.
    .c = Il paraît que vous aimez les chats ; j’admire leur façon de s’endormir n’importe où.

cats-question =
    .a = Avez-vous déjà eu un chat, et comment s’appelait-il ?
    .b = Quelle manie des chats vous amuse le plus ?
    .c = Les chats comprennent-ils les mots, selon vous, ou seulement la voix ?

chess-share =
    .a = J’ai retenu que vous aimez les échecs ; je sais seulement comment avancent les pièces, mais j’aime regarder jouer au parc.
    .b = Je joue mal aux échecs, mais avec entrain, alors j’ai eu plaisir à lire que vous les aimez aussi.
    .c = Il paraît que vous aimez les échecs ; chez nous, il y a un vieil échiquier en bois où un bouton remplace l’un des pions.

chess-question =
    .a = Qui vous a appris à jouer aux échecs ?
    .b = Quelles parties préférez-vous : les rapides ou les longues, sans hâte ?
    .c = Y a-t-il une partie d’échecs dont vous vous souvenez encore ?

coffee-tea-share =
    .a = J’ai retenu que vous appréciez une bonne tasse de thé ou de café ; ma tasse préférée est ébréchée, et j’y tiens.
    .b = Ma matinée ne commence que lorsque la cuisine sent une boisson toute fraîche, alors j’ai eu plaisir à lire que vous aimez le thé ou le café.
    .c = Il paraît que vous aimez le thé ou le café ; moi, je me brûle la langue à chaque fois, faute de savoir attendre.

coffee-tea-question =
    .a = Comment le préférez-vous : avec du citron, avec du lait ou sans rien ?
    .b = Y a-t-il une tasse dont vous vous souvenez depuis l’enfance ?
    .c = Qu’est-ce qui va le mieux, le soir, avec une tasse bien chaude, selon vous ?

computers-share =
    .a = J’ai retenu que vous aimez les ordinateurs ; le mien, je lui demande surtout poliment de bien vouloir marcher.
    .b = Je me rappelle encore le ronronnement de mon premier ordinateur, alors j’ai eu plaisir à lire que vous aimez les ordinateurs.
    .c = Il paraît que vous aimez les ordinateurs ; j’admire les gens qui savent en parler avec des mots simples.

computers-question =
    .a = Que savait faire le tout premier programme que vous avez écrit ?
    .b = Comment était votre premier ordinateur ?
    .c = Qu’est-ce qui vous plaît le plus dans les ordinateurs ?

cooking-share =
    .a = J’ai retenu que vous aimez cuisiner ; il y a trois plats que je réussis toujours, et l’un d’eux est une soupe.
    .b = Je cuisine tous les jours et je brûle encore les oignons, alors j’ai eu plaisir à lire que vous aimez cuisiner.
    .c = Il paraît que vous aimez cuisiner ; ma cuisine à moi sent surtout l’ail et l’aneth.

cooking-question =
    .a = Quel est le premier plat que vous avez appris à préparer ?
    .b = À quoi vous fiez-vous davantage en cuisine : à la recette ou à votre instinct ?
    .c = Quelle épice préférez-vous ?

crosswords-share =
    .a = J’ai retenu que vous aimez les mots croisés ; je bute toujours sur les noms de rivières.
    .b = Les mots croisés sont plus drôles à plusieurs et à voix haute, alors j’ai eu plaisir à lire que vous les aimez.
    .c = Il paraît que vous aimez les mots croisés ; j’écris au crayon et je gomme beaucoup.

crosswords-question =
    .a = Quels mots croisés préférez-vous : les faciles, ou ceux qui durent toute une semaine ?
    .b = Quel mot de mots croisés avez-vous retenu parce qu’il était très drôle ?
    .c = Par quoi commencez-vous : par le mot le plus long ou par le plus facile ?

cycling-share =
    .a = J’ai retenu que vous aimez le vélo ; le mien grince tellement qu’il n’a pas besoin de sonnette.
    .b = Un vélo à panier me met toujours de bonne humeur, alors j’ai eu plaisir à lire que vous aimez le vélo.
    .c = Il paraît que vous aimez le vélo ; moi, j’aime descendre les côtes quand le vent siffle aux oreilles.

cycling-question =
    .a = De quelle promenade à vélo vous souvenez-vous le mieux ?
    .b = Comment était votre premier vélo ?
    .c = Que préférez-vous : une route bien lisse ou un sentier dans la forêt ?

dogs-share =
    .a = J’ai retenu que vous aimez les chiens ; celui des voisins emporte mes pantoufles et les rapporte toujours.
    .b = Dans la rue, je guette toujours un vieil épagneul joyeux, alors j’ai eu plaisir à lire que vous aimez les chiens.
    .c = Il paraît que vous aimez les chiens ; dans notre cour, je connais par leur nom plus de chiens que de gens.

dogs-question =
    .a = De quel chien vous souvenez-vous le mieux ?
    .b = Quels chiens préférez-vous : les grands ou les petits ?
    .c = Quelle est la chose la plus drôle que vous ayez vu faire à un chien ?

drawing-share =
    .a = J’ai retenu que vous aimez dessiner ; mes chats ressemblent à des pommes de terre, mais je les dessine quand même.
    .b = J’ai un petit crayon dans ma poche, mais j’ose rarement le sortir, alors j’ai eu plaisir à lire que vous aimez dessiner.
    .c = Il paraît que vous aimez dessiner ; ce que je préfère, c’est l’odeur d’un crayon qu’on vient de tailler.

drawing-question =
    .a = Qu’aimez-vous le plus dessiner ?
    .b = Que préférez-vous : le crayon, l’encre ou la peinture ?
    .c = Quel tableau pourriez-vous regarder pendant une heure entière ?

films-share =
    .a = J’ai retenu que vous aimez le cinéma ; moi, j’aime les vieilles comédies où tout finit par une danse.
    .b = Je vais souvent dans un petit cinéma où les fauteuils grincent, alors j’ai eu plaisir à lire que vous aimez le cinéma.
    .c = Il paraît que vous aimez le cinéma ; je reste toujours jusqu’à la toute fin du générique.

films-question =
    .a = Quel film pourriez-vous voir et revoir ?
    .b = Quel film vous fait rire à chaque fois ?
    .c = De quel film avez-vous le mieux retenu la musique ?

fishing-share =
    .a = J’ai retenu que vous aimez la pêche ; d’une journée entière à la rivière, je n’ai rapporté qu’un nez brûlé par le soleil.
    .b = Je ne pêche pas, mais j’aime être au bord de l’eau à l’aube, alors j’ai eu plaisir à lire que vous aimez la pêche.
    .c = Il paraît que vous aimez la pêche ; je connais un pêcheur dont le poisson grandit à chaque récit.

fishing-question =
    .a = Où préférez-vous pêcher : en rivière, dans un lac ou en mer ?
    .b = De quelle prise vous souvenez-vous le mieux ?
    .c = Qu’aimez-vous le plus dans la pêche : le silence, le matin ou la prise ?

football-share =
    .a = J’ai retenu que vous aimez le football ; je ne comprends les règles que si on me les explique avec des morceaux de sucre.
    .b = Les enfants de notre cour jouent jusqu’à la nuit, et il est amusant de les écouter, alors j’ai eu plaisir à lire que vous aimez le football.
    .c = Il paraît que vous aimez le football ; je regarde plus le visage des spectateurs que le ballon.

football-question =
    .a = Où jouiez-vous au football dans votre enfance : sur l’herbe, dans une cour ou sur le sable ?
    .b = De quel match vous souvenez-vous le mieux ?
    .c = À quel poste préfériez-vous jouer ?

gardening-share =
    .a = J’ai retenu que vous aimez jardiner ; trois tomates ont mûri sur mon balcon, et j’en ai eu autant de fierté que d’un champ entier.
    .b = Du persil pousse sur le rebord de ma fenêtre, alors j’ai eu plaisir à lire que vous aimez jardiner.
    .c = Il paraît que vous aimez jardiner ; moi, j’aime l’odeur de la terre après l’arrosage.

gardening-question =
    .a = Qu’est-ce qui a toujours le mieux poussé chez vous ?
    .b = Que planteriez-vous en premier dans un nouveau jardin ?
    .c = Quelle odeur de jardin préférez-vous ?

guitar-share =
    .a = J’ai retenu que vous aimez la guitare ; je connais trois accords, et les voisins les connaissent aussi.
    .b = Je peux écouter une guitare toute une soirée, alors j’ai eu plaisir à lire que vous l’aimez.
    .c = Il paraît que vous aimez la guitare ; j’aime le son qu’elle a quand on l’accorde avant de jouer.

guitar-question =
    .a = Quelle chanson avez-vous apprise en premier à la guitare ?
    .b = Que préférez-vous : jouer pour vous-même, ou quand quelqu’un chante avec vous ?
    .c = Qu’est-ce qui sonne le mieux à la guitare, selon vous ?

hiking-share =
    .a = J’ai retenu que vous aimez la randonnée ; ma plus longue a duré une journée, et le pain en haut de la colline était meilleur que n’importe quel gâteau.
    .b = J’aime marcher dans les bois, même si je me fatigue vite, alors j’ai eu plaisir à lire que vous aimez la randonnée.
    .c = Il paraît que vous aimez la randonnée ; moi, ce que je préfère, c’est la minute où l’on pose le sac à dos.

hiking-question =
    .a = À quelle randonnée repensez-vous le plus souvent ?
    .b = Qu’est-ce qui vous paraît le meilleur à manger pendant une halte ?
    .c = Sans quoi, selon vous, ne faut-il jamais partir en randonnée ?

history-share =
    .a = J’ai retenu que vous aimez l’histoire ; j’aime lire comment les gens vivaient il y a trois cents ans, ce qu’ils mangeaient et comment ils se chauffaient.
    .b = Je peux passer une demi-journée dans un petit musée, parmi les rouets et les cruches, alors j’ai eu plaisir à lire que vous aimez l’histoire.
    .c = Il paraît que vous aimez l’histoire ; ce que j’aimerais le plus voir, c’est comment on fondait les cloches autrefois.

history-question =
    .a = Dans quel siècle lointain aimeriez-vous passer une journée ?
    .b = Quelle ville ancienne trouvez-vous la plus intéressante ?
    .c = Quel objet très ancien avez-vous un jour tenu dans vos mains ?

knitting-share =
    .a = J’ai retenu que vous aimez tricoter ; cela fait deux ans que je tricote la même écharpe.
    .b = Ma grand-mère m’a appris les premières mailles, et j’ai oublié le reste, mais j’ai eu plaisir à lire que vous aimez tricoter.
    .c = Il paraît que vous aimez tricoter ; ce que je préfère, c’est choisir la couleur de la laine.

knitting-question =
    .a = Qu’avez-vous tricoté en tout premier ?
    .b = Avec quelles couleurs aimez-vous le plus tricoter ?
    .c = Laquelle des choses que vous avez tricotées a été portée le plus longtemps ?

languages-share =
    .a = J’ai retenu que vous aimez les langues ; je colle des listes de mots nouveaux sur le réfrigérateur et je les apprends pendant que la soupe cuit.
    .b = J’apprends une langue depuis des années et je confonds encore les terminaisons, alors j’ai eu plaisir à lire que vous aimez les langues.
    .c = Il paraît que vous aimez les langues ; moi, j’aime les mots qu’on ne peut pas traduire exactement.

languages-question =
    .a = Quelle langue avez-vous le plus de plaisir à entendre ?
    .b = Quel mot de votre langue aimez-vous le plus ?
    .c = Comment retenez-vous mieux les mots nouveaux : à l’oreille, dans les livres ou par les chansons ?

mathematics-share =
    .a = J’ai retenu que vous aimez les mathématiques ; à l’école, je préférais la géométrie, à cause des dessins.
    .b = Je compte lentement, mais j’aime les explications élégantes, alors j’ai eu plaisir à lire que vous aimez les mathématiques.
    .c = Il paraît que vous aimez les mathématiques ; on m’a dit un jour qu’une bonne solution ressemble à une bonne mélodie, et j’aimerais le croire.

mathematics-question =
    .a = Quelle idée mathématique vous semble la plus élégante ?
    .b = Vous souvenez-vous du livre ou de la leçon qui vous a fait aimer les mathématiques ?
    .c = Que diriez-vous à une personne qui a peur des mathématiques depuis l’école ?

mushrooms-share =
    .a = J’ai retenu que vous aimez aller aux champignons ; moi, je n’ose cueillir que les girolles.
    .b = J’aime l’odeur des champignons séchés plus que tous les parfums, alors j’ai eu plaisir à lire que vous aimez aller aux champignons.
    .c = Il paraît que vous aimez aller aux champignons ; moi, je reviens d’habitude avec un panier de pommes de pin.

mushrooms-question =
    .a = Quel champignon avez-vous le plus de plaisir à trouver ?
    .b = Quel est, selon vous, le meilleur plat que l’on puisse faire avec des champignons ?
    .c = Qui vous a montré pour la première fois comment distinguer les champignons ?

music-share =
    .a = J’ai retenu que vous aimez la musique ; je ne joue presque de rien, mais j’ai toujours un air dans la tête.
    .b = Quand j’écoute de la musique en faisant la vaisselle, les assiettes attendent, alors j’ai eu plaisir à lire que vous aimez la musique.
    .c = Il paraît que vous aimez la musique ; je découvre tard les nouvelles chansons, et je les écoute ensuite pendant des semaines.

music-question =
    .a = Qu’écoutiez-vous le plus à l’époque de l’école ?
    .b = De quel concert vous souvenez-vous encore ?
    .c = Quelle musique convient le mieux à un jour de pluie, selon vous ?

nature-share =
    .a = J’ai retenu que vous aimez la nature ; je peux rester longtemps au bord d’un ruisseau, simplement à écouter.
    .b = Le dimanche, je vais à la sortie de la ville, près d’un étang à canards, alors j’ai eu plaisir à lire que vous aimez la nature.
    .c = Il paraît que vous aimez la nature ; moi, ce que je préfère, c’est l’odeur de la forêt après la pluie.

nature-question =
    .a = Quel bruit de la nature aimez-vous le plus ?
    .b = Quel arbre préférez-vous ?
    .c = Qu’est-ce qui vous impressionne le plus dans la nature ?

novels-share =
    .a = J’ai retenu que vous aimez les romans ; je lis lentement et je regarde toujours la dernière page en premier.
    .b = Il y a sur mon étagère plus de gros romans que je ne pourrai en lire, alors j’ai eu plaisir à apprendre que vous aimez les romans.
    .c = Il paraît que vous aimez les romans ; je préfère ceux où quelqu’un voyage et où il pleut.

novels-question =
    .a = Quel roman aimeriez-vous pouvoir relire comme la première fois ?
    .b = Quels romans préférez-vous : les longs ou les courts ?
    .c = Avec quel personnage de roman aimeriez-vous dîner ?

photography-share =
    .a = J’ai retenu que vous aimez photographier ; mes images à moi sont souvent de travers, mais je les aime bien.
    .b = Je peux passer des heures à regarder de vieilles images de famille, alors j’ai eu plaisir à lire que vous aimez photographier.
    .c = Il paraît que vous aimez photographier ; moi, j’attends longtemps la bonne lumière, et puis un nuage arrive.

photography-question =
    .a = Que préférez-vous photographier : les gens, les animaux ou les paysages ?
    .b = Quelles images préférez-vous : en couleurs ou en noir et blanc ?
    .c = Y a-t-il une image que vous voyez nettement les yeux fermés ?

physics-share =
    .a = J’ai retenu que vous vous intéressez à la physique ; je peux regarder longtemps une bulle de savon en me demandant d’où viennent ses couleurs.
    .b = Je ne comprends pas grand-chose aux sciences, mais j’aime demander pourquoi le ciel est bleu, alors j’ai eu plaisir à lire que vous aimez la physique.
    .c = Il paraît que vous aimez la physique ; pour moi, elle commence avec la bouilloire qui chante avant de bouillir.

physics-question =
    .a = Quel phénomène ordinaire aimez-vous le plus expliquer ?
    .b = Vous souvenez-vous d’une expérience qui a été pour vous une surprise ?
    .c = Quel livre de physique donneriez-vous à un débutant ?

piano-share =
    .a = J’ai retenu que vous aimez le piano ; dans mon enfance, j’ai travaillé la même valse pendant un an.
    .b = Quand quelqu’un fait des gammes dans l’immeuble, j’écoute volontiers, alors j’ai eu plaisir à lire que vous aimez le piano.
    .c = Il paraît que vous aimez le piano ; moi, je joue seulement des notes isolées et je les écoute s’éteindre.

piano-question =
    .a = Quel morceau de piano aimez-vous le plus ?
    .b = Que préférez-vous : jouer du piano ou en écouter ?
    .c = Vous souvenez-vous du premier piano devant lequel vous avez pris place ?

poetry-share =
    .a = J’ai retenu que vous aimez les poèmes ; je n’en sais que quelques-uns par cœur, surtout sur l’automne.
    .b = Il y a un mince recueil de poèmes sur ma table de nuit, alors j’ai eu plaisir à lire que vous aimez la poésie.
    .c = Il paraît que vous aimez les poèmes ; je les lis à voix haute quand personne ne m’entend.

poetry-question =
    .a = Quel poème liriez-vous à voix haute en premier ?
    .b = Quels poèmes préférez-vous : avec ou sans rimes ?
    .c = Y a-t-il un poète auquel vous revenez depuis l’école ?

running-share =
    .a = J’ai retenu que vous aimez courir ; je cours lentement, et les vieilles dames avec leurs chiens me dépassent.
    .b = J’admire les gens qui courent même sous la pluie, alors j’ai eu plaisir à lire que vous aimez courir.
    .c = Il paraît que vous aimez courir ; moi, ce que je préfère, c’est la minute d’après, quand le souffle se calme.

running-question =
    .a = Où est-il le plus agréable de courir, selon vous : au parc, au bord de l’eau ou dans les bois ?
    .b = Comment préférez-vous courir : en musique ou en silence ?
    .c = Comment a commencé votre goût pour la course ?

science-fiction-share =
    .a = J’ai retenu que vous aimez la science-fiction ; enfant, je croyais dur comme fer à une petite maison sur la Lune.
    .b = J’aime les histoires de planètes lointaines quand il y a un chat dedans, alors j’ai eu plaisir à lire que vous aimez la science-fiction.
    .c = Il paraît que vous aimez la science-fiction ; je n’en connais presque rien, et tout conseil serait le bienvenu.

science-fiction-question =
    .a = Par quel livre de science-fiction vaut-il mieux commencer ?
    .b = Quelle planète inventée aimeriez-vous voir ?
    .c = Quelle invention trouvée dans les livres serait la plus utile à la cuisine ?

sport-share =
    .a = J’ai retenu que vous aimez le sport ; je fais ma gymnastique du matin avec la radio et je confonds toujours la droite et la gauche.
    .b = Je joue mal au tennis de table, mais avec beaucoup d’enthousiasme, alors j’ai eu plaisir à lire que vous aimez le sport.
    .c = Il paraît que vous aimez le sport ; je regarde les gymnastes sans comprendre comment ils font.

sport-question =
    .a = Quel sport préfériez-vous à l’école ?
    .b = Que préférez-vous : faire du sport ou en regarder ?
    .c = De quelle compétition vous souvenez-vous le mieux ?

swimming-share =
    .a = J’ai retenu que vous aimez nager ; je nage lentement, sur le dos, et je regarde surtout le ciel.
    .b = Après la baignade, je mange toujours pour deux, alors j’ai eu plaisir à lire que vous aimez nager.
    .c = Il paraît que vous aimez nager ; moi, ce que je préfère, c’est la première minute dans l’eau froide.

swimming-question =
    .a = Où avez-vous appris à nager ?
    .b = Où préférez-vous nager : dans la mer, dans un lac ou dans une rivière ?
    .c = De quel lieu de baignade gardez-vous le meilleur souvenir ?

theatre-share =
    .a = J’ai retenu que vous aimez le théâtre ; moi, ce que je préfère, c’est le moment où la lumière s’éteint.
    .b = À l’école, j’ai eu un jour le rôle d’un arbre, et depuis j’aime le théâtre, alors j’ai eu plaisir à lire que vous l’aimez aussi.
    .c = Il paraît que vous aimez le théâtre ; je me retrouve toujours à une place d’où l’on ne voit que la moitié de la scène.

theatre-question =
    .a = De quel spectacle vous souvenez-vous le mieux ?
    .b = Que préférez-vous : les comédies ou les pièces sérieuses ?
    .c = Quel rôle aimeriez-vous jouer ?

trains-share =
    .a = J’ai retenu que vous aimez les trains ; c’est au bruit des roues que je dors le mieux.
    .b = Enfant, je pouvais regarder les trains pendant des heures, alors j’ai eu plaisir à lire que vous les aimez.
    .c = Il paraît que vous aimez les trains ; moi, j’aime quand le wagon démarre et que les cuillères se mettent à tinter dans les verres.

trains-question =
    .a = Quels trains préférez-vous : les vieilles locomotives à vapeur ou les trains modernes ?
    .b = Vous rappelez-vous ce qui vous plaisait le plus dans les trains, dans votre enfance ?
    .c = Quelle gare préférez-vous ?

travel-share =
    .a = J’ai retenu que vous aimez voyager ; moi, j’aime les petites gares où le train ne s’arrête qu’une minute.
    .b = Je voyage peu, mais j’aime les livres de voyage, alors j’ai eu plaisir à lire que vous aimez voyager.
    .c = Il paraît que vous aimez voyager ; je retiens chaque voyage par une odeur, le dernier par le thym.

travel-question =
    .a = De quel voyage avez-vous le plus de plaisir à vous souvenir ?
    .b = Quelle est la meilleure chose que vous ayez mangée en voyage ?
    .c = Comment préférez-vous voyager : en train, en bateau ou à pied ?

### A postcard, French. How these files are built stands in ../first-letter/template.toml.
### One message is one sentence; its attributes are alternatives. The same id and
### letter says the same thing in every language, so change them together.
### The last variant of a gender selector has to be correct for anybody.
### The space before ? ! : ; is a no-break space (U+00A0), as French asks.

## greeting: alternatives .d and .e need no name

greeting =
    .a = { $readerGender ->
        [female] Chère { $given },
        [male] Cher { $given },
       *[unspecified] Bonjour à vous, { $given },
    }
    .b = Bonjour { $given },
    .c = Un chaleureux bonjour à vous, { $given },
    .d = Bonjour,
    .e = Bonjour à vous,

## day

day-small =
    .a = Cette carte est un petit bonjour d’une journée tout à fait ordinaire.
    .b = L’eau vient de bouillir et, pendant que le thé refroidit, je vous écris.
    .c = Un moineau s’est posé devant ma fenêtre et regarde comme s’il voulait entrer.
    .d = Aujourd’hui mon chemin du retour a été long : par la boulangerie et les vieux arbres.
    .e = Sur ma table, il y a un livre, une demi-pomme et cette carte pour vous.
    .f = Dans la maison, quelqu’un apprend un air au piano, et c’est mieux chaque jour.
    .g = Le chat des voisins dort depuis ce matin sur le rebord de ma fenêtre.
    .h = La rue sent aujourd’hui le pain frais.
    .i = Dans un tiroir, il y avait une boîte à boutons, et je les trie par couleur.
    .j = Près du portail, deux enfants font naviguer des bateaux en papier dans une flaque.

day-season =
    .a = { $season ->
        [winter] Ici c’est l’hiver, et le matin le givre dessine sur les vitres.
        [spring] Ici c’est le printemps, et les buissons ont leur première verdure.
        [summer] Ici c’est l’été, et les tilleuls sentent bon toute la journée.
       *[autumn] Ici c’est l’automne, et les feuilles bruissent sous les pas.
    }
    .b = { $season ->
        [winter] En hiver, j’aime voir les fenêtres s’allumer l’une après l’autre.
        [spring] Au printemps, j’aime le premier jour sans bonnet.
        [summer] En été, j’aime la fraîcheur du petit matin.
       *[autumn] En automne, j’aime ressortir la couverture chaude.
    }
    .c = { $season ->
        [winter] La neige rend tout un peu plus silencieux.
        [spring] Le soir, les merles chantent sur les toits.
        [summer] Le soir, il fait jour longtemps.
       *[autumn] Les marrons tombent avec un bruit sourd.
    }
    .d = Les nuages passent au-dessus des toits, et il est agréable de les regarder.
    .e = Le soir, la ville est si calme qu’on entend les tramways de loin.
    .f = Il pleuvait encore à l’instant, et maintenant tout brille.
    .g = À cette heure, la lumière est très douce.

## wish

wish =
    .a = Je vous souhaite une bonne santé et un sommeil calme et profond.
    .b = Je vous souhaite une bonne santé et l’esprit en paix.
    .c = Que chaque jour ait un bon moment.
    .d = Que quelque chose vous fasse sourire aujourd’hui.
    .e = Que le temps vous soit doux et les soirées paisibles.
    .f = Je vous souhaite de bons livres et des pensées joyeuses.
    .g = Que de bons souvenirs vous reviennent souvent.
    .h = Que cette semaine vous soit paisible.
    .i = Je vous souhaite du thé chaud et de bonnes conversations.
    .j = Que quelque chose de bon arrive aujourd’hui, même tout petit.

## signature

signature-closing =
    .a = Avec mes salutations chaleureuses,
    .b = Bien à vous,
    .c = Avec mes meilleurs vœux,

signature-name =
    .a = { $writerName }

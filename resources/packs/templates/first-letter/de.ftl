### A first letter, German. How these files are built stands in template.toml.
### One message is one sentence; its attributes are alternatives. The same id and
### letter says the same thing in every language, so change them together.
### The last variant of a gender selector has to be correct for anybody.

## greeting: alternatives .e and .f need no name

greeting =
    .a = { $readerGender ->
        [female] Liebe { $given }!
        [male] Lieber { $given }!
       *[unspecified] Guten Tag, { $given }!
    }
    .b = Einen guten Tag, { $given }!
    .c = Hallo, { $given }!
    .d = Ein herzliches Hallo, { $given }!
    .e = Hallo!
    .f = Einen schönen guten Tag!

## who_i_am: .e needs no name, .d and .e of who-city need no city

who-name =
    .a = Ich heiße { $writerName }, und wir kennen uns nicht.
    .b = Wir kennen uns nicht: Ich heiße { $writerName }, und das ist mein erster Brief an Sie.
    .c = Sie kennen mich nicht, mein Name ist { $writerName }.
    .d = Darf ich mich vorstellen: Mein Name ist { $writerName }.
    .e = Wir kennen uns nicht, und das ist mein erster Brief an Sie.

who-city =
    .a = Ich wohne in { $city }.
    .b = Der Ort, an dem ich lebe, heißt { $city }.
    .c = Vor meinem Fenster liegt { $city }, und es ist gerade still.
    .d = Das Haus, in dem ich wohne, ist ganz gewöhnlich, und die Straße auch.
    .e = Ich wohne an einem stillen Ort, an dem man auch Unbekannte grüßt.

who-about =
    .a = { $about }

## how_i_know: no source is named, on purpose

how-read =
    .a = Vor Kurzem habe ich von Ihnen gelesen und beschlossen, Ihnen zu schreiben.
    .b = Vor einiger Zeit bin ich auf ein paar Worte über Sie gestoßen und bekam Lust, Ihnen einen einfachen Brief zu schreiben.
    .c = Ich weiß nur sehr wenig über Sie, aber doch genug, dass ich Ihnen schreiben wollte.
    .d = Ein paar Zeilen über Sie gingen mir nicht mehr aus dem Kopf, und so schreibe ich nun.
    .e = Ihr Name ist mir zufällig aufgefallen, und ich bekam Lust, Ihnen etwas aus dem Alltag zu erzählen.

## about_me

about-day =
    .a = Mein Morgen beginnt mit dem Wasserkessel und dem Radio, das ich ganz leise stelle.
    .b = Auf der Straße schaue ich gern zu den Balkonen hinauf: Auf einem blühen Geranien, auf einem anderen lehnen Skier, auf dem dritten steht ein ganzer Sessel.
    .c = Abends koche ich etwas Einfaches, und während es vor sich hin köchelt, tue ich gar nichts.
    .d = Samstags verschiebe ich das Putzen auf den Abend und am Abend auf den Sonntag.
    .e = Vor jedem Einkauf schreibe ich mir einen Zettel, und jedes Mal lasse ich ihn zu Hause liegen.

about-season =
    .a = { $season ->
        [winter] Bei uns ist jetzt Winter, und der Reif malt Muster auf die Autoscheiben.
        [spring] Bei uns ist jetzt Frühling, und an den Sträuchern am Weg zeigt sich das erste Grün.
        [summer] Bei uns ist jetzt Sommer, und die Linden duften so süß, dass ich die Fenster kaum noch schließe.
       *[autumn] Bei uns ist jetzt Herbst, und auf den Gehwegen liegt gelbes Laub, das unter den Füßen raschelt.
    }
    .b = { $season ->
        [winter] Im Winter mag ich am liebsten die frühe Dämmerung, wenn gegenüber ein Fenster nach dem anderen hell wird.
        [spring] Im Frühling mag ich am liebsten den ersten milden Tag, an dem man ohne Mütze hinausgehen kann.
        [summer] Im Sommer mag ich am liebsten den frühen Morgen, solange es kühl ist und die Straßen leer sind.
       *[autumn] Im Herbst mag ich am liebsten den ersten Abend, an dem man die warme Decke wieder hervorholt.
    }
    .c = { $season ->
        [winter] In diesem Winter haben die Kinder in unserem Hof einen Schneemann gebaut, und jeden Tag hat er eine neue Mütze.
        [spring] In diesem Frühling hat jemand mit Kreide Hüpfkästchen auf den Gehweg gemalt, und ich habe auch Erwachsene hüpfen sehen.
        [summer] In diesem Sommer steht man am Eisstand noch spät am Abend Schlange.
       *[autumn] In diesem Herbst fallen die Kastanien so laut herunter, dass die Leute stehen bleiben und nach oben schauen.
    }
    .d = { $season ->
        [winter] Auf dem Markt gibt es jetzt Mandarinen, und meine Hände riechen den ganzen Tag nach ihrer Schale.
        [spring] Auf dem Markt gibt es die ersten Radieschen, und sie knacken so laut, dass ich jedes Mal lachen muss.
        [summer] Auf dem Markt gibt es jetzt Kirschen, und die Hälfte esse ich schon unterwegs.
       *[autumn] Auf dem Markt gibt es jetzt Kürbisse, manche davon so groß, dass sich niemand traut, sie zu kaufen.
    }
    .e = Das Wetter kann sich bei uns nicht entscheiden, und den Schirm nehme ich meistens umsonst mit.

about-hobby =
    .a = Ich lese viel, meist zwei Bücher gleichzeitig, und bringe dann die Figuren durcheinander.
    .b = Ich repariere gern Kleinigkeiten im Haushalt, und fast immer bleibt eine Schraube übrig.
    .c = Ich gehe gern ohne Ziel spazieren und bringe immer einen kleinen Stein oder ein Blatt in der Tasche mit.
    .d = Wenn niemand zu Hause ist, singe ich, laut und schief.
    .e = Ich lege gern Puzzles, und auf meinem Tisch liegt immer ein unfertiges.

## story: the four sentences of one letter are one episode; the letter is chosen once for all four

story-1 =
    .a = Ich möchte Ihnen von einem kleinen Gast erzählen: Vor meinem Fenster hängt ein Futterhäuschen, und eine ganze Woche lang kam niemand.
    .b = Neulich habe ich mit Freunden einen Kuchen nach einem alten Familienrezept gebacken.
    .c = Eines Abends fuhr mir die letzte Straßenbahn vor der Nase weg, und ich musste zu Fuß durch die ganze Stadt nach Hause gehen.
    .d = Einmal fand ich im Antiquariat ein altes Märchenbuch, das nach Staub und ein wenig nach Äpfeln roch.
    .e = Im letzten Winter lief im Park ein fremder Hund auf mich zu und legte mir einen grünen Fäustling vor die Füße.
    .f = Vor zwei Jahren hat jemand eine Pflanze ins Treppenhaus gestellt, drei Blättchen ohne Topf, und seitdem wohnt sie bei mir.

story-2 =
    .a = Ich hatte schon gar nicht mehr daran gedacht, als es eines Morgens hinter der Scheibe raschelte.
    .b = Wir hatten Salz und Zucker verwechselt, aber das ganze Haus duftete so nach Vanille, dass es niemand merkte.
    .c = Es hatte gerade geregnet, die Straßen waren leer, und es roch nach nassem Asphalt.
    .d = Zu Hause fiel eine vergilbte Kinokarte heraus.
    .e = Der Fäustling war nass und roch nach Hund, und weit und breit war niemand zu sehen.
    .f = Ich gieße sie, drehe sie zum Licht und erwarte nichts Besonderes.

story-3 =
    .a = Auf dem Rand saß ein dicker Spatz, aufgeplustert wie eine Kugel, und sah mich an, als käme das Frühstück zu spät.
    .b = Das erste Stück haben wir in völliger Stille probiert, und dann haben wir Tränen gelacht.
    .c = An der Brücke, hinter einem erleuchteten Fenster, übte jemand am Klavier eine Melodie und stolperte jedes Mal an derselben Stelle.
    .d = Ich wüsste gern, welcher Film das war und wer da mit Märchen auf den Knien im Kino saß.
    .e = Wir gingen zusammen den Weg entlang, und bald kam uns ein kleines Mädchen mit nur einem Fäustling entgegen, an der Hand seines Großvaters.
    .f = Und eines Morgens in dieser Woche lag ein süßer Duft im Zimmer, und ich konnte mir nicht erklären, woher er kam.

story-4 =
    .a = Seitdem kommt er jeden Tag gegen acht, und ich stehe jetzt früher auf, damit er nicht warten muss.
    .b = Am Ende gab es Brot mit Marmelade, und im Rezept ist das Wort „Zucker“ jetzt zweimal unterstrichen.
    .c = Endlich gelang sie, und der Rest des Weges kam mir ganz kurz vor.
    .d = Die Karte liegt wieder an ihrem alten Platz: Wer das Buch nach mir liest, soll sie auch finden.
    .e = Der Hund übergab seinen Fund mit einer Miene, als wäre das von Anfang an so geplant gewesen, und wir mussten alle lachen.
    .f = In der Nacht war eine einzige Blüte aufgegangen, nicht größer als ein Knopf, und inzwischen wissen alle Nachbarn davon.

## question: the second begins with "and", it follows any first

question-first =
    .a = Ich möchte Sie fragen: Gibt es ein Buch, zu dem Sie gern zurückkehren?
    .b = Welche Musik ist Ihnen am liebsten: leise, laute oder solche, zu der man tanzen kann?
    .c = Gibt es einen Geruch, den Sie immer wieder gern haben: Kaffee, frisches Heu, ein altes Buch?
    .d = Erinnern Sie sich an den ersten Film, den Sie im Kino gesehen haben?
    .e = Welche Jahreszeit mögen Sie am liebsten, und warum gerade diese?
    .f = Gibt es ein Tier, dem Sie stundenlang zusehen könnten?

question-second =
    .a = Und worüber würden Sie in einem Brief gern lesen: über die Natur, über Wissenschaft, über Reisen oder einfach über den Alltag?
    .b = Und wovon könnten Sie einen ganzen Abend lang erzählen: von den Sternen, von Zügen oder von etwas ganz anderem?
    .c = Und was mögen Sie lieber: das Meer, die Berge, den Wald oder die weite Ebene?
    .d = Und welches Gericht können Sie kochen, ohne ins Rezept zu schauen?
    .e = Und was haben Sie als Kind am liebsten gespielt?
    .f = Und welches Gedicht oder Lied können Sie auswendig?

## reply_info: reply-welcome with, reply-none without a return address

reply-welcome =
    .a = Wenn Sie antworten möchten, freue ich mich, aber fühlen Sie sich bitte zu nichts verpflichtet.
    .b = Über eine Antwort würde ich mich freuen, aber auch ohne ist alles gut.
    .c = Antworten müssen Sie nicht, aber wenn Sie einmal Lust dazu haben, genügen ein paar Zeilen.
    .d = Ich würde Ihre Antwort gern lesen, aber nur, wenn Sie Zeit und Lust haben.
    .e = Eine Antwort erwarte ich nicht: Mir genügt es, dass Sie diesen Brief haben.

reply-none =
    .a = Auf diesen Brief brauchen Sie nicht zu antworten: Er ist einfach ein Gruß an Sie.
    .b = Ich schreibe einfach so und erwarte keine Antwort.
    .c = Bitte machen Sie sich um eine Antwort keine Gedanken: Ich schreibe Ihnen einfach gern.
    .d = Dieser Brief bittet um nichts, Sie können ihn einfach lesen.
    .e = Eine Antwort ist nicht nötig, mir genügt es, dass Sie diesen Brief haben.

reply-address =
    .a = Der Absender steht auf dem Umschlag.
    .b = Briefe für mich gehen an die Absenderadresse auf dem Umschlag.
    .c = Für alle Fälle: Der Absender steht auf dem Umschlag.
    .d = Den Absender schreibe ich auf den Umschlag, damit Sie ihn zur Hand haben.

reply-kit =
    .a = Zusammen mit diesem Brief kommen ein unbeschriebenes Blatt Papier und ein Umschlag.
    .b = Das Blatt Papier und der Umschlag sind für Sie, machen Sie damit, was Sie möchten.
    .c = Es liegen auch ein Blatt Papier und ein Umschlag bei, falls Sie sie brauchen können.
    .d = Ich lege ein Blatt Papier und einen Umschlag dazu.

## wish

wish-health =
    .a = Ich wünsche Ihnen Gesundheit und einen ruhigen, tiefen Schlaf.
    .b = Ich wünsche Ihnen Gesundheit und innere Ruhe.
    .c = Ich wünsche Ihnen Gesundheit und eine ruhige Woche.
    .d = Ich wünsche Ihnen, dass Sie gut schlafen und ausgeruht aufwachen.
    .e = Ich wünsche Ihnen Gesundheit und heitere Gedanken.
    .f = Ich wünsche Ihnen spannende Bücher, solche, bei denen man das Ende hinauszögert.

wish-small =
    .a = Und möge sich an jedem Tag ein guter Augenblick finden.
    .b = Und möge heute etwas Sie zum Lächeln bringen.
    .c = Und mögen Ihnen oft schöne Erinnerungen kommen.
    .d = Und möge das Wetter es gut mit Ihnen meinen.
    .e = Und möge der heutige Abend angenehm werden.
    .f = Und möge heute etwas Gutes geschehen, und sei es noch so klein.

## signature

signature-closing =
    .a = Mit herzlichen Grüßen
    .b = Alles Gute
    .c = Mit den besten Wünschen
    .d = Mit Respekt und herzlichem Gruß
    .e = { $writerGender ->
        [female] Herzlich Ihre
        [male] Herzlich Ihr
       *[unspecified] Herzlich
    }

signature-name =
    .a = { $writerName }

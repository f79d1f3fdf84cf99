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
    .c = Hier schreibt Ihnen { $writerName }, obwohl wir uns nie begegnet sind.
    .d = Darf ich mich vorstellen: Mein Name ist { $writerName }.
    .e = Wir kennen uns nicht, und das ist mein erster Brief an Sie.

who-city =
    .a = Ich wohne in { $city }.
    .b = Die Stadt, die ich meine nenne, ist { $city }.
    .c = Ich beginne diesen Brief am Küchentisch, und die Stadt vor dem Fenster ist { $city }.
    .d = Ich wohne in einem gewöhnlichen Haus, unter dem Fenster wächst eine alte Linde.
    .e = Ich wohne an einem stillen Ort, an dem die Nachbarn einander morgens grüßen.

who-about =
    .a = { $about }

## how_i_know: no source is named, on purpose

how-read =
    .a = Vor Kurzem habe ich von Ihnen gelesen und beschlossen, Ihnen zu schreiben.
    .b = Vor nicht langer Zeit bin ich auf ein paar Worte über Sie gestoßen und bekam Lust, Ihnen einen ganz normalen Brief zu schicken.
    .c = Ich weiß nur sehr wenig über Sie, aber es hat gereicht, dass ich Ihnen schreiben wollte.
    .d = Ein paar Zeilen, die ich über Sie gelesen habe, sind mir im Gedächtnis geblieben, und so schreibe ich nun.
    .e = Ihr Name ist mir zufällig begegnet, und ich habe beschlossen, Ihnen ein wenig von mir zu erzählen.

## about_me

about-day =
    .a = Mein Morgen beginnt mit dem Wasserkessel und dem Radio, das ich ganz leise stelle, um die Nachbarn nicht zu wecken.
    .b = Nach Hause nehme ich meist den längeren Weg, an der Bäckerei vorbei, weil es dort nach frischem Brot riecht.
    .c = Abends koche ich etwas Einfaches, und die Küchenfenster beschlagen.
    .d = Samstags backe ich Brot, und es ist noch kein einziges Mal so geworden wie das vorige.
    .e = Meine Fensterbank steht voller Blumentöpfe, und jeden Morgen sehe ich nach, was über Nacht gewachsen ist.

about-season =
    .a = { $season ->
        [winter] Bei uns ist jetzt Winter, und morgens malt der Reif Muster auf die Autoscheiben.
        [spring] Bei uns ist jetzt Frühling, und an den Sträuchern am Weg zeigt sich das erste Grün.
        [summer] Bei uns ist jetzt Sommer, und abends duften die Linden so süß, dass ich die Fenster offen lasse.
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
        [spring] In diesem Frühling singt unter meinem Fenster eine Drossel und weckt mich früher als der Wecker.
        [summer] In diesem Sommer rufen die Mauersegler bis spät am Abend über den Dächern.
       *[autumn] In diesem Herbst fallen die Kastanien auf das Schuppendach, und ich zucke jedes Mal zusammen.
    }
    .d = { $season ->
        [winter] Auf dem Markt gibt es jetzt Mandarinen, und die ganze Küche riecht nach ihren Schalen.
        [spring] Auf dem Markt gibt es die ersten Radieschen, und ich esse sie mit Brot und Salz.
        [summer] Auf dem Markt gibt es jetzt Kirschen, und die Hälfte esse ich auf dem Heimweg.
       *[autumn] Auf dem Markt gibt es jetzt Kürbisse, und ich koche daraus Suppe für drei Tage.
    }
    .e = Das Wetter ändert sich bei uns stündlich, und ich gehe nirgends ohne Regenschirm hin.

about-hobby =
    .a = Ich lese viel, meist zwei Bücher gleichzeitig, und bringe dann die Figuren durcheinander.
    .b = Seit einem Jahr lerne ich zeichnen, und meine Bäume gelingen bisher besser als meine Menschen.
    .c = Ich gehe gern ohne Ziel spazieren und bringe immer einen kleinen Stein oder ein Blatt in der Tasche mit.
    .d = In der Küche singe ich, laut und schief, und die Katze geht ins andere Zimmer.
    .e = Ich lege gern Puzzles, und auf meinem Tisch liegt immer ein unfertiges.

## story: the four sentences of one letter are one episode; the letter is chosen once for all four

story-1 =
    .a = Ich will Ihnen von einem kleinen Gast erzählen: Vor meinem Küchenfenster hängt ein Futterhäuschen, und eine Woche lang kam niemand.
    .b = Neulich haben wir mit Freunden einen Kuchen nach dem Rezept meiner Großmutter gebacken.
    .c = Eines Abends habe ich die letzte Straßenbahn um eine halbe Minute verpasst und bin zu Fuß durch die ganze Stadt nach Hause gegangen.
    .d = Einmal fand ich im Antiquariat ein altes Märchenbuch, das nach Staub und ein wenig nach Äpfeln roch.
    .e = Im letzten Winter lief im Park ein fremder Hund auf mich zu und legte mir einen roten Fäustling vor die Füße.
    .f = Vor zwei Jahren hat jemand eine Pflanze ins Treppenhaus gestellt, drei Blättchen ohne Topf, und seitdem wohnt sie bei mir.

story-2 =
    .a = Ich hatte es schon ganz vergessen, als es eines Morgens leise an die Scheibe klopfte.
    .b = Salz und Zucker haben wir verwechselt, und gemerkt haben wir es erst, als das ganze Haus nach Vanille duftete.
    .c = Es hatte gerade geregnet, die Straßen waren leer, und es roch nach nassem Asphalt.
    .d = Zu Hause fiel eine vergilbte Kinokarte heraus.
    .e = Der Fäustling war nass und roch nach Hund, und weit und breit war niemand zu sehen.
    .f = Ich gieße sie, drehe sie zum Licht und erwarte nichts Besonderes.

story-3 =
    .a = Auf dem Rand saß ein dicker Spatz, aufgeplustert wie eine Kugel, und sah mich an, als käme das Frühstück zu spät.
    .b = Das erste Stück haben wir in völliger Stille probiert, und dann haben wir Tränen gelacht.
    .c = An der Brücke, hinter einem erleuchteten Fenster, übte jemand am Klavier immer dieselbe Melodie und stolperte jedes Mal an derselben Stelle.
    .d = Ich wüsste gern, welcher Film das war und wer da mit Märchen auf den Knien im Kino saß.
    .e = Wir gingen zusammen den Weg entlang, und bald kam uns ein kleines Mädchen mit nur einem Fäustling entgegen, an der Hand seines Großvaters.
    .f = Und eines Morgens in dieser Woche lag ein fremder, süßer Duft im Zimmer, und ich wusste nicht, woher er kam.

story-4 =
    .a = Seitdem kommt er jeden Tag gegen acht, und ich stehe jetzt früher auf, damit er nicht warten muss.
    .b = Am Ende gab es Brot mit Marmelade, und alle sagen, so ein lustiges Fest habe es lange nicht gegeben.
    .c = Ich blieb stehen und hörte zu, bis es gelang, und kam spät und in bester Laune nach Hause.
    .d = Die Karte habe ich an ihren alten Platz gelegt: Sie soll dem gehören, der das Buch nach mir liest.
    .e = Der Hund übergab seinen Fund mit einer Miene, als wäre alles so geplant gewesen, und wir mussten alle lachen.
    .f = In der Nacht war eine einzige weiße Blüte aufgegangen, und inzwischen wissen alle Nachbarn davon.

## question: the second begins with "and", it follows any first

question-first =
    .a = Ich möchte Sie fragen: Gibt es ein Buch, zu dem Sie gern zurückkehren?
    .b = Welche Musik ist Ihnen am liebsten: leise, laute oder die, die Ihre Eltern gehört haben?
    .c = Wonach roch die Küche Ihrer Kindheit, wenn etwas Festliches gekocht wurde?
    .d = Erinnern Sie sich an den ersten Film, den Sie im Kino gesehen haben?
    .e = Welche Jahreszeit mögen Sie am liebsten, und warum gerade diese?
    .f = Hatten Sie einmal ein Haustier, und wie hieß es?

question-second =
    .a = Und worüber würden Sie in einem Brief gern lesen: über die Natur, über Wissenschaft, über Reisen oder einfach über den Alltag?
    .b = Und wovon könnten Sie einen ganzen Abend lang erzählen: von den Sternen, von Zügen oder von etwas ganz anderem?
    .c = Und was mögen Sie lieber: das Meer, die Berge, den Wald oder die weite Ebene?
    .d = Und gibt es etwas, das Sie besser kochen als alles andere?
    .e = Und was haben Sie als Kind am liebsten gespielt?
    .f = Und gibt es ein Gedicht oder ein Lied, das Sie auswendig können?

## reply_info: reply-welcome with, reply-none without a return address

reply-welcome =
    .a = Wenn Sie antworten möchten, freue ich mich, aber fühlen Sie sich bitte zu nichts verpflichtet.
    .b = Eine Antwort wäre mir eine Freude, aber auch ohne sie ist alles gut.
    .c = Antworten müssen Sie nicht, und wenn Sie einmal Lust dazu haben, genügen ein paar Zeilen.
    .d = Ich würde Ihre Antwort gern lesen, aber nur, wenn Sie Zeit und Lust haben.
    .e = Eine Antwort erwarte ich nicht: Mir genügt es, dass Sie diesen Brief haben.

reply-none =
    .a = Auf diesen Brief brauchen Sie nicht zu antworten: Er ist einfach ein Gruß an Sie.
    .b = Ich schreibe einfach so und erwarte keine Antwort.
    .c = Bitte machen Sie sich keine Gedanken um eine Antwort: Ich schreibe Ihnen einfach gern.
    .d = Dieser Brief bittet um nichts, man kann ihn einfach lesen.
    .e = Eine Antwort ist nicht nötig, mir genügt es, dass Sie diesen Brief haben.

reply-address =
    .a = Der Absender steht auf dem Umschlag.
    .b = Briefe an die Absenderadresse kommen bei mir an.
    .c = Für alle Fälle: Der Absender steht auf dem Umschlag.
    .d = Schreiben können Sie mir an die Absenderadresse.

reply-kit =
    .a = Zusammen mit dem Brief finden Sie ein unbeschriebenes Blatt Papier und einen Umschlag.
    .b = Mit diesem Brief kommen ein Blatt Papier und ein Umschlag, sie können auch für etwas anderes nützlich sein.
    .c = Hier sind außerdem ein Blatt Papier und ein Umschlag, falls Sie sie brauchen.
    .d = Für alle Fälle füge ich ein Blatt Papier und einen Umschlag hinzu.

## wish

wish-health =
    .a = Ich wünsche Ihnen Gesundheit und ruhigen, festen Schlaf.
    .b = Ich wünsche Ihnen Gesundheit und ein gutes Buch in Reichweite.
    .c = Ich wünsche Ihnen eine ruhige Woche, Gesundheit und etwas Spannendes zu lesen.
    .d = Mögen die Nächte ruhig sein und die Tage mit etwas Angenehmem beginnen.
    .e = Ich wünsche Ihnen Gesundheit und gute Gedanken.
    .f = Mögen Ihnen spannende Bücher begegnen, solche, die man gar nicht zu Ende lesen möchte.

wish-small =
    .a = Und möge jeder Tag wenigstens eine gute Minute haben.
    .b = Und möge jeden Tag etwas geschehen, das Sie lächeln lässt.
    .c = Und möge Ihnen eine schöne Melodie genau dann einfallen, wenn Sie sie hören möchten.
    .d = Und möge das nächste Buch besser sein, als Sie erwartet haben.
    .e = Und mögen heute allerlei Kleinigkeiten gelingen.
    .f = Und möge heute etwas Gutes geschehen, und sei es noch so klein.

## signature

signature-closing =
    .a = Mit herzlichen Grüßen
    .b = Alles Gute für Sie
    .c = Mit den besten Wünschen
    .d = Mit Respekt und herzlichem Gruß
    .e = { $writerGender ->
        [female] Herzlich, Ihre
        [male] Herzlich, Ihr
       *[unspecified] Herzlich
    }

signature-name =
    .a = { $writerName }

### A postcard, German. How these files are built stands in ../first-letter/template.toml.
### One message is one sentence; its attributes are alternatives. The same id and
### letter says the same thing in every language, so change them together.
### The last variant of a gender selector has to be correct for anybody.

## greeting: alternatives .d and .e need no name

greeting =
    .a = { $readerGender ->
        [female] Liebe { $given }!
        [male] Lieber { $given }!
       *[unspecified] Guten Tag, { $given }!
    }
    .b = Hallo, { $given }!
    .c = Ein herzliches Hallo, { $given }!
    .d = Hallo!
    .e = Einen schönen guten Tag!

## day

day-small =
    .a = Diese Karte ist ein kleiner Gruß aus einem ganz gewöhnlichen Tag.
    .b = Das Teewasser hat gerade gekocht, und während der Tee abkühlt, schreibe ich Ihnen.
    .c = Vor meinem Fenster sitzt ein Spatz und schaut, als wollte er herein.
    .d = Heute war mein Heimweg lang: an der Bäckerei und den alten Bäumen vorbei.
    .e = Auf meinem Tisch liegen ein Buch, ein halber Apfel und diese Karte für Sie.
    .f = Im Haus übt jemand Klavier, und es klingt von Tag zu Tag besser.
    .g = Die Katze der Nachbarn schläft seit dem Morgen auf meiner Fensterbank.
    .h = Auf der Straße riecht es heute nach frischem Brot.
    .i = In einer Schublade lag eine Dose mit Knöpfen, und ich sortiere sie nach Farben.
    .j = Am Tor lassen zwei Kinder Papierschiffe in der Pfütze fahren.

day-season =
    .a = { $season ->
        [winter] Bei uns ist Winter, und morgens malt der Frost Muster an die Scheiben.
        [spring] Bei uns ist Frühling, und an den Büschen zeigt sich das erste Grün.
        [summer] Bei uns ist Sommer, und die Linden duften den ganzen Tag.
       *[autumn] Bei uns ist Herbst, und die Blätter rascheln unter den Füßen.
    }
    .b = { $season ->
        [winter] Im Winter mag ich es, wenn ein Fenster nach dem anderen hell wird.
        [spring] Im Frühling mag ich den ersten Tag ohne Mütze.
        [summer] Im Sommer mag ich den kühlen frühen Morgen.
       *[autumn] Im Herbst mag ich es, die warme Decke wieder hervorzuholen.
    }
    .c = { $season ->
        [winter] Der Schnee macht alles ein wenig leiser.
        [spring] Abends singen die Amseln auf den Dächern.
        [summer] Abends bleibt es lange hell.
       *[autumn] Die Kastanien fallen mit einem lauten Plumps.
    }
    .d = Über die Dächer wandern die Wolken, und es ist schön, ihnen zuzusehen.
    .e = Abends ist die Stadt so still, dass man die Straßenbahnen von weitem hört.
    .f = Eben hat es noch geregnet, und jetzt glänzt alles.
    .g = Das Licht ist um diese Stunde sehr weich.

## wish

wish =
    .a = Ich wünsche Ihnen Gesundheit und ruhigen, tiefen Schlaf.
    .b = Ich wünsche Ihnen Gesundheit und innere Ruhe.
    .c = Möge jeder Tag einen guten Augenblick haben.
    .d = Möge Sie heute etwas zum Lächeln bringen.
    .e = Möge das Wetter freundlich zu Ihnen sein und der Abend still.
    .f = Ich wünsche Ihnen gute Bücher und heitere Gedanken.
    .g = Mögen Ihnen oft gute Erinnerungen kommen.
    .h = Möge diese Woche ruhig für Sie werden.
    .i = Ich wünsche Ihnen warmen Tee und gute Gespräche.
    .j = Möge heute etwas Gutes geschehen, und sei es noch so klein.

## signature

signature-closing =
    .a = Mit herzlichen Grüßen
    .b = Alles Gute
    .c = Mit den besten Wünschen

signature-name =
    .a = { $writerName }

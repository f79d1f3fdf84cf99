### A postcard, English. How these files are built stands in ../first-letter/template.toml.
### One message is one sentence; its attributes are alternatives. The same id and
### letter says the same thing in every language, so change them together.

## greeting: alternatives .d and .e need no name

greeting =
    .a = Dear { $given },
    .b = Hello { $given },
    .c = A warm hello to you, { $given },
    .d = Hello,
    .e = Good day to you,

## day

day-small =
    .a = This card is a small greeting from an ordinary day.
    .b = The kettle has just boiled, and while the tea cools I am writing to you.
    .c = A sparrow is sitting outside my window and looks as if it wanted to come in.
    .d = Today I took the long way home, past the bakery and the old trees.
    .e = On my table lie a book, half an apple and this card for you.
    .f = Somebody in the house is practising the piano, and it is getting better every day.
    .g = The neighbours’ cat has been asleep on my windowsill since the morning.
    .h = There is a smell of fresh bread in the street today.
    .i = In a drawer I found a box of buttons, and I am sorting them by colour.
    .j = Two children are racing paper boats in the puddle by the gate.

day-season =
    .a = { $season ->
        [winter] It is winter here, and in the morning the frost draws patterns on the glass.
        [spring] It is spring here, and the first green is showing on the bushes.
        [summer] It is summer here, and the lime trees smell sweet all day.
       *[autumn] It is autumn here, and the leaves rustle underfoot.
    }
    .b = { $season ->
        [winter] In winter I like it when the windows light up one after another.
        [spring] In spring I like the first day without a hat.
        [summer] In summer I like the cool early morning.
       *[autumn] In autumn I like to take out the warm blanket again.
    }
    .c = { $season ->
        [winter] The snow makes everything a little quieter.
        [spring] In the evening the blackbirds sing from the roofs.
        [summer] In the evening it stays light for a long time.
       *[autumn] The chestnuts drop with a thud.
    }
    .d = The clouds are wandering over the roofs, and it is pleasant to watch them.
    .e = In the evening the town is so quiet that one can hear the trams from far away.
    .f = A moment ago it was raining, and now everything is shining.
    .g = The light is very soft at this hour.

## wish

wish =
    .a = I wish you good health and calm, sound sleep.
    .b = I wish you good health and peace of mind.
    .c = May there be a good moment in every day.
    .d = May something make you smile today.
    .e = May the weather be kind to you and the evenings peaceful.
    .f = I wish you good books and cheerful thoughts.
    .g = May good memories come to mind often.
    .h = May this week be a calm one for you.
    .i = I wish you warm tea and good conversation.
    .j = May something good happen today, even if it is quite small.

## signature

signature-closing =
    .a = With warm greetings,
    .b = All the best,
    .c = With best wishes,

signature-name =
    .a = { $writerName }

greeting =
    .a = Dear { $given },
    .b = Good day, { $given },
    .c = Hello,
    .d = Warm greetings, { $given },
who-name =
    .a = My name is { $writerName }.
    .b = This is { $writerName } writing.
    .c = We have not met.
who-city =
    .a = My town is { $city }.
    .b = Outside the window is { $city }.
    .c = I live by a river.
who-about =
    .a = { $about }
how-read =
    .a = I read about you.
    .b = I felt like writing to you.
    .c = Plain paper and ink.
    .d = Once more: { who-name.c }
story-1 =
    .a = A sparrow came to the feeder.
    .b = We baked a cake.
    .c = The last tram left.
    .d = A plant stood on the stairs.
story-2 =
    .a = Now it comes every day.
    .b = We mixed up salt and sugar.
    .c = I had to walk.
    .d = Yesterday it flowered.
season-now =
    .a = { $season ->
        [winter] It is winter now.
        [spring] It is spring now.
        [summer] It is summer now.
       *[autumn] It is autumn now.
    }
    .b = The weather changes by the hour.
    .c = Do you remember your first snow?
reply-welcome =
    .a = An answer would be a joy.
    .b = There is no need to answer.
reply-none =
    .a = No answer is needed.
    .b = I write just so.
reply-kit =
    .a = I enclose a sheet and an envelope.
    .b = Here are a sheet and an envelope.
signature-closing =
    .a = All the best,
    .b = Warm regards,
signature-name =
    .a = { $writerName }

package org.mesinfos.connectors.generic.print;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.value.WordLists;

/** Names of the days of the week in several languages, loaded from a resource file next to this class. */
public final class Weekdays {

    private static final int MIN_LENGTH = 2;
    private static final Pattern TRAILING_PUNCTUATION = Pattern.compile("[.,:]+$");
    private static final Set<String> NAMES = WordLists.named(Weekdays.class, "weekdays.txt").values().stream()
            .flatMap(List::stream)
            .map(NormalisedText::of)
            .collect(Collectors.toUnmodifiableSet());

    private Weekdays() {}

    /** Returns whether a word is the name of a weekday or a prefix of one, ignoring trailing punctuation. */
    public static boolean isWeekday(String word) {
        String wanted = NormalisedText.of(
                BoundedText.matcher(TRAILING_PUNCTUATION, word).replaceAll(""));
        return wanted.length() >= MIN_LENGTH && NAMES.stream().anyMatch(name -> name.startsWith(wanted));
    }
}

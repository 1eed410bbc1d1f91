package org.mesinfos.pipelines.receipt;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/** Cause for which a file cannot be read, by what was found in it. Each has its own advice. */
enum UnreadableCause {
    EMPTY_FILE("no bytes"),
    ENCRYPTED_FILE("encrypted"),
    DAMAGED_FILE("damaged|broken|truncated|with gaps"),
    OUTSIDE_NAMES("outside of the folder"),
    EQUAL_NAMES("with the same name"),
    SCANNED_FILE("scanned image"),
    LARGE_FILE("the limit|more than|a directory of"),

    /** Any other cause, such as another format. */
    UNREADABLE_FILE("");

    /** Expression for the words of which what was found has some. */
    private final String words;

    UnreadableCause(String words) {
        this.words = words;
    }

    /** Returns the cause that all rejections of a file have; {@link #UNREADABLE_FILE} if there is none. */
    static UnreadableCause of(Collection<String> found) {
        return Arrays.stream(values())
                .filter(cause -> found.stream()
                        .allMatch(text ->
                                Pattern.compile(cause.words).matcher(text).find()))
                .findFirst()
                .orElse(UNREADABLE_FILE);
    }
}

package org.mesinfos.connectors.standard.x12;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separators of an interchange, which its header of fixed length defines.
 *
 * @param element separator between elements
 * @param component separator between the parts of an element
 * @param segment terminator of segments
 */
record X12Separators(char element, char component, char segment) {

    /** Number of characters at the start of a file that are needed to find the separators. */
    static final int PREFIX_LENGTH = 4096;

    private static final int COMPONENT = 104;
    private static final int SEGMENT = 105;
    private static final char USUAL_COMPONENT = ':';
    private static final Pattern INTERCHANGE = Pattern.compile("ISA([^\\w\\s])");
    private static final Pattern TRANSACTION = Pattern.compile("ST([^\\w\\s])835\\1[^\\r\\n~]{1,40}?(~|[\\r\\n])");

    /** Returns the separators of a text that starts with an interchange or a transaction set; empty for other texts. */
    static Optional<X12Separators> of(String start) {
        String text = start.stripLeading();
        Matcher interchange = INTERCHANGE.matcher(text);
        if (interchange.lookingAt() && text.length() > SEGMENT) {
            char segment = text.charAt(SEGMENT);
            return Optional.of(new X12Separators(
                    interchange.group(1).charAt(0), text.charAt(COMPONENT), segment == '\r' ? '\n' : segment));
        }
        Matcher transaction = TRANSACTION.matcher(text);
        return transaction.lookingAt()
                ? Optional.of(new X12Separators(
                        transaction.group(1).charAt(0),
                        USUAL_COMPONENT,
                        transaction.group(2).equals("~") ? '~' : '\n'))
                : Optional.empty();
    }
}

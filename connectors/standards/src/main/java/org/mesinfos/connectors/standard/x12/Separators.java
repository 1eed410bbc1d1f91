package org.mesinfos.connectors.standard.x12;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the parts of an interchange. The interchange header, of fixed length, says it itself.
 *
 * @param element between elements
 * @param component between the parts of an element
 * @param segment at the end of a segment
 */
record Separators(char element, char component, char segment) {

    /** Characters of the beginning that hold them. */
    static final int BEGINNING = 4096;

    private static final int COMPONENT = 104;
    private static final int SEGMENT = 105;
    private static final char USUAL_COMPONENT = ':';
    private static final Pattern INTERCHANGE = Pattern.compile("ISA([^\\w\\s])");
    private static final Pattern TRANSACTION = Pattern.compile("ST([^\\w\\s])835\\1[^\\r\\n~]{1,40}?(~|[\\r\\n])");

    /** The separators of a text that begins as an interchange or a transaction set does; empty for other texts. */
    static Optional<Separators> of(String beginning) {
        String text = beginning.stripLeading();
        Matcher interchange = INTERCHANGE.matcher(text);
        if (interchange.lookingAt() && text.length() > SEGMENT) {
            char segment = text.charAt(SEGMENT);
            return Optional.of(new Separators(
                    interchange.group(1).charAt(0), text.charAt(COMPONENT), segment == '\r' ? '\n' : segment));
        }
        Matcher transaction = TRANSACTION.matcher(text);
        return transaction.lookingAt()
                ? Optional.of(new Separators(
                        transaction.group(1).charAt(0),
                        USUAL_COMPONENT,
                        transaction.group(2).equals("~") ? '~' : '\n'))
                : Optional.empty();
    }
}

package org.mesinfos.connectors.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Way in which the content of two files is put into one. */
public enum Joining {
    /** One text after the other. */
    CONCATENATED {
        @Override
        String join(String first, String second) {
            return first + (first.endsWith("\n") ? "" : "\n") + second;
        }
    },
    /** Both XML documents inside of a new root element. */
    WRAPPED {
        @Override
        String join(String first, String second) {
            return "<batch>" + withoutProlog(first) + withoutProlog(second) + "</batch>";
        }
    },
    /** The children of both root elements inside of the first one. */
    IN_ROOT {
        @Override
        String join(String first, String second) {
            String other = withoutProlog(second);
            int end = first.lastIndexOf("</");
            String children =
                    other.substring(other.indexOf('>') + 1, Math.max(other.indexOf('>') + 1, other.lastIndexOf("</")));
            return end < 0 ? first : first.substring(0, end) + children + first.substring(end);
        }
    };

    private static final Pattern PROLOG =
            Pattern.compile("\\A\\s*\\x{FEFF}?(<\\?.*?\\?>|<!--.*?-->|\\s)*", Pattern.DOTALL);

    abstract String join(String first, String second);

    private static String withoutProlog(String document) {
        Matcher prolog = PROLOG.matcher(document);
        return prolog.lookingAt() ? document.substring(prolog.end()) : document;
    }
}

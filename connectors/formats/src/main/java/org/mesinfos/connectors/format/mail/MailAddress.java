package org.mesinfos.connectors.format.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Sender or recipient in a header.
 *
 * @param name display name; empty if there is none
 * @param address as delivered; empty if there is none
 */
public record MailAddress(String name, String address) {

    /**
     * Parses an address list, in order; a group yields each of its members. Text that is not an address becomes a name.
     */
    public static List<MailAddress> parseList(String value) {
        return new AddressList(value).read();
    }

    /** Parser that splits a list at separators outside of quotes, comments and angle brackets. */
    private static final class AddressList {

        private final String value;
        private final List<MailAddress> found = new ArrayList<>();
        private final StringBuilder phrase = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();
        private final StringBuilder angle = new StringBuilder();
        private boolean hasAngle;

        AddressList(String value) {
            this.value = value;
        }

        List<MailAddress> read() {
            int i = 0;
            while (i < value.length()) {
                char c = value.charAt(i);
                switch (c) {
                    case '"' -> i = quoted(i + 1);
                    case '(' -> i = commented(i + 1);
                    case '<' -> i = angled(i + 1);
                    case ',', ';' -> {
                        end();
                        i++;
                    }
                    case ':' -> {
                        phrase.setLength(0);
                        i++;
                    }
                    default -> {
                        phrase.append(c);
                        i++;
                    }
                }
            }
            end();
            return found;
        }

        private int quoted(int from) {
            int i = from;
            while (i < value.length() && value.charAt(i) != '"') {
                if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                    i++;
                }
                phrase.append(value.charAt(i++));
            }
            return i + 1;
        }

        private int commented(int from) {
            int depth = 1;
            int i = from;
            for (; i < value.length() && depth > 0; i++) {
                char c = value.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth > 0) {
                    comment.append(c);
                }
            }
            return i;
        }

        private int angled(int from) {
            int end = value.indexOf('>', from);
            int to = end < 0 ? value.length() : end;
            angle.append(value, from, to);
            hasAngle = true;
            return to + 1;
        }

        private void end() {
            String text = EncodedWords.decode(phrase.toString().strip()).strip();
            String remark = EncodedWords.decode(comment.toString().strip()).strip();
            if (hasAngle) {
                add(text.isEmpty() ? remark : text, angle.toString().strip());
            } else if (text.indexOf('@') >= 0) {
                add(remark, text);
            } else {
                add(text.isEmpty() ? remark : text, "");
            }
            phrase.setLength(0);
            comment.setLength(0);
            angle.setLength(0);
            hasAngle = false;
        }

        private void add(String name, String address) {
            if (!name.isEmpty() || !address.isEmpty()) {
                found.add(new MailAddress(name, address));
            }
        }
    }
}

package org.mesinfos.connectors.api;

import java.util.Objects;
import org.mesinfos.records.SubjectKind;

/**
 * A reference under which an organisation files rows: a customer number, an account, a line, a meter.
 *
 * @param kind what the reference names
 * @param reference exactly as the organisation writes it
 */
public record Subject(SubjectKind kind, String reference) {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A subject needs a reference; leave the subject out instead");
        }
    }

    public static Subject customer(String reference) {
        return new Subject(SubjectKind.CUSTOMER, reference);
    }

    /**
     * The reference in the one form used to compare: without spaces, dots and dashes, in upper case.
     *
     * <p>Two spellings of one IBAN or meter number are one subject; references that differ in letters or digits are
     * two.
     */
    public String normalised() {
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return stripped();
            }
        }
        return reference;
    }

    private String stripped() {
        StringBuilder kept = new StringBuilder(reference.length());
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c != '.' && c != '-' && c != '\u00a0' && c != '\u202f' && !Character.isWhitespace(c)) {
                kept.append(Character.toUpperCase(c));
            }
        }
        return kept.isEmpty() ? reference : kept.toString();
    }
}

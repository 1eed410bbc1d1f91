package org.mesinfos.connectors.api;

import java.util.Objects;
import org.mesinfos.records.SubjectKind;

/**
 * A reference under which an organisation keeps rows: a customer number, an account, a phone line, a meter.
 *
 * @param kind kind of object that the reference identifies
 * @param reference the reference exactly as the organisation writes it; not blank
 */
public record Subject(SubjectKind kind, String reference) {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (reference.isBlank()) {
            throw new IllegalArgumentException("The reference of a subject is blank; leave the subject empty instead");
        }
    }

    public static Subject customer(String reference) {
        return new Subject(SubjectKind.CUSTOMER, reference);
    }

    /**
     * Returns the reference in the form used for comparison: upper case, without spaces, dots and dashes.
     *
     * <p>Two notations of one IBAN or meter number are equal in this form. References that differ in letters or digits
     * are not.
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
        StringBuilder normalised = new StringBuilder(reference.length());
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c != '.' && c != '-' && c != '\u00a0' && c != '\u202f' && !Character.isWhitespace(c)) {
                normalised.append(Character.toUpperCase(c));
            }
        }
        return normalised.isEmpty() ? reference : normalised.toString();
    }
}

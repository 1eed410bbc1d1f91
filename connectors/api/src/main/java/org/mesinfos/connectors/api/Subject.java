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
     * Returns the reference in the form used for comparison. Two references of one kind and organisation are the same if and
     * only if these forms are equal.
     *
     * <ul>
     *   <li>Customer and contract references are compared as written, because only the organisation knows which characters
     *       distinguish its customers: {@code aBcD1} and {@code AbCd1}, or {@code 1-11} and {@code 11-1}, may be two people.
     *       Only white space around a reference and between the digits of a number is left out.
     *   <li>Numbers of accounts, lines, usage points and cards are {@linkplain #compact(String) compact}, because they are
     *       printed in groups. A reference with letters of both cases keeps them, unless it has the form of an IBAN.
     * </ul>
     */
    public String normalised() {
        return switch (kind) {
            case CUSTOMER, CONTRACT -> ReferenceNotation.exact(reference);
            case ACCOUNT, LINE, USAGE_POINT, CARD -> ReferenceNotation.number(reference);
        };
    }

    /**
     * Returns a reference in upper case, without spaces, dots and dashes: {@code FR76 3000-1} is {@code FR7630001}. For
     * references that were shown to mean the same thing, such as the number of an invoice in two files of one person; those of
     * customers are compared as {@link #normalised()}.
     *
     * @return the reference itself if nothing else would remain
     */
    public static String compact(String reference) {
        return ReferenceNotation.compact(reference);
    }
}

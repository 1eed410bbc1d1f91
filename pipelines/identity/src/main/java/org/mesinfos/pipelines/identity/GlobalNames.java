package org.mesinfos.pipelines.identity;

import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * Names under which all organisations know a reference, so that one organisation can recognise a reference of another:
 *
 * <ul>
 *   <li>an account: country and basic account number, which is the IBAN without its check digits. French and Belgian
 *       national numbers with bank code have the same name as their IBAN.
 *   <li>a telephone line: the international number with a plus sign
 *   <li>a usage point: its normalised number
 * </ul>
 *
 * <p>Customer references, contracts and cards have no such name, because they are unique within their organisation only.
 * Stateless.
 */
public final class GlobalNames {

    private static final int COUNTRY_END = 2;
    private static final int CHECK_DIGITS_END = 4;

    private GlobalNames() {}

    /**
     * Returns the name of a reference; empty if the reference does not identify its object beyond the organisation.
     *
     * @param country ISO 3166-1 alpha-2 code of the country of the national numbers of the organisation
     */
    public static Optional<String> of(Subject subject, String country) {
        return of(subject.kind(), subject.normalised(), country);
    }

    static Optional<String> of(SubjectKind kind, String normalised, String country) {
        return switch (kind) {
            case ACCOUNT -> ofAccount(normalised);
            case LINE ->
                Stream.concat(Stream.of(normalised), PhoneNumberForms.alternatives(normalised, country).stream())
                        .filter(form -> form.startsWith("+"))
                        .findFirst();
            case USAGE_POINT -> Optional.of(normalised);
            case CUSTOMER, CONTRACT, CARD -> Optional.empty();
        };
    }

    /** Returns the name of an account; empty if the number contains no bank. */
    public static Optional<String> ofAccount(String normalised) {
        return AccountNumberForms.iban(normalised)
                .map(number -> number.substring(0, COUNTRY_END) + number.substring(CHECK_DIGITS_END));
    }
}

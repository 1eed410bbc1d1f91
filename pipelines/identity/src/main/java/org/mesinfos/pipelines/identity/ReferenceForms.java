package org.mesinfos.pipelines.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/** All normalised forms of a reference under which rows may name it. Stateless. */
public final class ReferenceForms {

    private static final Pattern FRENCH_ACCOUNT = Pattern.compile("[0-9]{10}[0-9A-Z]{11}");
    private static final int FRENCH_BRANCH_END = 10;

    private ReferenceForms() {}

    /**
     * Returns the forms, sorted; at least the given one.
     *
     * @param normalised the reference as an organisation states it, normalised
     * @param country country of the national numbers of the organisation
     */
    public static SortedSet<String> of(SubjectKind kind, String normalised, String country) {
        SortedSet<String> forms = new TreeSet<>(alternatives(kind, normalised, country));
        forms.add(normalised);
        return forms;
    }

    /**
     * Returns the reference under which an organisation may state the holder if it states none under the given one: the
     * number of a French account without bank and branch. Only the organisation's own links use it.
     */
    static Optional<Subject> shortForm(Subject subject) {
        String normalised = subject.normalised();
        return subject.kind() == SubjectKind.ACCOUNT
                        && FRENCH_ACCOUNT.matcher(normalised).matches()
                ? Optional.of(new Subject(SubjectKind.ACCOUNT, normalised.substring(FRENCH_BRANCH_END)))
                : Optional.empty();
    }

    private static Collection<String> alternatives(SubjectKind kind, String normalised, String country) {
        return switch (kind) {
            case ACCOUNT -> AccountNumberForms.alternatives(normalised);
            case LINE -> PhoneNumberForms.alternatives(normalised, country);
            default -> List.of();
        };
    }
}

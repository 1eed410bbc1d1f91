package org.mesinfos.connectors.standard.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Reader of the number of a patient. A number ({@code extension}) is unique only together with the authority that assigned it ({@code root}):
 * two hospitals of one organisation may give the same number to two people.
 */
final class PatientIdentifiers {

    /** Root of the social security numbers of the United States, which are no numbers of the author. */
    private static final String SOCIAL_SECURITY = "2.16.840.1.113883.4.1";

    private static final char SEPARATOR = ':';

    private PatientIdentifiers() {}

    /** Returns the first identifier, if possible none of the state, and claims its parts. */
    static Optional<String> take(TreeElement patientRole) {
        List<TreeElement> identifiers = new ArrayList<>();
        patientRole.forEachChild("id", id -> {
            if (CdaValues.peek(id, "nullFlavor").isEmpty()) {
                identifiers.add(id);
            }
        });
        return identifiers.stream()
                .filter(id -> CdaValues.peek(id, "root")
                        .filter(SOCIAL_SECURITY::equals)
                        .isEmpty())
                .findFirst()
                .or(() -> identifiers.stream().findFirst())
                .flatMap(PatientIdentifiers::takeParts);
    }

    /** Returns {@code root:extension}, or the only part of the two that is delivered. */
    private static Optional<String> takeParts(TreeElement id) {
        Optional<String> root = CdaValues.take(id, "root");
        Optional<String> extension = CdaValues.take(id, "extension");
        return root.isPresent() && extension.isPresent()
                ? Optional.of(root.get() + SEPARATOR + extension.get())
                : root.or(() -> extension);
    }
}
